package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.fault.FaultAction;
import dev.bandstand.mock.fault.FaultMatcher;
import dev.bandstand.mock.override.OverrideReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Behaviour view sets and shows the settings of the mock. */
@Timeout(60)
@BrowserTest
class BehaviourTest {

    @Test
    void a_scenario_is_picked_for_the_jobs_to_come(Visitor visitor) {
        visitor.open("behaviour");
        Locator quick = entry(visitor, ".choices", "quick").getByRole(AriaRole.RADIO);
        quick.click();
        assertThat(quick).isChecked();
        visitor.open("jobs");
        visitor.submit("lamps");

        assertThat(settings(visitor).scenario()).isEqualTo("quick");
        assertThat(visitor.job("lamps").locator(".piece")).hasCount(3);
    }

    @Test
    void every_policy_can_be_changed(Visitor visitor) {
        visitor.open("behaviour");
        List<JsonNode> known = listed(visitor, "policies");
        Locator points = visitor.page().locator(".policies li");
        assertThat(points).hasCount(known.size());

        for (int i = 0; i < known.size(); i++) {
            Locator point = points.nth(i);
            point.locator("select").selectOption(last(known.get(i).path("choices")));
            assertThat(point).hasClass("changed");
            assertThat(settings(visitor).policies().chosen())
                    .containsEntry(
                            known.get(i).path("key").asText(), last(known.get(i).path("choices")));
        }
    }

    @Test
    void every_deviation_is_listed_with_the_rule_that_it_breaks(Visitor visitor) {
        visitor.open("behaviour");
        visitor.field("Find a deviation").fill("-");
        List<JsonNode> known = listed(visitor, "deviations");
        Locator shown = visitor.page().locator(".deviations .switches small");
        assertThat(shown).hasCount(known.size());

        assertThat(shown.allTextContents())
                .containsExactlyInAnyOrderElementsOf(known.stream()
                        .map(each -> "%s breaks %s"
                                .formatted(
                                        each.path("id").asText(),
                                        each.path("rule").asText()))
                        .toList());
    }

