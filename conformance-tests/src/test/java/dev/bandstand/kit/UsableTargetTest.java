package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.cli.Shell;
import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
