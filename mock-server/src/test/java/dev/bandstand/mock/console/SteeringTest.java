package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.core.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@BrowserTest
class SteeringTest {

    private static final String QUERY = "lamp makers";

    @Test
    void the_buttons_move_no_job_of_a_world_that_was_left_or_reset(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit(QUERY);
        Locator target = visitor.page().locator(".target");
        assertThat(target).hasText("moves " + QUERY);
        visitor.goTo("/#/" + visitor.world() + "-empty/jobs");
        assertThat(visitor.page().locator(".empty"))
                .containsText("World %s-empty has no jobs yet.".formatted(visitor.world()));
        assertThat(target).hasText("");
        assertThat(visitor.page().getByText("+1 band")).isDisabled();

        visitor.open("behaviour");
        assertThat(target).hasText("moves " + QUERY);
        visitor.reset();
        assertThat(target).hasText("");
    }

    @Test
    void a_job_is_taken_from_submit_to_the_end(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit(QUERY);
        Locator job = visitor.job(QUERY);
        assertThat(job.locator(".status")).hasText("pending");

        visitor.press("+1 band");
        assertThat(job.locator(".done")).hasCount(1);
        visitor.press("+1 band");
        assertThat(job.locator(".done")).hasCount(2);
        assertThat(job).containsText("companies 11,200 of 21,815");

        visitor.press("pause");
        assertThat(visitor.note()).containsText("Pause accepted with 200: pausing");
        assertThat(job.locator(".status")).hasText("pausing");
        visitor.press("+10 s");
        assertThat(job.locator(".status")).hasText("paused");
        assertThat(job.locator(".done")).hasCount(3);
        assertThat(job.locator(".mark.pause.asked")).hasCount(1);
        assertThat(job.locator(".mark.paused.reported")).hasCount(1);

        assertThat(visitor.page().locator(".target")).hasText("The job is paused. Resume it to go on.");
        assertThat(button(visitor, "+1 band")).isDisabled();
        assertThat(button(visitor, "To the end")).isDisabled();

        visitor.press("resume");
        assertThat(job.locator(".status")).hasText("running");
        visitor.press("To the end");
        assertThat(job.locator(".status")).hasText("completed");
        assertThat(job).containsText("companies 21,815 of 21,815");

        visitor.press("pause");
        assertThat(visitor.note()).containsText("Pause refused with 409");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_timeline_shows_cause_before_effect_while_the_clock_is_frozen(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit(QUERY);
        Locator job = visitor.job(QUERY);
        visitor.press("+1 band");
        assertThat(job.locator(".status")).hasText("running");
        visitor.press("pause");
        assertThat(job.locator(".status")).hasText("pausing");
        visitor.press("+1 band");
        assertThat(job.locator(".status")).hasText("paused");
        visitor.press("resume");
        assertThat(job.locator(".status")).hasText("running");

        Locator pieces = job.locator(".piece");
        assertThat(pieces.nth(2)).hasClass("piece rest");
        assertThat(pieces.nth(2).locator(".mark.paused")).hasAttribute("style", "left: 0%;");
        assertThat(pieces.nth(2).locator(".mark.resume")).hasAttribute("style", "left: 100%;");
        job.getByRole(AriaRole.LINK).click();
        assertThat(visitor.page().locator(".history b"))
                .hasText(new String[] {"pause requested", "paused", "resume requested"});
        visitor.press("To the end");
        assertThat(visitor.page().locator(".status").first()).hasText("completed");
        assertThat(visitor.page().locator(".piece").nth(2)).hasClass("piece rest");
        assertThat(visitor.page().locator(".target")).hasText("This job has ended: completed.");
    }

    @Test
    void a_failed_job_says_why(Visitor visitor) {
        visitor.mock().world(visitor.world()).changeSettings(settings -> settings.withScenario("fails-in-band"));
        visitor.open("jobs");
        visitor.submit(QUERY);
        visitor.press("To the end");

        assertThat(visitor.job(QUERY).locator(".failure")).hasText("Failed: The enrichment provider did not answer.");
        visitor.job(QUERY).getByRole(AriaRole.LINK).click();
        assertThat(visitor.page().locator(".failure")).containsText("enrichment provider");
    }

    @Test
    void a_blank_query_is_refused_and_a_draft_outlives_the_choice_of_contract(Visitor visitor) {
        visitor.open("jobs");
        visitor.page().getByLabel("Query").fill(" \u00a0\u200b ");
        visitor.press("Submit");
        assertThat(visitor.note()).containsText("Query is blank");
        assertThat(visitor.page().locator("article.job")).hasCount(0);

        visitor.page().getByLabel("Query").fill(QUERY);
        visitor.choose("NeMo Jobs");
        visitor.page().getByLabel("Steps, in order").waitFor();
        visitor.choose("TAM Builder");
        assertThat(visitor.page().getByLabel("Query")).hasValue(QUERY);
    }

    @Test
    void companies_are_read_page_by_page(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit(QUERY);
        visitor.press("+1 band");
        visitor.job(QUERY).getByRole(AriaRole.LINK).click();

        assertThat(visitor.page().locator(".pager b")).hasText("page_0000");
        assertThat(visitor.page().locator("tbody tr")).hasCount(100);
        visitor.press("Next");
        assertThat(visitor.page().locator(".pager b")).hasText("page_0001");
        assertThat(visitor.page().locator(".command code")).containsText("cursor=page_0001");
        visitor.page().reload();
        assertThat(visitor.page().locator(".pager b")).hasText("page_0001");
    }

    @Test
    void looking_at_a_job_leaves_no_trace_in_the_journal(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit(QUERY);
        visitor.job(QUERY).getByRole(AriaRole.LINK).click();
        assertThat(visitor.page().locator(".command code")).containsText("curl");

        assertThat(visitor.mock().world(visitor.world()).journal().counted()).isEqualTo(1);
    }

    @Test
    void a_bar_fills_while_virtual_time_runs(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit(QUERY);
        visitor.press("+1 band");
        Locator bar = visitor.job(QUERY).locator(".working .fill");
        assertThat(bar).hasAttribute("style", Pattern.compile("scaleX\\(0\\)"));

        visitor.press("Let the clock run");

        assertThat(bar).hasAttribute("style", Pattern.compile("scaleX\\(0\\.[1-9].*\\)"));
    }

    @Test
    void the_clock_is_frozen_and_moved_from_the_keyboard(Visitor visitor) {
        WorldClock clock = visitor.mock().world(visitor.world()).clock();
        Instant before = clock.now();
        visitor.open("jobs");

        visitor.page().keyboard().press("t");
        assertThat(visitor.page().locator(".virtual-time"))
                .hasText(before.plusSeconds(10).toString().substring(11, 19));
        visitor.page().keyboard().press("f");
        visitor.page().getByLabel("Freeze the clock").waitFor();
        assertThat(clock.snapshot().frozen()).isFalse();

        visitor.choose("60×");
        assertThat(visitor.page().getByText("UTC, 60×")).isVisible();
        assertThat(clock.snapshot().speed()).isEqualTo(60);
    }

    @Test
    void what_others_do_is_seen_at_once(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit(QUERY);
        visitor.mock().world(visitor.world()).clock().advance(Duration.ofMinutes(2));

        assertThat(visitor.job(QUERY).locator(".status")).hasText("completed");
    }

    @Test
    void steps_of_the_other_contract_are_shown_the_same_way(Visitor visitor) {
        visitor.open("jobs");
        visitor.choose("NeMo Jobs");
        visitor.page().getByLabel("Steps, in order").fill("prepare, train");
        visitor.press("Submit");
        Locator job = visitor.page().locator("article.job");
        visitor.press("+1 step");
        assertThat(job.locator(".done .fill, .done + .label")).hasCount(2);
        visitor.press("To the end");
        assertThat(job.locator(".status")).hasText("completed");

        job.locator("h2 a").click();
        assertThat(visitor.page().locator("tbody tr")).hasCount(2);
        assertThat(visitor.complaints()).isEmpty();
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_page_finds_its_way_back_to_a_mock_that_was_started_again(Visitor visitor) {
        int port;
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            port = mock.address().getPort();
            visitor.page().navigate(mock.address() + "/#/demo/jobs");
            assertThat(visitor.page().locator(".lamp.live")).isVisible();
        }
        assertThat(visitor.page().getByText("The mock does not answer.")).isVisible();
        try (MockServer mock = MockServer.start(options -> options.withPort(port))) {
            mock.world("demo").clock().freeze();
            assertThat(visitor.page().getByText("The mock does not answer.")).isHidden();
            assertThat(visitor.page().getByText("frozen")).isVisible();
        }
    }
}
