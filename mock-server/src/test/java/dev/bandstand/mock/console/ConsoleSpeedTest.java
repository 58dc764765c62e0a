package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.bandstand.mock.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the console with 10,000 jobs in a world, and prints what it finds. Only for a machine that has nothing else to
 * do: {@code mvn -pl mock-server -am verify -Dtest=ConsoleSpeedTest -Dbandstand.measure=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Timeout(600)
@BrowserTest
@EnabledIfSystemProperty(named = "bandstand.measure", matches = "true")
class ConsoleSpeedTest {

    private static final int JOBS = 10_000;
    private static final int LOADS = 5;
    private static final int SEARCHES = 20;
    private static final int TABS = 10;

    /** Promises in the page the time at which the first row was painted. */
    private static final String FIRST_ROW = """
            window.firstRow = new Promise(resolve => new MutationObserver((changes, observer) => {
              if (document.querySelector('article.row')) {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
              }
            }).observe(document, {subtree: true, childList: true}));
            """;

    /** Scrolls for three seconds; resolves to the times between frames, in milliseconds. */
    private static final String SCROLL = """
            () => new Promise(resolve => {
              const frames = [];
              let before = performance.now();
              const end = before + 3000;
              const frame = now => {
                frames.push(now - before);
                before = now;
                scrollBy(0, 60);
                now < end ? requestAnimationFrame(frame) : resolve(frames.slice(1));
              };
              requestAnimationFrame(frame);
            })""";

    @Test
    void ten_thousand_jobs(Visitor visitor) {
        List<String> ids = submitted(visitor);
        Page page = visitor.page();
        page.addInitScript(FIRST_ROW);
        for (int load = 0; load < LOADS; load++) {
            page.navigate("about:blank");
            visitor.open("jobs");
            say(
                    "load %d: first paint after %.0f ms, first row of jobs after %.0f ms",
                    load + 1,
                    number(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")),
                    number(page.evaluate("window.firstRow")));
        }
        scroll(page);
        search(visitor, ids);
        tabs(visitor);
    }

    private static void scroll(Page page) {
        List<Double> frames = new ArrayList<>();
        ((List<?>) page.evaluate(SCROLL)).forEach(each -> frames.add(number(each)));
        frames.sort(null);
        double sum = frames.stream().mapToDouble(Double::doubleValue).sum();
        say(
                "scrolling: %.1f frames a second; longest frame %.0f ms, 95 %% within %.0f ms",
                1000 * frames.size() / sum, frames.getLast(), frames.get(frames.size() * 95 / 100));
    }

    private static void search(Visitor visitor, List<String> ids) {
        Locator rows = visitor.page().locator("article.row h2");
        double slowest = 0;
        for (int i = 0; i < SEARCHES; i++) {
            int place = (int) ((long) i * (JOBS - 1) / (SEARCHES - 1));
            long start = System.nanoTime();
            visitor.field("Find a job").fill(ids.get(place));
            assertThat(rows).hasText(new String[] {"query " + (place + 1)});
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
        }
        visitor.press("Clear");
        say("search: %d of %d jobs found, the slowest within %.0f ms", SEARCHES, SEARCHES, slowest);
    }

    private static void tabs(Visitor visitor) {
        List<Page> tabs = IntStream.range(0, TABS)
                .mapToObj(number -> {
                    Page tab = visitor.page().context().newPage();
                    tab.navigate(visitor.mock().address() + "/#/" + visitor.world() + "/jobs");
                    assertThat(tab.locator(".lamp.live")).isVisible();
                    return tab;
                })
                .toList();
        long start = System.nanoTime();
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.submit("seen by all");
        }
        tabs.forEach(tab -> assertThat(tab.locator("article.row h2").first()).hasText("seen by all"));
        say("tabs: a new job is seen by %d after %.0f ms", TABS, (System.nanoTime() - start) / 1e6);
    }

    private static List<String> submitted(Visitor visitor) {
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            return IntStream.rangeClosed(1, JOBS)
                    .mapToObj(number -> client.submit("query " + number))
                    .toList();
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no dependency
    private static void say(String format, Object... values) {
        System.out.println("console: " + String.format(Locale.ROOT, format, values));
    }
}
