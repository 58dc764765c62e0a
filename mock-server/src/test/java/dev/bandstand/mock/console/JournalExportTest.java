package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that leave the Journal view, as files and as code; and those whose client left. */
@Timeout(60)
@BrowserTest
class JournalExportTest {

    @Test
    void one_call_is_exported_as_har(Visitor visitor) throws IOException {
        called(visitor);
        visitor.open("journal");
        visitor.press("Call 1");
        JsonNode log = downloaded(visitor, "HAR file").path("log");

        assertThat(log.path("version").asText()).isEqualTo("1.2");
        assertThat(log.path("creator").path("name").asText()).isEqualTo("Bandstand");
        assertThat(log.path("entries")).hasSize(1);
        JsonNode entry = log.path("entries").get(0);
        assertThat(entry.path("startedDateTime").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(entry.path("request").path("method").asText()).isEqualTo("POST");
        assertThat(entry.path("request").path("url").asText())
                .isEqualTo(visitor.mock().address() + "/api/v1/tam/build?a=1&b=%20");
        assertThat(entry.path("request").path("queryString").toString())
                .isEqualTo("[{\"name\":\"a\",\"value\":\"1\"},{\"name\":\"b\",\"value\":\" \"}]");
        assertThat(entry.path("request").path("postData").path("text").asText()).isEqualTo("{\"query\":\"lamps\"}");
        assertThat(entry.path("response").path("status").asInt()).isEqualTo(200);
        assertThat(entry.path("response").path("content").path("mimeType").asText())
                .isEqualTo("application/json");
        assertThat(entry.path("response").path("content").path("text").asText()).contains("job_id");
        assertThat(entry.path("timings").toString()).contains("\"send\":0", "\"wait\":", "\"receive\":0");
        for (String list : new String[] {"cookies", "headers"}) {
            assertThat(entry.path("request").path(list).isArray()).as(list).isTrue();
            assertThat(entry.path("response").path(list).isArray()).as(list).isTrue();
        }
    }

    @Test
    void the_calls_that_fit_the_filter_are_exported_together_oldest_first(Visitor visitor) throws IOException {
        called(visitor);
        visitor.open("journal");
        visitor.field("Operation").selectOption("pollTamBuild");
        JsonNode entries = downloaded(visitor, "Export as HAR").path("log").path("entries");

        assertThat(entries.findValuesAsText("_number")).containsExactly("2", "3");
        assertThat(entries.findValuesAsText("_operation")).containsOnly("pollTamBuild");
    }

    @Test
    void a_call_is_copied_as_fetch_that_does_the_same(Visitor visitor) {
        called(visitor);
        visitor.open("journal");
        visitor.press("Call 1");
        visitor.press("as fetch");
        assertThat(visitor.note()).containsText("Copied");
        Object status = visitor.page()
                .evaluate("async () => { const text = await navigator.clipboard.readText();"
                        + " const made = text.replace(/^await /, '').replace(/;$/, '');"
                        + " const parts = /^fetch\\((\"[^\"]+\")(?:, ([\\s\\S]+))?\\)$/.exec(made);"
                        + " const options = JSON.parse(parts[2]); options.headers['X-API-Key'] = 'copied';"
                        + " return (await fetch(JSON.parse(parts[1]), options)).status; }");
        assertThat(status).isEqualTo(200);
    }

    @Test
    void a_text_in_a_body_or_header_finds_its_call(Visitor visitor) {
        called(visitor);
        visitor.open("journal");
        visitor.field("Find a call").fill("estimated_");
        Locator numbers = visitor.page().locator("table.calls td:first-child button");
        assertThat(numbers).hasCount(0);
        visitor.field("Find a call").fill("\"LAMPS\"");
        assertThat(numbers).hasText(new String[] {"1"});
        visitor.field("Find a call").fill("x-request-tag: blue");
        assertThat(numbers).hasText(new String[] {"3"});
    }

    @Test
    void a_call_says_that_its_client_went_away_before_the_response(Visitor visitor) throws IOException {
        String job = called(visitor);
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            client.control("POST", "/faults", "{\"kind\": \"delay\", \"delay_ms\": 700}");
        }
        visitor.open("journal");
        try (Socket impatient = new Socket("localhost", visitor.mock().address().getPort())) {
            impatient
                    .getOutputStream()
                    .write("GET /api/v1/tam/build/%s HTTP/1.1\r\nHost: localhost\r\nX-API-Key: %s\r\n\r\n"
                            .formatted(job, visitor.world())
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(visitor.page().locator("#call-4")).containsText("fault-1");
        }
        assertThat(visitor.page().locator("#call-4")).containsText("client went away");
        assertThat(visitor.page().locator("#call-3")).not().containsText("client went away");
    }

    private static JsonNode downloaded(Visitor visitor, String button) throws IOException {
        Download file = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                        .first()
                        .click());
        assertThat(file.suggestedFilename()).endsWith(".har");
        try (InputStream content = file.createReadStream()) {
            return JsonCodec.MAPPER.readTree(content);
        }
    }

    /** A submit and two polls; tells the job. */
    private static String called(Visitor visitor) {
        try (Client client = new Client(visitor.mock().address(), visitor.world())) {
            String job = client.post("/api/v1/tam/build?a=1&b=%20", "{\"query\":\"lamps\"}")
                    .text("job_id");
            client.poll(job);
            client.send(
                    "GET",
                    "/api/v1/tam/build/" + job,
                    "",
                    List.of("X-API-Key", visitor.world(), "X-Request-Tag", "blue"));
            return job;
        }
    }
}
