package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.bytes.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
@BrowserTest
class ViewsTest {

    private static final String HOSTILE =
            "<img src=x onerror=\"hacked=1\"><script>hacked=1</script>\"'${hacked=1}{{hacked}}";
    private static final List<String> VIEWS = List.of("jobs", "journal", "behaviour");
    private static final String HOSTILE_QUERY = "cursor=%3Cimg%20src=x%20onerror=hacked=1%3E";
    private static final List<String> ON_A_PHONE =
            List.of("color-contrast", "scrollable-region-focusable", "target-size");
    private static final String LATER_ROWS = "article tbody tr:nth-child(n+12)";
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @Test
    void nothing_from_a_job_or_a_call_runs_as_script(Visitor visitor) {
        String build = hostileBuild(visitor);
        String job = hostileJob(visitor);
        visitor.open("jobs");
        assertThat(visitor.job(HOSTILE)).isVisible();
        for (String tab : List.of("companies", "manifest", "raw", "calls", "curl")) {
            visitor.open("jobs/" + build + "?tab=" + tab);
            assertThat(visitor.page().locator("#tab-panel")).not().containsText("Asking");
        }
        for (String tab : List.of("steps", "logs", "results", "raw", "calls", "curl")) {
            visitor.open("jobs/" + job + "?tab=" + tab);
            assertThat(visitor.page().locator("#tab-panel")).not().containsText("Asking");
        }
        visitor.open("journal");
        for (int call = 1; call <= 3; call++) {
            visitor.press("Call " + call);
            assertThat(visitor.page().locator(".detail .headers").first()).containsText(HOSTILE);
        }

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
    void every_view_fits_a_desk_and_a_phone_and_the_checker_of_accessibility_finds_nothing_grave(Visitor visitor) {
        List<String> views =
                List.of("jobs", "jobs/" + hostileBuild(visitor), "jobs/" + hostileJob(visitor), "journal", "behaviour");
        for (String view : views) {
            visitor.open(view);
            if (view.equals("journal")) {
                visitor.press("Call 2");
                visitor.page().locator(".detail").waitFor();
            }
            assertThat(faults(visitor.page())).as(view).isEmpty();
        }
    }

    @Test
    void so_do_the_docs(Visitor visitor) {
        visitor.goTo("/docs#/rules");
        visitor.field("Find").fill("TAM-PAUS");
        visitor.page().locator("details").first().waitFor();
        assertThat(faults(visitor.page())).as("rules").isEmpty();
        visitor.goTo("/docs#/errata/nemo-jobs");
        visitor.page().locator("article h1").waitFor();
        assertThat(faults(visitor.page())).as("errata").isEmpty();
        visitor.goTo("/docs#/kill-matrix");
        visitor.page().locator("main h1").waitFor();
        assertThat(faults(visitor.page())).as("kill matrix").isEmpty();
    }

    @Test
    void the_guides_are_pages_of_the_docs_and_lead_to_each_other(Visitor visitor) {
        visitor.goTo("/docs");
        Locator guides = visitor.page().locator(".docs nav a[href^='#/text/']");
        assertThat(guides.first()).isVisible();
        for (Locator guide : guides.all()) {
            guide.click();
            assertThat(guide).hasAttribute("aria-current", "page");
            assertThat(visitor.page().locator("article.text h1")).isVisible();
        }
        visitor.goTo("/docs#/text/reference/console");
        visitor.page()
                .locator("article a[href='#/text/reference/control-api']")
                .first()
                .click();
        assertThat(visitor.page().locator("article.text h1")).hasText("Control API");
        assertThat(visitor.complaints()).isEmpty();
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

    /** All that is grave at a desk in the light, and on a phone in the dark. */
    private static List<String> faults(Page page) {
        return Stream.concat(
                        seen(page, 1280, ColorScheme.LIGHT, checker(page)),
                        seen(page, 360, ColorScheme.DARK, checker(page).withRules(ON_A_PHONE)))
                .toList();
    }

    /** All is in one frame, which needs no second page to put results together; later rows of a table are as the first. */
    private static AxeBuilder checker(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).exclude(LATER_ROWS);
    }

    private static Stream<String> seen(Page page, int width, ColorScheme colours, AxeBuilder checker) {
        page.setViewportSize(width, 740);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        Number tooWide = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        Stream<String> grave = checker.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(ViewsTest::reported);
        return tooWide.intValue() > 0
                ? Stream.concat(
                        Stream.of(String.format(Locale.ROOT, "%d pixels wider than %d", tooWide.intValue(), width)),
                        grave)
                : grave;
    }

    private static String reported(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    /** Submits a build whose query is hostile, and asks for one that does not exist. */
    private static String hostileBuild(Visitor visitor) {
        String build = "/api/v1/tam/build";
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            List<String> headers = List.of("X-API-Key", visitor.world(), "X-Note", HOSTILE);
            String job = client.send("POST", build, json(Map.of("query", HOSTILE)), headers)
                    .text("job_id");
            client.send("GET", build + "/none?" + HOSTILE_QUERY, "", headers);
            return job;
        }
    }

    private static String json(Object value) {
        return new String(JsonCodec.bytes(value), StandardCharsets.UTF_8);
    }

    /** Creates a job of NeMo all of whose texts are hostile that may be. */
    private static String hostileJob(Visitor visitor) {
        Map<String, Object> step =
                Map.of("name", "train", "executor", Map.of("provider", "subprocess", "command", List.of(HOSTILE)));
        String body = json(Map.of(
                "name",
                "train",
                "source",
                HOSTILE,
                "description",
                HOSTILE,
                "spec",
                Map.of(HOSTILE, HOSTILE),
                "platform_spec",
                Map.of("steps", List.of(step))));
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            List<String> headers = List.of("X-Bandstand-World", visitor.world(), "X-Note", HOSTILE);
            Client.Reply created = client.send("POST", "/apis/jobs/v2/workspaces/default/jobs", body, headers);
            assertThat(created.status()).isEqualTo(201);
        }
        return "default%2Ftrain";
    }
}
