package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(120)
@ExtendWith(InBrowser.class)
class ViewsTest {

    private static final String HOSTILE =
            "<img src=x onerror=\"hacked=1\"><script>hacked=1</script>\"'${hacked=1}{{hacked}}";
    private static final List<String> VIEWS = List.of("jobs", "journal", "behaviour");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @Test
    void nothing_from_a_job_or_a_call_runs_as_script(Visitor visitor) throws Exception {
        String job = hostileJob(visitor);
        visitor.open("jobs");
        assertThat(visitor.job(HOSTILE)).isVisible();
        for (String tab : List.of("companies", "manifest", "raw", "calls", "curl")) {
            visitor.open("jobs/" + job + "?tab=" + tab);
            assertThat(visitor.page().locator("#tab-panel")).not().containsText("Asking");
        }
        visitor.open("journal");
        visitor.press("Call 1");
        assertThat(visitor.page().locator(".detail")).containsText(HOSTILE);

        assertThat(visitor.page().evaluate("typeof hacked")).isEqualTo("undefined");
        assertThat(visitor.page().locator("main img, main script").count()).isZero();
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_browser_speaks_to_the_mock_alone(Visitor visitor) {
        VIEWS.forEach(visitor::open);
        visitor.goTo("/docs");
        assertThat(visitor.page().locator(".opblock").first()).isVisible();

        assertThat(visitor.hosts()).containsExactly(visitor.mock().address().getAuthority());
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void the_checker_of_accessibility_finds_nothing_grave_in_light_or_dark(Visitor visitor) throws Exception {
        for (String view : List.of("jobs", "jobs/" + hostileJob(visitor), "journal", "behaviour")) {
            visitor.open(view);
            assertThat(faults(visitor.page())).as(view).isEmpty();
        }
        visitor.goTo("/docs#/rules");
        visitor.field("Find").fill("TAM-PAUS");
        visitor.page().locator("details").first().waitFor();
        assertThat(faults(visitor.page())).as("rules").isEmpty();
    }

    @Test
    void every_view_fits_a_phone(Visitor visitor) throws Exception {
        String job = hostileJob(visitor);
        visitor.page().setViewportSize(360, 740);
        for (String view : List.of("jobs", "jobs/" + job, "journal", "behaviour")) {
            visitor.open(view);
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo(360);
        }
    }

    @Test
    void calls_are_filtered_and_opened(Visitor visitor) throws Exception {
        hostileJob(visitor);
        visitor.open("journal");
        assertThat(visitor.page().locator("table.calls tbody")).hasCount(2);

        visitor.field("Status").selectOption("404");
        assertThat(visitor.page().locator("table.calls tbody")).hasCount(1);
        visitor.press("Call 2");

        assertThat(visitor.page().locator(".detail")).containsText("X-API-Key");
        assertThat(visitor.page().locator(".detail .command code")).containsText("curl ");
    }

    @Test
    void a_link_restores_world_and_clock(Visitor visitor) {
        visitor.open("jobs?speed=60&frozen=true&at=2099-01-01T00:00:00Z");

        assertThat(visitor.page().locator(".virtual-time")).hasText("00:00:00");
        assertThat(visitor.page().locator(".virtual-day")).hasText("1 Jan 2099");
        assertThat(visitor.page().url()).endsWith("/#/" + visitor.world() + "/jobs");
    }

    @Test
    void a_rule_is_explained_under_its_address(Visitor visitor) {
        visitor.goTo("/docs#/rules/TAM-PAUS-003");

        assertThat(visitor.page().locator("#TAM-PAUS-003")).containsText("at most one more band");
        assertThat(visitor.page().locator("#TAM-PAUS-003 .sheet")).isVisible();
    }

    @Test
    void little_is_loaded_before_the_first_paint(Visitor visitor) {
        visitor.open("jobs");

        Number bytes = (Number) visitor.page()
                .evaluate("performance.getEntriesByType('resource').reduce((sum, each) => sum + each.transferSize, 0)");
        assertThat(bytes.intValue()).isBetween(1, 100_000);
    }

    /** All that is grave in the light, and in the dark what depends on colours. */
    private static List<String> faults(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Stream<Rule> light = new AxeBuilder(page).analyze().getViolations().stream();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Stream<Rule> dark =
                new AxeBuilder(page).withRules(List.of("color-contrast")).analyze().getViolations().stream();
        return Stream.concat(light, dark)
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(ViewsTest::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    /** Submits a job whose query is hostile, and asks for one that does not exist. */
    private static String hostileJob(Visitor visitor) throws Exception {
        String build = visitor.mock().address() + "/api/v1/tam/build";
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest submit = call(visitor, build)
                    .POST(BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(HOSTILE.replace("\"", "\\\""))))
                    .build();
            String answer = client.send(submit, BodyHandlers.ofString()).body();
            client.send(call(visitor, build + "/none").build(), BodyHandlers.discarding());
            return answer.replaceFirst("(?s).*\"job_id\":\"([^\"]*)\".*", "$1");
        }
    }

    private static HttpRequest.Builder call(Visitor visitor, String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("X-API-Key", visitor.world())
                .header("X-Note", HOSTILE)
                .header("Content-Type", "application/json");
    }
}
