package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs that are gone, other worlds, and a mock that was started again. */
@Timeout(90)
@BrowserTest
class TroubleTest {

    @Test
    void a_restart_is_told_and_nothing_from_before_is_shown(Visitor visitor) {
        Page page = visitor.page();
        int port;
        try (MockServer first = MockServer.start(options -> options.withPort(0));
                Client client = new Client(first.address(), "demo")) {
            port = first.address().getPort();
            String job = client.submit("of before");
            page.navigate(first.address() + "/#/demo/jobs/" + job);
            assertThat(page.locator("#job-title")).hasText("of before");
        }
        assertThat(page.locator(".notice.lost")).containsText("does not answer");
        try (MockServer second = MockServer.start(options -> options.withPort(port))) {
            assertThat(page.locator(".notice.restarted")).containsText("Its memory is empty");
            assertThat(page.locator("main h1")).hasText("No such job");
            assertThat(page.locator("main")).containsText("jobs from before are gone");
            page.navigate(second.address() + "/#/demo/jobs");
            assertThat(page.locator("article.row")).hasCount(0);
            page.locator(".notice.restarted button").click();
            assertThat(page.locator(".notice.restarted")).hasCount(0);
        }
    }

    @Test
    void a_job_is_removed_after_a_question(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit("lamps");
        visitor.submit("chairs");
        visitor.page()
                .getByText("lamps", new Page.GetByTextOptions().setExact(true))
                .click();
        visitor.press("Remove");
        assertThat(visitor.page().getByRole(AriaRole.ALERTDIALOG)).containsText("cannot be undone");
        visitor.press("Keep it");
        assertThat(visitor.page().getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        visitor.press("Remove");
        visitor.press("Remove this job");
        assertThat(visitor.page().locator("#jobs-title")).hasText("Jobs 1");
        assertThat(visitor.page().locator("article.row h2")).hasText(new String[] {"chairs"});
        assertThat(visitor.note()).containsText("Job removed.");
    }

    @Test
    void the_worlds_are_listed_with_their_jobs(Visitor visitor) {
        String other = "other";
        try (Client client = new Client(visitor.mock().address(), other)) {
            client.submit("lamps");
            client.submit("chairs");
        }
        visitor.open("jobs");
        visitor.press("All worlds");
        assertThat(visitor.page()
                        .locator("#world-list tr", new Page.LocatorOptions().setHasText(other))
                        .locator("td"))
                .hasText(new String[] {other, "2", "2"});
        visitor.page()
                .locator("#world-list")
                .getByText(other, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(visitor.page().locator("#jobs-title")).hasText("Jobs 2");
        assertThat(visitor.page().locator("#world-list")).isHidden();
    }

    @Test
    void a_contract_without_words_of_its_own_is_worked_from_the_console(Visitor visitor) {
        visitor.open("jobs");
        visitor.choose("OpenAI Batch API");
        visitor.press("Submit");
        assertThat(visitor.note()).containsText("Submit accepted with 200");
        assertThat(visitor.page().locator("article.row .status")).hasText("validating");
        visitor.press("+1 stage");
        assertThat(visitor.page().locator("article.row .status")).hasText("in_progress");
        visitor.page().locator("article.row h2 a").click();
        assertThat(visitor.page().locator(".json")).containsText("\"object\": \"batch\"");
        assertThat(visitor.page().locator(".timeline .scale").first()).hasText("2 s");
        assertThat(visitor.page().locator(".legend")).containsText("at work");
        visitor.press("cancel");
        assertThat(visitor.page().locator(".large .status")).hasText("cancelling");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_fault_is_made_by_job_stage_and_probability(Visitor visitor) {
        visitor.open("behaviour");
        visitor.page().getByText("Custom fault").click();
        visitor.field("Kind").selectOption("delay");
        visitor.page().locator(".faults").getByLabel("Only job").fill("j-1");
        visitor.page().locator(".faults").getByLabel("Only while it is").fill("running");
        visitor.field("After so many stages").fill("2");
        visitor.field("Delay in ms").fill("10");
        visitor.field("Longest delay in ms").fill("20");
        visitor.field("Probability, 0 to 1").fill("0.25");
        visitor.field("Seed of the chance").fill("7");
        visitor.press("Add fault");
        assertThat(visitor.page().locator(".faults .armed li"))
                .containsText("delay, 10 ms, up to 20 ms, job j-1, after 2 stages, while running,"
                        + " with probability 0.25, seed 7");
    }
}
