package dev.bandstand.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.cli.Shell;
import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit as its users meet it: arguments in, exit code and text out. */
class ShellTest {

    private static final String KEY = "of_alice_4f1c";
    private static final String SECOND_KEY = "of_bob_77ab";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void a_good_server_is_conformant_and_its_signed_bundle_is_consistent_until_a_byte_is_changed() throws Exception {
        Path bundle = folder.resolve("bundle");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path secret = pem("PRIVATE KEY", pair.getPrivate());
        Path shown = pem("PUBLIC KEY", pair.getPublic());
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            assertThat(kit(
                            "check",
                            "--target",
                            mock.address().toString(),
                            "--seed",
                            "1",
                            "--bundle",
                            "" + bundle,
                            "--sign-key",
                            "" + secret))
                    .as(out::toString)
                    .isZero();
        }

        assertThat(out.toString()).contains("CONFORMANT: ").contains(", 0 failed, 0 not testable");
        assertThat(everythingWritten(bundle)).doesNotContain(KEY).doesNotContain(SECOND_KEY);
        out.getBuffer().setLength(0);
        assertThat(kit("verify", "" + bundle, "--public-key", "" + shown))
                .as(out::toString)
                .isZero();
        assertThat(out.toString())
                .startsWith("SIGNED AND CONSISTENT")
                .containsPattern("verdict +CONFORMANT: ")
                .containsPattern("target +http://")
                .containsPattern("scope +all [0-9]+ rules of the contract, held to core, ")
                .containsPattern("when +20[0-9]{2}-")
                .containsPattern("kit +bandstand ")
                .containsPattern("signed by +sha256:[0-9a-f]+ \\(the key given\\)")
                .containsPattern("challenge +none");

        Path other = pem(
                "PUBLIC KEY",
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        assertThat(kit("verify", "" + bundle, "--public-key", "" + other)).isEqualTo(1);
        assertThat(out.toString()).contains("It is signed by sha256:");

        Path transcript = bundle.resolve("exchanges.ndjson");
        String text = Files.readString(transcript);
        Files.writeString(transcript, text.replaceFirst("\"status\":200", "\"status\":201"));
        assertThat(kit("verify", "" + bundle)).isEqualTo(1);
        assertThat(out.toString())
                .contains("exchanges.ndjson was changed, added or removed since the sums were taken.");
    }

    private Path pem(String kind, Key key) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(key.getEncoded());
        return Files.writeString(
                Files.createTempFile(folder, "key", ".pem"),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind));
    }

    @Test
    void a_server_that_never_shows_a_second_page_is_judged_in_part() {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(world -> world.withScenario("empty-market")))) {
            kit("check", "--target", mock.address().toString(), "--max-jobs", "3");
        }
        assertThat(out.toString()).contains("PARTIAL, ").contains("not to paging");
    }

    @Test
    void rules_profiles_and_options_that_do_not_exist_are_refused_with_the_nearest() {
        assertThat(kit("check", "--target", "http://127.0.0.1:1", "--rules", "TAM-PAUS-022"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("There is no rule TAM-PAUS-022; did you mean TAM-PAUS-002?");

        assertThat(kit("check", "--target", "http://127.0.0.1:1", "--claim", "cor"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("There is no profile cor; did you mean core?");

        assertThat(kit("check", "--targt", "http://127.0.0.1:1")).isEqualTo(3);
        assertThat(out.toString()).contains("Did you mean --target?");

        assertThat(kit("check", "--target", "http://127.0.0.1:1", "--rules", ""))
                .isEqualTo(3);
        assertThat(out.toString()).contains("--rules is empty. Give it a value, or leave it out.");
    }

    @Test
    void a_waived_failure_is_counted_and_a_waiver_must_name_a_rule() throws Exception {
        String waiver = "- {rule: %s, finding: came back 409, reason: known, owner: us, expires: 2099-01-31}\n";
        Path waivers = Files.writeString(folder.resolve("waivers.yaml"), waiver.formatted("TAM-PAUS-002"));
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(world -> world.withDeviations(List.of("P06"))))) {
            String[] check = {
                "check",
                "--target",
                mock.address().toString(),
                "--rules",
                "TAM-PAUS-002,TAM-POLL-002",
                "--waivers",
                waivers.toString()
            };
            assertThat(kit(check)).as(out::toString).isZero();
            assertThat(out.toString())
                    .contains("CONFORMANT WITH WAIVERS: 2 scored rules, 1 passed, 0 failed, 0 not testable, 1 waived;");

            Files.writeString(waivers, waiver.formatted("TAM-PAUS-022"));
            assertThat(kit(check)).isEqualTo(3);
            assertThat(out.toString()).contains("there is no rule TAM-PAUS-022; did you mean TAM-PAUS-002?");
        }
    }

    @Test
    void settings_are_explained_without_the_keys() {
        assertThat(kit("check", "--target", "http://localhost:1", "--explain-config"))
                .isZero();

        assertThat(out.toString())
                .containsPattern("target +http://localhost:1 +command line")
                .containsPattern("max-jobs +30 +default")
                .doesNotContain(KEY);
    }

    @Test
    void a_plan_sends_nothing() {
        try (SmallServer server = SmallServer.answering(request -> Reply.of(500, ""))) {
            assertThat(kit("plan", "--target", server.address().toString(), "--claim", "core"))
                    .isZero();

            assertThat(server.requests()).isEmpty();
            assertThat(out.toString()).containsPattern("[123] jobs, as long as");
        }
    }

    @Test
    void a_rule_is_explained_with_its_source_and_what_to_look_at() {
        assertThat(kit("rules", "TAM-PAUS-002")).isZero();

        assertThat(out.toString())
                .contains("A pause of a paused job is answered 200 with status paused and changes nothing")
                .contains("Source: openapi /paths/")
                .contains("Scenario: Pause a paused job again (openfunnel-tam/idempotency.feature:")
                .contains("Does it toggle the pause instead of setting it?");
    }

    @Test
    void recorded_traffic_is_judged() throws IOException {
        Path har = Files.writeString(folder.resolve("traffic.har"), """
                {"log": {"entries": [{
                  "startedDateTime": "2026-11-23T10:00:00.000Z", "time": 5,
                  "request": {"method": "GET", "url": "http://x/api/v1/tam/build/a",
                              "headers": [{"name": "X-API-Key", "value": "secret"}]},
                  "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}],
                               "content": {"text": "{\\"job_id\\":\\"b\\",\\"status\\":\\"running\\"}"}}}]}}
                """);

        assertThat(kit("judge", har.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("TAM-POLL-002  BROKEN").doesNotContain("secret");
    }

    @Test
    void a_key_that_would_be_found_by_chance_is_refused() {
        assertThat(kit(Map.of("BANDSTAND_API_KEY", "abc"), "check", "--target", "http://127.0.0.1:1"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("The key of BANDSTAND_API_KEY has 3 characters; at least 4 are needed");
    }

    private int kit(String... arguments) {
        return kit(Map.of("BANDSTAND_API_KEY", KEY, "BANDSTAND_SECOND_API_KEY", SECOND_KEY), arguments);
    }

    private int kit(Map<String, String> environment, String... arguments) {
        PrintWriter writer = new PrintWriter(out);
        int exit = Shell.of(environment, Clock.systemUTC(), writer, writer).execute(arguments);
        writer.flush();
        return exit;
    }

    private String everythingWritten(Path folder) throws IOException {
        StringBuilder all = new StringBuilder(out.toString());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