    @Test
    void deviations_of_both_contracts_are_found_and_switched(Visitor visitor) {
        visitor.open("behaviour");
        for (String contract : List.of("openfunnel-tam", "nemo-jobs")) {
            String id = visitor.mock().deviations(contract).getFirst().id();
            visitor.page().getByLabel("Find a deviation").fill(id);
            Locator one = entry(visitor, ".deviations .switches", id).getByRole(AriaRole.SWITCH);
            answered(visitor, one::click);
            assertThat(visitor.page().locator("#deviations-title")).hasText("Deviations 1 on");
            assertThat(settings(visitor).deviations()).containsExactly(id);
            answered(visitor, one::click);
            assertThat(visitor.page().locator("#deviations-title")).hasText("Deviations");
            assertThat(settings(visitor).deviations()).isEmpty();
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    /** Waits until the mock has taken a switched deviation: the page shows it at once. */
    private static void answered(Visitor visitor, Runnable click) {
        visitor.page().waitForResponse(response -> response.url().contains("/deviations/"), click);
    }

    @Test
    void an_answer_is_overridden_from_a_call_of_the_journal(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit("lamps");
        visitor.open("journal");
        visitor.page()
                .locator(".calls tr", new Page.LocatorOptions().setHasText("submitTamBuild"))
                .click();
        visitor.page().getByText("Override it").click();
        visitor.field("Status of the answer").fill("429");
        visitor.field("Headers; null removes one").fill("{\"Retry-After\": 2");
        visitor.press("Add override");
        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .hasText("“Headers; null removes one” is not valid JSON. Write it like {\"Retry-After\": \"2\"}.");

        visitor.field("Headers; null removes one").fill("{\"Retry-After\": \"2\"}");
        visitor.field("Job id").fill("");
        visitor.press("Add override");
        assertThat(visitor.page().locator("#overrides-title")).hasText("Overrides 1 on");
        assertThat(visitor.page().locator(".overrides .armed"))
                .containsText("submitTamBuild, only call 1, status 429, headers Retry-After");

        visitor.open("jobs");
        visitor.page().getByLabel("Query").fill("refused");
        visitor.press("Submit");
        assertThat(visitor.note()).containsText("Submit refused with 429");
        visitor.open("journal");
        assertThat(visitor.page().locator(".calls tbody").first()).containsText("override-1");
        visitor.open("behaviour");
        visitor.press("Remove");
        assertThat(visitor.page().locator("#overrides-title")).hasText("Overrides");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void every_usual_fault_can_be_switched_on_and_off(Visitor visitor) {
        visitor.open("behaviour");
        Locator faults = visitor.page().locator(".faults .switches").getByRole(AriaRole.SWITCH);
        Locator title = visitor.page().locator("#faults-title");
        int number = faults.count();
        for (int i = 0; i < number; i++) {
            faults.nth(i).click();
            assertThat(faults.nth(i)).isChecked();
            assertThat(title).hasText(String.format(Locale.ROOT, "Faults %d on", i + 1));
        }
        assertThat(world(visitor).faults().list()).hasSize(number);
        for (int left = number - 1; left >= 0; left--) {
            faults.nth(left).click();
            assertThat(title).hasText(left == 0 ? "Faults" : String.format(Locale.ROOT, "Faults %d on", left));
        }
        assertThat(world(visitor).faults().list()).isEmpty();
    }

    @Test
    void a_custom_fault_applies_and_is_counted(Visitor visitor) {
        visitor.open("behaviour");
        visitor.page().getByText("Custom fault").click();
        visitor.field("Kind").selectOption("status");
        visitor.field("Operation").selectOption("pollTamBuild");
        visitor.field("Status code").fill("503");
        visitor.field("Every n-th call").fill("2");
        visitor.press("Add fault");
        Locator armed = visitor.page().locator(".armed li");
        assertThat(armed).containsText("503, pollTamBuild, one call in 2");

        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            assertThat(client.poll("none").status()).isEqualTo(404);
            assertThat(client.poll("none").status()).isEqualTo(503);
        }
        assertThat(armed).containsText("applied to 1 of 2 calls");
        visitor.press("Remove");
        assertThat(armed).hasCount(0);
    }

    @Test
    void a_change_that_the_stream_tells_before_the_answer_comes_goes_on_being_told(Visitor visitor) {
        visitor.open("behaviour");
        Locator armed = visitor.page().locator(".armed li");
        visitor.page().route("**/faults", route -> {
            APIResponse answer = route.fetch();
            assertThat(armed).containsText("503, pollTamBuild");
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        visitor.page().getByText("Custom fault").click();
        visitor.field("Kind").selectOption("status");
        visitor.field("Operation").selectOption("pollTamBuild");
        visitor.field("Status code").fill("503");
        visitor.page().waitForResponse("**/faults", () -> visitor.press("Add fault"));

        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            assertThat(client.poll("none").status()).isEqualTo(503);
        }
        assertThat(armed).containsText("applied to 1 of 1 calls");
    }

    @Test
    void a_reset_makes_the_world_as_new(Visitor visitor) {
        visitor.open("jobs");
        visitor.submit("lamps");
        world(visitor).changeSettings(settings -> settings.withScenario("quick").withDeviations(List.of("P01")));
        visitor.open("behaviour");
        visitor.press("Reset this world");
        Locator question = visitor.page().getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("deletes 1 job, 1 recorded call, 1 deviation");
        visitor.press("Keep it");
        assertThat(question).hasCount(0);
        assertThat(world(visitor).journal().counted()).isEqualTo(1);
        visitor.reset();
        assertThat(visitor.note()).containsText("was reset");

        assertThat(settings(visitor)).isEqualTo(WorldSettings.DEFAULTS);
        assertThat(world(visitor).journal().counted()).isZero();
        visitor.open("jobs");
        assertThat(visitor.page().locator("article.job")).hasCount(0);
    }

    @Test
    void a_link_only_looks_and_restores_the_state_on_demand(Visitor visitor) {
        world(visitor)
                .changeSettings(settings -> settings.withScenario("uneven").withDeviations(List.of("P01")));
        world(visitor).faults().add(FaultAction.Damage.RESET, FaultMatcher.forOperation("pauseTamBuild"));
        world(visitor).overrides().add(OverrideReader.parse("{\"status\": 503, \"nth\": 7}"));
        world(visitor).clock().advance(Duration.ofDays(400));
        Instant then = world(visitor).clock().now();
        visitor.open("behaviour");
        String link = visitor.copiedLink();
        visitor.reset();
        assertThat(visitor.note()).containsText("was reset");

        visitor.page().navigate("about:blank");
        visitor.page().navigate(link);
        Locator notice =
                visitor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("State of the link"));
        assertThat(notice.locator("li")).containsText(new String[] {
            "scenario documented → uneven",
            "deviation P01 on",
            "0 faults replaced by 1",
            "0 overrides replaced by 1",
            "the clock is frozen for everybody",
            "the clock moves on by"
        });
        assertThat(settings(visitor)).isEqualTo(WorldSettings.DEFAULTS);

        visitor.press("Restore this state");
        assertThat(visitor.note()).containsText("The state of the link is restored.");
        assertThat(notice).hasCount(0);
        assertThat(settings(visitor).scenario()).isEqualTo("uneven");
        assertThat(settings(visitor).deviations()).containsExactly("P01");
        assertThat(world(visitor).faults().list()).hasSize(1);
        assertThat(world(visitor).overrides().list()).hasSize(1);
        assertThat(world(visitor).clock().snapshot().frozen()).isTrue();
        assertThat(world(visitor).clock().now()).isCloseTo(then, within(1, ChronoUnit.MILLIS));
        assertThat(visitor.complaints()).isEmpty();
    }

    private static World world(Visitor visitor) {
        return visitor.mock().world(visitor.world());
    }

    private static WorldSettings settings(Visitor visitor) {
        return world(visitor).settings();
    }

    /** The mock's list of a kind. */
    private static List<JsonNode> listed(Visitor visitor, String kind) {
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            return client.get("/__bandstand/" + kind)
                    .json()
                    .path("data")
                    .valueStream()
                    .toList();
        }
    }

    private static String last(JsonNode texts) {
        return texts.path(texts.size() - 1).asText();
    }

    /** The entry of a list in which something stands that is just so. */
    private static Locator entry(Visitor visitor, String list, String text) {
        Locator exact = visitor.page().getByText(text, new Page.GetByTextOptions().setExact(true));
        return visitor.page().locator(list + " li", new Page.LocatorOptions().setHas(exact));
    }
}
