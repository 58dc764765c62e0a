package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console teaches: keys, first calls, mistakes in files, and what was just lost. */
@Timeout(60)
@BrowserTest
class HelpTest {

    @Test
    void the_keys_are_listed_and_work(Visitor visitor) {
        visitor.open("jobs");
        Page page = visitor.page();
        page.keyboard().press("?");
        Locator list = page.locator("#keys");
        assertThat(list).isVisible();
        assertThat(list).containsText("freeze the clock");
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        page.keyboard().press("2");
        assertThat(page.locator("#journal-title")).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("f?");
        assertThat(visitor.field("Find a call")).hasValue("f?");
        assertThat(page.locator(".play.frozen")).isVisible();
    }

    @Test
    void an_empty_world_shows_three_calls_that_work(Visitor visitor) {
        visitor.open("jobs");
        Locator lines = visitor.page().locator(".first-calls code");
        assertThat(lines).hasCount(3);
        assertThat(lines.first()).containsText("curl");
        assertThat(lines.first()).containsText("X-API-Key: " + visitor.world());
        visitor.open("journal");
        assertThat(lines).hasCount(3);
    }

    @Test
    void a_fault_that_was_removed_can_be_brought_back(Visitor visitor) {
        visitor.open("behaviour");
        Locator slow = visitor.page().getByText("Slow: every response");
        slow.click();
        assertThat(visitor.page().locator("#faults-title")).hasText("Faults 1 on");
        slow.click();
        assertThat(visitor.page().locator("#faults-title")).hasText("Faults");
        visitor.press("Undo");
        assertThat(visitor.page().locator("#faults-title")).hasText("Faults 1 on");
    }

    @Test
    void a_mistake_in_a_scenario_file_is_shown_and_goes_when_it_is_mended(Visitor visitor, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("mine.yaml");
        String good = "title: Mine\nopenfunnel-tam:\n  bands:\n    - {label: all, companies: 7, takes: 1s}\n";
        Files.writeString(file, good);
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withScenarios(folder))) {
            Page page = visitor.page();
            page.navigate(mock.address() + "/#/demo/behaviour");
            page.getByText("mine").first().waitFor();
            Files.writeString(file, good.replace("companies", "compnies"));
            assertThat(page.locator(".problems")).containsText("compnies");
            Files.writeString(file, good.replace("Mine", "Mended"));
            assertThat(page.locator(".problems")).hasCount(0);
            assertThat(page.getByText("Mended")).isVisible();
        }
    }
}
