package dev.bandstand.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpServer;
import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of an attacker, in a browser on the machine where a mock runs. */
class StrangerPageTest {

    private static final String ATTACKER = "attacker.example";

    private static Chromium chromium;
    private static HttpServer site;
    private static MockServer mock;
    private static Page page;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(Chromium.installed().isPresent(), Chromium.MISSING);
        chromium = Chromium.at(
                Chromium.installed().orElseThrow(), List.of("--host-resolver-rules=MAP " + ATTACKER + " 127.0.0.1"));
        mock = MockServer.start(options -> options.withPort(0));
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] html = "<!doctype html><title>a page</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        site.start();
        page = chromium.browser().newPage();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            site.stop(0);
            mock.close();
            chromium.close();
        }
    }

    @BeforeEach
    void visit() {
        page.navigate(String.format(
                Locale.ROOT, "http://%s:%d/", ATTACKER, site.getAddress().getPort()));
    }

    @Test
    void it_reads_nothing_of_the_control_api() {
        for (String path : List.of("/__bandstand/worlds", "/__admin/mappings", "/__bandstand/worlds/w/events")) {
            assertThat(fetched(path, "{}")).as(path).isEqualTo("blocked");
        }
        assertThat(fetched("/__bandstand/worlds/w/clock", "{method: 'PUT', body: '{\"frozen\": true}'}"))
                .isEqualTo("blocked");
    }

    @Test
    void it_resets_nothing_with_a_form_and_adds_no_stub() {
        String job = Browser.of(mock, "victim").submit();
        submitForm("/__bandstand/reset", "application/x-www-form-urlencoded", "a");
        submitForm("/__admin/mappings", "text/plain", "{\"request\":{\"url\":\"/owned\"},\"response\":{\"body\":\"");
        fetched("/__bandstand/reset", "{method: 'POST', mode: 'no-cors'}");
        Browser victim = Browser.of(mock, "victim");
        assertThat(victim.get("/api/v1/tam/build/" + job).statusCode()).isEqualTo(200);
        assertThat(victim.get("/owned").statusCode()).isEqualTo(404);
    }

    @Test
    void it_controls_nothing_under_a_name_that_was_made_to_point_here() {
        page.navigate(String.format(
                Locale.ROOT, "http://%s:%d/docs", ATTACKER, mock.address().getPort()));
        Object status = page.evaluate("() => fetch('/__bandstand/worlds').then(answer => answer.status)");
        assertThat(status).isEqualTo(403);
        assertThat(page.evaluate("() => fetch('/__bandstand/reset', {method: 'POST'}).then(answer => answer.status)"))
                .isEqualTo(403);
    }

    @Test
    void it_may_call_the_contracts_with_credentials_too() {
        assertThat(fetched("/api/v1/credits/balance", "{credentials: 'include', headers: {'X-API-Key': 'page'}}"))
                .isEqualTo("200");
    }

    /** The status that a script of the page sees, or that it sees none. */
    private static String fetched(String path, String options) {
        return String.valueOf(page.evaluate(
                "url => fetch(url, %s).then(answer => String(answer.status), () => 'blocked')".formatted(options),
                mock.address().resolve(path).toString()));
    }

    private static void submitForm(String path, String type, String name) {
        try {
            page.evaluate("""
                    ([url, type, name]) => {
                        const form = document.createElement('form');
                        form.method = 'POST';
                        form.action = url;
                        form.enctype = type;
                        const input = document.createElement('input');
                        input.name = name;
                        input.value = '"}}';
                        form.append(input);
                        document.body.append(form);
                        form.submit();
                    }""", List.of(mock.address().resolve(path).toString(), type, name));
            page.waitForURL("**" + path);
        } catch (PlaywrightException left) {
            // the page went on to the answer
        }
        page.navigate(String.format(
                Locale.ROOT, "http://%s:%d/", ATTACKER, site.getAddress().getPort()));
    }
}
