package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.bandstand.mock.Client;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of both contracts in the Journal view, and what is said of the client that made them. */
@Timeout(60)
@BrowserTest
class JournalTest {

    private static final String JOBS = "/apis/jobs/v2/workspaces/default/jobs";

    @Test
    void calls_are_filtered_by_job_operation_status_and_findings(Visitor visitor) {
        String build = called(visitor);
        visitor.open("journal");
        assertThat(numbers(visitor)).hasText(new String[] {"5", "4", "3", "2", "1"});

        visitor.field("Job").fill(build);
        assertThat(numbers(visitor)).hasText(new String[] {"2", "1"});
        visitor.field("Job").fill("");
        choose(visitor, "Operation", "getJobStatus");
        assertThat(numbers(visitor)).hasText(new String[] {"4"});
        choose(visitor, "Operation", "");
        choose(visitor, "Status", "422");
        assertThat(numbers(visitor)).hasText(new String[] {"5", "3"});
        choose(visitor, "Status", "");
        choose(visitor, "Findings", "none");
        assertThat(numbers(visitor)).hasText(new String[] {"4", "2", "1"});
        visitor.page().reload();
        assertThat(numbers(visitor)).hasText(new String[] {"4", "2", "1"});
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void a_call_opens_to_its_findings_headers_bodies_and_curl(Visitor visitor) {
        called(visitor);
        visitor.open("journal");
        visitor.press("Call 3");

        Locator detail = visitor.page().locator(".detail");
        assertThat(detail.locator(".findings")).hasText("request: body.query: Field required");
        assertThat(detail).containsText("X-API-Key: ***");
        assertThat(detail).containsText("querry");
        assertThat(detail.locator(".command code")).containsText("--data-raw '{\"querry\":\"lamps\"}'");
    }

    @Test
    void a_click_anywhere_in_a_row_opens_it_and_several_can_be_open(Visitor visitor) {
        called(visitor);
        visitor.open("journal");
        visitor.page().locator("#call-2 .target").click();
        visitor.page().locator("#call-4 .code").click();
        assertThat(visitor.page().locator(".detail")).hasCount(2);
        visitor.page().locator("#call-2 .target").click();
        assertThat(visitor.page().locator(".detail")).hasCount(1);
        assertThat(visitor.page().locator("#call-4 button")).hasAttribute("aria-expanded", "true");
    }

    @Test
    void calls_are_found_by_their_text(Visitor visitor) {
        called(visitor);
        visitor.open("journal");
        visitor.field("Find a call").fill("train/STATUS");
        assertThat(numbers(visitor)).hasText(new String[] {"4"});
        visitor.field("Find a call").fill("field required");
        assertThat(numbers(visitor)).hasText(new String[] {"3"});
        visitor.press("Clear filters");
        assertThat(numbers(visitor)).hasCount(5);
    }

    @Test
    void the_client_report_tells_what_to_change_and_leads_to_the_calls(Visitor visitor) {
        called(visitor);
        visitor.open("journal");

        Locator bad = visitor.page().locator(".checks.bad li");
        assertThat(bad).hasCount(1);
        assertThat(bad).containsText("Sends what the contract documents");
        bad.getByText("5").click();
        assertThat(visitor.page().locator(".detail .findings")).containsText("request: query.page_size:");
    }

    @Test
    void calls_come_in_while_one_looks(Visitor visitor) {
        visitor.open("journal");
        assertThat(visitor.page().getByText("has had no calls yet")).isVisible();
        called(visitor);
        assertThat(numbers(visitor)).hasCount(5);
    }

    /** Five calls to both contracts, the third and the fifth of which are not as documented; tells the job of the first. */
    private static String called(Visitor visitor) {
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            String build = client.submit("lamps");
            client.poll(build);
            client.post("/api/v1/tam/build", "{\"querry\":\"lamps\"}");
            List<String> world = List.of("X-Bandstand-World", visitor.world());
            client.send("GET", JOBS + "/train/status", "", world);
            client.send("GET", JOBS + "?page_size=many", "", world);
            return build;
        }
    }

    private static Locator numbers(Visitor visitor) {
        return visitor.page().locator("table.calls td:first-child button");
    }

    private static void choose(Visitor visitor, String filter, String value) {
        visitor.field(filter).selectOption(value);
    }
}
