package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.bandstand.mock.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every view at the widths of a phone, a tablet and a desk, in the light and in the dark. */
@Timeout(240)
@BrowserTest
class LayoutTest {

    private static final int[] WIDTHS = {360, 800, 1440};
    private static final String LONG = "companies that sell batteries to utilities in northern Europe".repeat(3);

    /**
     * Lists what does not fit: a page that scrolls sideways, controls that stick out of it or out of their card, and text
     * that is cut without an ellipsis or a place to scroll.
     */
    private static final String MISFITS = """
            () => {
              const found = [];
              const name = each => `${each.tagName.toLowerCase()}.${each.className} "${each.textContent.trim().slice(0, 40)}"`;
              const scrolls = each => {
                for (let at = each; at && at !== document.body; at = at.parentElement) {
                  const {overflowX, textOverflow} = getComputedStyle(at);
                  if (overflowX === 'auto' || overflowX === 'scroll' || (overflowX === 'hidden' && textOverflow === 'ellipsis')) return true;
                }
                return false;
              };
              if (document.documentElement.scrollWidth > innerWidth) {
                found.push(`the page is ${document.documentElement.scrollWidth - innerWidth} pixels too wide`);
              }
              for (const each of document.querySelectorAll('button, input, select, textarea, h1, h2, h3, summary, .status, .tag, .hint')) {
                const box = each.getBoundingClientRect();
                if (box.width === 0 || !each.checkVisibility() || scrolls(each) || each.closest('.skip, legend, .swagger-ui')) continue;
                if (box.right > innerWidth + 1 || box.left < -1) found.push(`${name(each)} sticks out of the page`);
                const card = each.closest('.card, dialog');
                const edge = card?.getBoundingClientRect();
                if (edge && each !== card && (box.right > edge.right + 1 || box.left < edge.left - 1)) found.push(`${name(each)} sticks out of its card`);
                if (each.tagName === 'BUTTON' && each.scrollWidth > each.clientWidth + 1) found.push(`${name(each)} is cut`);
              }
              return [...new Set(found)];
            }""";

    private final List<String> views = new ArrayList<>(List.of("jobs", "journal", "behaviour", "jobs/none"));

    @BeforeEach
    void fill(Visitor visitor) {
        String world = visitor.world();
        try (Client client = new Client(visitor.mock().address(), world)) {
            for (String scenario : List.of("documented", "fails-in-band", "degraded")) {
                visitor.mock().world(world).changeSettings(settings -> settings.withScenario(scenario));
                views.add("jobs/" + client.submit(scenario + " " + LONG));
            }
            Map<String, String> orders = Map.of(
                    "/apis/jobs/v2/workspaces/default/jobs",
                    "{\"name\":\"a-name-that-is-long-enough-to-be-cut-somewhere\",\"source\":\"test\",\"spec\":{},\"platform_spec\":"
                            + "{\"steps\":[{\"name\":\"prepare-everything\",\"executor\":{\"provider\":\"cpu\",\"container\":"
                            + "{\"image\":\"busybox\",\"entrypoint\":[],\"command\":[\"true\"]}}}]}}",
                    "/v1/batches",
                    "{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/embeddings\",\"completion_window\":\"24h\"}");
            orders.forEach((path, body) -> {
                Client.Reply made = client.send(
                        "POST", path, body, List.of("X-Bandstand-World", world, "Authorization", "Bearer " + world));
                assertThat(made.status()).isBetween(200, 201);
                views.add(
                        "jobs/" + (made.json().has("workspace") ? "default%2F" + made.text("name") : made.text("id")));
            });
            client.send("POST", "/api/v1/tam/build?mistyped=1", "{}", List.of("X-API-Key", world));
        }
        visitor.mock().world(world).clock().advance(Duration.ofSeconds(20));
        List<String> tabs = views.stream()
                .filter(view -> view.startsWith("jobs/"))
                .limit(2)
                .flatMap(view ->
                        List.of("raw", "calls", "curl", "manifest").stream().map(tab -> view + "?tab=" + tab))
                .toList();
        views.addAll(tabs);
    }

    @Test
    void nothing_sticks_out_and_every_text_has_the_contrast_of_the_guidelines(Visitor visitor) {
        List<String> found = new ArrayList<>();
        for (String view : views) {
            visitor.open(view);
            if (view.equals("journal")) {
                visitor.press("Call 1");
                visitor.page().locator(".detail").waitFor();
            }
            if (view.equals("behaviour")) {
                visitor.page().locator(".faults summary").click();
                visitor.page().locator(".overrides summary").click();
            }
            found.addAll(misfits(visitor.page(), view));
            // The tabs of a job have the colours of the job.
            if (!view.contains("?tab=")) {
                found.addAll(faint(visitor.page(), view));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void dialogs_and_messages_fit_too(Visitor visitor) {
        List<String> found = new ArrayList<>();
        visitor.open(views.get(4));
        visitor.press("Remove");
        visitor.press("pause");
        assertThat(visitor.note()).isVisible();
        found.addAll(seen(visitor.page(), "questions and messages"));
        visitor.open("behaviour");
        visitor.press("Reset this world");
        found.addAll(seen(visitor.page(), "reset"));
        visitor.open("jobs");
        visitor.press("Keys");
        found.addAll(seen(visitor.page(), "keys"));
        assertThat(found).isEmpty();
    }

    @Test
    void so_do_the_pages_of_the_docs(Visitor visitor) {
        List<String> found = new ArrayList<>();
        for (String page : List.of(
                "text/reference/console",
                "text/guides/front-end",
                "errata/nemo-jobs",
                "rules/TAM-PAUS-003",
                "kill-matrix")) {
            visitor.goTo("/docs#/" + page);
            visitor.page().locator("main h1").first().waitFor();
            found.addAll(misfits(visitor.page(), page));
            // The matrix has a thousand cells of one colour.
            if (!page.equals("kill-matrix")) {
                found.addAll(faint(visitor.page(), page));
            }
        }
        assertThat(found).isEmpty();
    }

    /** The faults of a view, one line each. */
    private static List<String> seen(Page page, String view) {
        List<String> found = new ArrayList<>(misfits(page, view));
        found.addAll(faint(page, view));
        return found;
    }

    private static List<String> misfits(Page page, String view) {
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            ((List<?>) page.evaluate(MISFITS)).forEach(each -> found.add(view + " at " + width + ": " + each));
        }
        return found;
    }

    /** Texts without enough contrast, in the light and in the dark. */
    private static List<String> faint(Page page, String view) {
        List<String> found = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            new AxeBuilder(page)
                    .withRules(List.of("color-contrast"))
                    .setLegacyMode(true) // all is in one frame, which needs no second page to put results together
                    .analyze()
                    .getViolations()
                    .forEach(rule -> rule.getNodes()
                            .forEach(node -> found.add(view + ", " + colours + ": low contrast of " + node.getHtml())));
        }
        return found;
    }
}
