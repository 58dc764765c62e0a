package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.bandstand.mock.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A world with more jobs than a person can look through. */
@Timeout(240)
@BrowserTest
@Tag("long")
class ManyJobsTest {

    private static final int MANY = 10_000;
    private static final int SOME = 120;

    @Test
    void of_ten_thousand_jobs_all_are_counted_and_found_and_few_are_drawn(Visitor visitor) {
        String first = submitted(visitor, MANY).getFirst();
        visitor.open("jobs");
        assertThat(visitor.page().locator("#jobs-title")).hasText("Jobs 10,000");
        assertThat(rows(visitor).first()).hasText("query 10000");
        assertThat(rows(visitor).count()).isLessThan(50);
        assertThat((int) visitor.page().locator(".rows").evaluate("list => list.offsetHeight"))
                .isGreaterThan(1_000_000);

        visitor.field("Find a job").fill(first);
        assertThat(rows(visitor)).hasText(new String[] {"query 1"});
        visitor.field("Find a job").fill("Query 4711");
        assertThat(rows(visitor)).hasText(new String[] {"query 4711"});
        visitor.press("Clear");
        visitor.press("Last");
        assertThat(rows(visitor).last()).hasText("query 1");
        visitor.field("Page").fill("101");
        visitor.field("Page").press("Enter");
        assertThat(visitor.job("query 5000")).isInViewport();
        visitor.press("First");
        assertThat(visitor.job("query 10000")).isInViewport();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_list_is_filtered_by_status_with_true_counts_and_sorted(Visitor visitor) {
        List<String> jobs = submitted(visitor, SOME);
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.cancel(jobs.get(16));
            client.cancel(jobs.get(3));
        }
        visitor.open("jobs");
        assertThat(visitor.field("Status").locator("option"))
                .hasText(new String[] {"any", "cancelling (2)", "pending (118)"});
        visitor.field("Status").selectOption("cancelling");
        assertThat(rows(visitor)).hasText(new String[] {"query 17", "query 4"});
        visitor.field("Order").selectOption("oldest");
        assertThat(rows(visitor)).hasText(new String[] {"query 4", "query 17"});
        visitor.page().reload();
        assertThat(rows(visitor)).hasText(new String[] {"query 4", "query 17"});
        visitor.field("Find a job").fill("query 18");
        assertThat(visitor.page().getByText("No job fits the filter.")).isVisible();
        visitor.press("Clear");
        visitor.field("Order").selectOption("title");
        assertThat(rows(visitor).nth(2)).hasText("query 100");
    }

    @Test
    void the_number_of_a_page_outlives_what_happens_while_it_is_typed(Visitor visitor) {
        submitted(visitor, SOME);
        visitor.open("jobs");
        visitor.field("Page").fill("2");
        submitted(visitor, 1);
        assertThat(visitor.page().locator("#jobs-title")).hasText("Jobs 121");
        assertThat(visitor.field("Page")).hasValue("2");
        visitor.field("Page").press("Enter");
        assertThat(visitor.job("query 70")).isInViewport();
        visitor.field("Page").fill("99");
        visitor.field("Page").press("Enter");
        assertThat(visitor.field("Page")).hasValue("3");
    }

    @Test
    void the_step_buttons_move_the_newest_of_the_jobs_of_one_instant(Visitor visitor) {
        submitted(visitor, SOME);
        visitor.open("jobs");
        assertThat(rows(visitor).first()).hasText("query 120");
        assertThat(visitor.page().locator(".target")).hasText("moves query 120");
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.submit("newer");
        }
        assertThat(visitor.page().locator(".target")).hasText("moves newer");
    }

    @Test
    void a_row_far_down_the_list_follows_its_job(Visitor visitor) {
        submitted(visitor, SOME);
        visitor.open("jobs");
        visitor.press("Last");
        Locator oldest = visitor.job("query 1");
        assertThat(oldest.locator(".status")).hasText("pending");
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.advance("PT1H");
        }
        assertThat(oldest.locator(".status")).hasText("completed");
    }

    @Test
    void the_place_in_the_list_is_kept_when_the_stream_comes_later(Visitor visitor) {
        submitted(visitor, SOME);
        Page page = visitor.page();
        page.addInitScript("delete globalThis.SharedWorker"); // whose calls cannot be held
        List<Route> held = new ArrayList<>();
        page.route("**/__bandstand/events*", held::add);
        visitor.open("jobs");
        visitor.press("Last");
        assertThat(visitor.job("query 1")).isInViewport();
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/__bandstand/events*");
        held.forEach(Route::resume);
        assertThat(page.getByLabel("live")).isVisible();
        assertThat(visitor.job("query 1")).isInViewport();
    }

    @Test
    void a_job_that_is_not_among_the_newest_opens_under_its_address(Visitor visitor) {
        String oldest = submitted(visitor, SOME).getFirst();
        visitor.open("jobs/" + oldest);
        assertThat(visitor.page().locator("#job-title")).hasText("query 1");
        visitor.press("pause");
        assertThat(visitor.page().locator(".large .status")).hasText("pausing");
    }

    @Test
    void the_page_keeps_its_speed_while_one_scrolls_through_all(Visitor visitor) {
        submitted(visitor, SOME);
        visitor.open("jobs");
        Page page = visitor.page();
        assertThat(rows(visitor).first()).hasText("query 120");
        assertThat(rows(visitor).nth(9)).hasText("query 111");
        int before = elements(page);
        for (int step = 0; step < 40; step++) {
            page.mouse().wheel(0, 500);
        }
        assertThat(rows(visitor).last()).hasText("query 1");
        assertThat(elements(page)).isLessThan(before + 400);
    }

    private static int elements(Page page) {
        return (int) page.evaluate("document.getElementsByTagName('*').length");
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator("article.row h2");
    }

    private static List<String> submitted(Visitor visitor, int jobs) {
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            return IntStream.rangeClosed(1, jobs)
                    .mapToObj(number -> client.submit("query " + number))
                    .toList();
        }
    }
}
