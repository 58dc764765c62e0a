package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.bandstand.mock.Client;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More pages of one browser than it opens connections to one host. */
@Timeout(120)
@BrowserTest
@Tag("long")
class ManyTabsTest {

    private static final int TABS = 10;

    @Test
    void ten_pages_that_are_all_visible_are_live_at_once(Visitor visitor) {
        List<Page> tabs = tabs(visitor, List.of(visitor.world()));
        tabs.getLast().getByLabel("Query").fill("lamps");
        tabs.getLast().locator(".order button").click();
        for (Page tab : tabs) {
            assertThat(tab.locator("article.row")).hasCount(1);
        }
    }

    @Test
    void ten_pages_of_ten_worlds_are_live_at_once(Visitor visitor) {
        List<String> worlds = IntStream.range(0, TABS)
                .mapToObj(number -> visitor.world() + "-" + number)
                .toList();
        List<Page> tabs = tabs(visitor, worlds);
        for (String world : worlds) {
            try (Client client = new Client(visitor.mock().address(), world)) {
                client.submit("lamps of " + world);
            }
        }
        for (int tab = 0; tab < TABS; tab++) {
            assertThat(tabs.get(tab).locator("article.row h2")).hasText("lamps of " + worlds.get(tab));
        }
    }

    @Test
    void the_pages_share_one_stream(Visitor visitor) {
        AtomicInteger streams = new AtomicInteger();
        visitor.page().context().onRequest(request -> {
            if (request.url().contains("/events")) {
                streams.incrementAndGet();
            }
        });
        tabs(visitor, List.of(visitor.world()));
        assertThat(streams.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_hidden_page_lets_go_and_catches_up_when_it_is_shown(Visitor visitor) {
        visitor.open("jobs");
        Page other = tabs(visitor, List.of(visitor.world())).getFirst();
        hide(visitor.page(), true);
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.submit("lamps");
        }
        assertThat(other.locator("article.row")).hasCount(1);
        assertThat(visitor.page().locator("article.row")).hasCount(0);
        hide(visitor.page(), false);
        assertThat(visitor.page().locator("article.row")).hasCount(1);
    }

    @Test
    void a_page_that_was_closed_takes_nobody_with_it(Visitor visitor) {
        List<Page> tabs = tabs(visitor, List.of(visitor.world()));
        tabs.getFirst().close();
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.submit("lamps");
        }
        assertThat(tabs.getLast().locator("article.row")).hasCount(1);
    }

    private static List<Page> tabs(Visitor visitor, List<String> worlds) {
        return IntStream.range(0, TABS)
                .mapToObj(number -> {
                    Page tab = visitor.page().context().newPage();
                    tab.navigate(visitor.mock().address() + "/#/" + worlds.get(number % worlds.size()) + "/jobs");
                    assertThat(tab.locator(".lamp.live")).isVisible();
                    return tab;
                })
                .toList();
    }

    /** Tells a page that its tab was hidden or shown; without a window there are no tabs that a test could switch. */
    private static void hide(Page tab, boolean hidden) {
        tab.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }
}
