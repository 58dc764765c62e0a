package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.cli.Shell;
import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.http.server.Tls;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An obstacle between the kit and a target is reported in a sentence, and is no verdict on the target. */
class UsableTargetTest {

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", "of_alice_4f1c", "BANDSTAND_SECOND_API_KEY", "of_bob_77ab");

    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_refused_key_is_no_verdict(int status) {
        try (SmallServer server = SmallServer.answering(request -> Reply.of(status, "{\"detail\":\"No.\"}"))) {
            assertThat(check(KEYS, server)).isEqualTo(2);
            assertThat(out.toString()).contains("refuses the API key").doesNotContain("NON-CONFORMANT");
        }
    }

    @Test
    void a_redirect_says_where_the_target_is() {
        try (SmallServer server =
                SmallServer.answering(request -> Reply.of(302, "").with("Location", "https://api.example/v1"))) {
            assertThat(check(KEYS, server)).isEqualTo(2);
            assertThat(out.toString()).contains("https://api.example/v1");
        }
    }

    @Test
    void a_stranger_gets_no_made_up_key_and_no_key_twice() {
        try (SmallServer server = SmallServer.answering(request -> Reply.of(404, "{\"detail\":\"No.\"}"))) {
            assertThat(check(Map.of(), server)).isEqualTo(3);
            assertThat(out.toString()).contains("No API key was given");

            Map<String, String> same =
                    Map.of("BANDSTAND_API_KEY", "of_alice_4f1c", "BANDSTAND_SECOND_API_KEY", "of_alice_4f1c");
            assertThat(check(same, server)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--target, http://127.0.0.1:1/?t=1",
        "--target, http://user:sekret99@127.0.0.1:1",
        "--target, http://127.0.0.1:99999",
        "--parallel, 0",
        "--given, completed",
        "--given, finishd=1",
        "--report, /proc/x",
        "--sign-key, /nope"
    })
    void a_setting_that_cannot_work_is_refused_before_anything_is_sent(String option, String value) {
        try (SmallServer server = SmallServer.answering(request -> Reply.of(404, "{\"detail\":\"No.\"}"))) {
            String[] more = option.equals("--target")
                    ? new String[] {option, value}
                    : new String[] {"--target", server.address().toString(), option, value, "--bundle", "/proc/y"};
            assertThat(kit(KEYS, more)).as(out::toString).isEqualTo(3);
            assertThat(out.toString()).doesNotContain("sekret99").doesNotContain("Exception");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_job_that_is_handed_in_must_exist() {
        try (SmallServer server = SmallServer.answering(request -> Reply.of(404, "{\"detail\":\"No.\"}"))) {
            assertThat(kit(KEYS, "--target", server.address().toString(), "--given", "failed=nosuch"))
                    .as(out::toString)
                    .isEqualTo(3);
            assertThat(out.toString()).contains("--given failed=nosuch");
        }
    }

    @Test
    void a_run_ends_with_the_time_that_it_may_take() {
        try (SmallServer server = SmallServer.answering(
                ask -> Reply.of(429, "{\"detail\":\"Later.\"}").with("Retry-After", "300"))) {
            assertThat(kit(KEYS, "--target", server.address().toString(), "--clock", "none", "--deadline", "1s"))
                    .as(out::toString)
                    .isEqualTo(2);
            assertThat(out.toString())
                    .contains("the target answers 429 and asks to come back in 300 s")
                    .contains("The time for the whole run (--deadline 1 s) is over.");
        }
    }

    @Test
    void a_header_goes_with_every_call_and_its_secret_is_not_shown(@TempDir Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(KEYS);
        environment.put("GATE_TOKEN", "gate-sekret99");
        Queue<Ask> asks = new ConcurrentLinkedQueue<>();
        Function<Ask, Reply> refusing = ask -> {
            asks.add(ask);
            return Reply.of(
                    401, "{\"detail\":\"Not with %s.\"}".formatted(ask.headers().get("X-gate")));
        };
        try (SmallServer server = SmallServer.answering(refusing)) {
            assertThat(kit(
                            environment,
                            "--target",
                            server.address().toString(),
                            "--clock",
                            "none",
                            "--header",
                            "X-Tenant: acme",
                            "--header",
                            "X-Gate: Bearer ${GATE_TOKEN}",
                            "--report",
                            folder.toString()))
                    .as(out::toString)
                    .isEqualTo(2);
        }

        assertThat(asks)
                .isNotEmpty()
                .allSatisfy(ask -> assertThat(ask.headers())
                        .containsEntry("X-tenant", List.of("acme"))
                        .containsEntry("X-gate", List.of("Bearer gate-sekret99")));
        assertThat(out.toString()).doesNotContain("sekret99");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("sekret99"));
        }
    }

    @Test
    void a_certificate_of_an_own_authority_is_trusted_when_it_is_named(@TempDir Path folder) throws Exception {
        try (MockServer mock =
                MockServer.start(options -> options.withPort(0).withHttps(new Tls(0, Optional.empty())))) {
            String target = mock.addresses().getLast().toString();
            Path authority = Files.writeString(folder.resolve("own.pem"), certificate(URI.create(target)));

            assertThat(kit(KEYS, "--target", target, "--rules", "TAM-POLL-002")).isEqualTo(2);
            assertThat(out.toString()).contains("is not trusted").contains("--ca FILE");
            assertThat(kit(KEYS, "--target", target, "--rules", "TAM-POLL-002", "--ca", authority.toString()))
                    .as(out::toString)
                    .isZero();
        }
    }

    @Test
    void a_step_summary_that_cannot_be_written_costs_a_warning_and_not_the_verdict() {
        Map<String, String> environment = new HashMap<>(KEYS);
        environment.put("GITHUB_STEP_SUMMARY", "/proc/nowhere/summary.md");
        try (SmallServer server = SmallServer.answering(request -> Reply.of(401, "{\"detail\":\"No.\"}"))) {
            assertThat(check(environment, server)).isEqualTo(2);
            assertThat(out.toString())
                    .contains("Warning: The summary cannot be written to /proc/nowhere/summary.md")
                    .contains("INCOMPLETE");
        }
    }

    /** The certificate that a server shows, as it is in a file. */
    private static String certificate(URI server) throws Exception {
        X509TrustManager anybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {anybody}, null);
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(server.getHost(), server.getPort())) {
            byte[] shown = socket.getSession().getPeerCertificates()[0].getEncoded();
            return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                    .formatted(Base64.getMimeEncoder().encodeToString(shown));
        }
    }

    private int check(Map<String, String> keys, SmallServer server) {
        return kit(keys, "--target", server.address().toString());
    }

    private int kit(Map<String, String> keys, String... options) {
        PrintWriter writer = new PrintWriter(out);
        List<String> command = new ArrayList<>(List.of("check"));
        Stream.of(options).forEach(command::add);
        int exit = Shell.of(keys, Clock.systemUTC(), writer, writer).execute(command.toArray(String[]::new));
        writer.flush();
        return exit;
    }
}
