package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.bandstand.mock.MockServer;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who looks at the console of a mock, at a world of their own whose clock stands still. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final MockServer mock;
    private final String world;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Set<String> hosts = Collections.synchronizedSet(new TreeSet<>());

    Visitor(Browser browser, MockServer mock, String world) {
        this.mock = mock;
        this.world = world;
        this.context = browser.newContext(new NewContextOptions().setViewportSize(1280, 900));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(
                request -> hosts.add(String.valueOf(URI.create(request.url()).getAuthority())));
        mock.world(world).clock().freeze();
    }

    Page page() {
        return page;
    }

    MockServer mock() {
        return mock;
    }

    String world() {
        return world;
    }

    /** Errors in the browser: of scripts, and of the content security policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Every host that the browser spoke to. */
    Set<String> hosts() {
        return Set.copyOf(hosts);
    }

    /** Opens a view of the console. */
    void open(String view) {
        goTo("/#/" + world + "/" + view);
        page.locator("main :is(h1, h2)").first().waitFor();
    }

    void goTo(String path) {
        page.navigate(mock.address() + path);
    }

    /** Submits a job through the form. */
    void submit(String text) {
        page.getByLabel("Query").fill(text);
        press("Submit");
        job(text).waitFor();
    }

    /** The row of a job. */
    Locator job(String title) {
        return page.getByRole(
                AriaRole.ARTICLE, new GetByRoleOptions().setName(title).setExact(true));
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Resets the world, and confirms it. */
    void reset() {
        press("Reset this world");
        press("Reset world " + world);
    }

    /** Something to fill in or to choose from. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Chooses one of several; what is chosen shows when the mock has taken it. */
    void choose(String option) {
        page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** The address that is put into the clipboard to be sent to a colleague. */
    String copiedLink() {
        press("Copy link");
        assertThat(note()).containsText("Copied");
        return String.valueOf(page.evaluate("navigator.clipboard.readText()"));
    }

    /** The latest short message. */
    Locator note() {
        return page.locator(".note").last();
    }

    @Override
    public void close() {
        context.close();
    }
}
