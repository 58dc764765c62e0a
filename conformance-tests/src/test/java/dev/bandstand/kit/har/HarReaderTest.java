package dev.bandstand.kit.har;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as browsers, proxies and sanitisers leave them: what they do not show is no fault of the server. */
class HarReaderTest {

    private static final String POLL = "http://x/api/v1/tam/build/a";
    private static final String RUNNING = "\"text\": \"{\\\"job_id\\\":\\\"a\\\",\\\"status\\\":\\\"running\\\"}\"";

    @TempDir
    Path folder;

    @Test
    void what_is_no_call_of_the_contract_is_counted_and_left_out() throws IOException {
        HarTraffic traffic = read(
                "",
                entry("data:text/plain,x", "k1-secret", 200, RUNNING, ""),
                entry("http://x/{id}", "k1-secret", 200, RUNNING, ""),
                entry("http://other/page", "k1-secret", 200, RUNNING, ""),
                entry(POLL, "k1-secret", 200, RUNNING, "").replace("2026-11-23T10:00:00Z", "yesterday"),
                entry(POLL, "k1-secret", 200, RUNNING, ", \"_fromCache\": \"disk\""),
                entry(POLL, "k1-secret", 304, RUNNING, ""),
                entry(POLL, "k1-secret", 200, RUNNING, ""));

        assertThat(exchanges(traffic)).hasSize(1);
        assertThat(traffic.notes())
                .contains(
                        "3 entries left out: that are no calls over HTTP or are damaged.",
                        "1 entries left out: of addresses that the contract does not have.",
                        "2 entries left out: answered from a cache of the client.");
    }

    @Test
    void a_call_is_of_the_operation_that_its_body_chooses() throws IOException {
        Contract contract = Contract.read(ContractSource.folder(Path.of("src/test/resources/contracts/data-exports")));
        Addresses addresses = Addresses.of(contract.openApi());

        assertThat(List.of("cancel", "pause", "restart"))
                .map(action -> addresses
                        .match(new Exchange.Request(
                                "POST",
                                "/api/2026-05-01/operations/7/actions",
                                Map.of(),
                                "{\"action\": \"%s\"}".formatted(action)))
                        .map(Addresses.Match::operationId)
                        .orElseThrow())
                .containsExactly("Operations_Act:cancel", "Operations_Act:pause", "Operations_Act");
    }

    @Test
    void a_body_that_was_not_saved_or_was_cut_is_unknown_and_one_of_no_bytes_is_empty() throws IOException {
        HarTraffic traffic = read(
                "",
                entry(POLL, "k1-secret", 200, "\"size\": 40", ""),
                entry(POLL, "k1-secret", 200, "\"size\": 400, \"text\": \"{\\\"job_id\\\":\"", ""),
                entry(POLL, "k1-secret", 200, "\"comment\": \"cut\", \"text\": \"{\\\"job\"", ""),
                entry(POLL, "k1-secret", 404, "\"size\": 0", ""));

        assertThat(exchanges(traffic)).extracting(Exchange::status).containsExactly(0, 0, 0, 404);
        assertThat(traffic.notes())
                .containsExactly("3 calls have no body or no answer in the archive; what they said is unknown.");
    }

    @Test
    void keys_that_were_removed_or_replaced_accuse_nobody() throws IOException {
        for (String key : List.of("REDACTED", "[redacted]", "***", "xxxxxx", "")) {
            HarTraffic traffic = read("", entry(POLL, key, 200, RUNNING, ""), entry(POLL, key, 404, RUNNING, ""));

            assertThat(exchanges(traffic)).as(key).extracting(Exchange::actor).containsExactly("alice");
            assertThat(traffic.notes())
                    .contains("1 entries left out: refused to a caller whose key the archive does not show.");
        }
    }

    @Test
    void two_keys_are_two_callers() throws IOException {
        HarTraffic traffic =
                read("", entry(POLL, "k1-secret", 200, RUNNING, ""), entry(POLL, "k2-secret", 404, RUNNING, ""));

        assertThat(exchanges(traffic)).extracting(Exchange::actor).containsExactly("alice", "bob");
        assertThat(traffic.trace().toString()).doesNotContain("secret");
    }

    @Test
    void calls_below_a_gateway_are_found_with_its_path_and_named_without_it() throws IOException {
        String call = entry("http://gw/gw/openfunnel/api/v1/tam/build/a", "k1-secret", 200, RUNNING, "");

        assertThat(exchanges(read("/gw/openfunnel/", call)))
                .extracting(Exchange::job)
                .containsExactly("a");
        assertThat(read("", call).notes())
                .contains(
                        "Seen: GET gw/gw/openfunnel/api/v1/tam/build/a (1 times)",
                        "Below /gw/openfunnel there are calls of the contract: judge them with --base-path /gw/openfunnel.");
    }

    @Test
    void a_byte_order_mark_is_skipped_and_a_packed_or_broken_file_is_named() throws IOException {
        String archive = "{\"log\": {\"entries\": []}}";
        Path file = folder.resolve("x.har");

        assertThat(HarFile.entries(Files.writeString(file, "\ufeff" + archive))).isEmpty();
        assertThat(HarFile.entries(
                        Files.write(file, ("\ufeff" + archive).getBytes(java.nio.charset.StandardCharsets.UTF_16LE))))
                .isEmpty();
        assertThatThrownBy(() -> HarFile.entries(Files.write(file, "PK\3\4".getBytes(UTF_8))))
                .isInstanceOf(UsageError.class)
                .hasMessageEndingWith("is a packed file. Unpack it, and judge the .har file in it.");
        assertThatThrownBy(() -> HarFile.entries(Files.writeString(file, "{\"log\": ")))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("is not an HTTP archive");
    }

    private HarTraffic read(String basePath, String... entries) throws IOException {
        Path file = Files.writeString(
                folder.resolve("traffic.har"), "{\"log\": {\"entries\": [" + String.join(",", entries) + "]}}");
        return new HarReader(
                        new TraceContext("openfunnel-tam", OptionalInt.empty()),
                        Addresses.of("openfunnel-tam"),
                        new MessageForm(Contract.shipped("openfunnel-tam")),
                        basePath)
                .traffic(HarFile.entries(file));
    }

    private static List<Exchange> exchanges(HarTraffic traffic) {
        return traffic.trace().exchanges().toList();
    }

    private static String entry(String url, String key, int status, String content, String more) {
        String header = key.isEmpty() ? "" : "{\"name\": \"x-api-key\", \"value\": \"%s\"}".formatted(key);
        return String.format(Locale.ROOT, """
                {"startedDateTime": "2026-11-23T10:00:00Z", "time": 5%s,
                 "request": {"method": "GET", "url": "%s", "headers": [%s]},
                 "response": {"status": %d, "headers": [], "content": {%s}}}
                """, more, url, header, status, content);
    }
}
