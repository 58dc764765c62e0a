package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.bandstand.mock.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A world with more jobs than a person can look through, and more tabs than a browser has connections. */
@Timeout(120)
@ExtendWith(InBrowser.class)
class ManyJobsTest {

    private static final int JOBS = 60;
    private static final int TABS = 7;

    @Test
    void the_list_counts_all_jobs_and_shows_them_by_pages(Visitor visitor) {
        submitted(visitor, JOBS);
        visitor.open("jobs");
        Locator rows = visitor.page().locator("article.job h2");
        assertThat(visitor.page().locator("#jobs-title")).hasText("Jobs 60");
        assertThat(rows).hasCount(25);
        assertThat(rows.first()).hasText("query 60");

        visitor.press("Older");
        assertThat(rows.first()).hasText("query 35");
        visitor.field("Page").fill("3");
        visitor.field("Page").press("Enter");
        assertThat(rows).hasCount(10);
        assertThat(rows.last()).hasText("query 1");
    }

    @Test
    void jobs_are_found_by_text_and_status(Visitor visitor) {
        String cancelled = submitted(visitor, JOBS).get(16);
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.post("/api/v1/tam/build/" + cancelled + "/cancel", "");
        }
        visitor.open("jobs");
        Locator rows = visitor.page().locator("article.job h2");
        visitor.field("Find a job").fill("QUERY 5");
        assertThat(rows).hasCount(11);
        visitor.field("Find a job").fill(cancelled);
        assertThat(rows).hasText(new String[] {"query 17"});
        visitor.press("Clear");
        visitor.field("Status").selectOption("cancelling");
        assertThat(rows).hasText(new String[] {"query 17"});
        visitor.page().reload();
        assertThat(rows).hasText(new String[] {"query 17"});
        visitor.field("Find a job").fill("query 18");
        assertThat(visitor.page().getByText("No job fits the filter.")).isVisible();
    }

    @Test
    void seven_tabs_work_because_hidden_ones_close_their_connection(Visitor visitor) {
        List<Page> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            Page tab = visitor.page().context().newPage();
            tab.navigate(visitor.mock().address() + "/#/" + visitor.world() + "/jobs");
            assertThat(tab.locator(".lamp.live")).isVisible();
            if (i < TABS - 1) {
                hide(tab, true);
            }
            tabs.add(tab);
        }
        tabs.getLast().getByLabel("Query").fill("lamps");
        tabs.getLast().locator(".order button").click();
        assertThat(tabs.getLast().locator("article.job")).hasCount(1);

        hide(tabs.getLast(), true);
        assertThat(tabs.getFirst().locator("article.job")).hasCount(0);
        hide(tabs.getFirst(), false);
        assertThat(tabs.getFirst().locator("article.job")).hasCount(1);
    }

    /** Tells a page that its tab was hidden or shown; without a window there are no tabs that a test could switch. */
    private static void hide(Page tab, boolean hidden) {
        tab.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }

    private static List<String> submitted(Visitor visitor, int jobs) {
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            return IntStream.rangeClosed(1, jobs)
                    .mapToObj(number -> client.submit("query " + number))
                    .toList();
        }
    }
}
