package dev.bandstand.mock.nemo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.nemo.model.CommandWork;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellRunTest {

    private final Map<String, String> files = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            echo hello => 0 after 0s: hello@0s
            echo "Log message 1 of 2"; sleep 2; echo 'it''s'; => 0 after 2s: Log message 1 of 2@0s its@2s
            echo 'This step will fail'; exit 3; echo no => 3 after 0s: This step will fail@0s
            sleep 0.5 && false && echo no => 1 after 0.5s:
            false || echo rescued => 0 after 0s: rescued@0s
            sleep 1m; sleep 2s => 0 after 62s:
            A=b; echo "$A ${A} \\$A" '$A' $NONE. => 0 after 0s: b b $A $A .@0s
            echo one > /tmp/f; echo two >> /tmp/f; cat /tmp/f => 0 after 0s: one@0s two@0s
            cat /none => 1 after 0s: cat: /none: No such file or directory@0s
            echo oops >&2; exit => 0 after 0s: oops@0s
            sh -c 'echo inner; exit 4'; echo $? => 0 after 0s: inner@0s 4@0s
            # nothing but a comment => 0 after 0s:
            sleep soon; echo $? => 0 after 0s: sleep: invalid time interval 'soon'@0s 1@0s
            """)
    void a_script_decides_its_lines_its_time_and_its_exit(String script, String outcome) {
        assertThat(reported(run("sh", "-c", script))).isEqualTo(outcome);
    }

    @Test
    void a_shell_that_stops_at_a_failure_does() {
        assertThat(reported(run("/bin/bash", "-ec", "false; echo no"))).isEqualTo("1 after 0s:");
    }

    @Test
    void a_command_of_its_own_needs_no_shell_and_expands_nothing() {
        assertThat(reported(run("echo", "$A;", "b"))).isEqualTo("0 after 0s: $A; b@0s");
        assertThat(reported(run("false"))).isEqualTo("1 after 0s:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python train.py",
                "echo a | wc",
                "echo $(date)",
                "for i in 1 2; do echo $i; done",
                "echo 'open",
                "&& echo a",
                "while true; do sleep 1; done",
                "(echo a)",
                "sleep 1 & wait"
            })
    void a_script_with_more_of_a_shell_is_not_guessed_at(String script) {
        assertThat(run("sh", "-c", script)).isEmpty();
    }

    @Test
    void a_script_that_calls_itself_and_a_flood_of_lines_are_bounded() {
        String script = "echo deep";
        for (int depth = 0; depth < 3; depth++) {
            script = "sh -c \"" + script.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        assertThat(reported(run("sh", "-c", script))).isEqualTo("0 after 0s: deep@0s");
        assertThat(run("sh", "-c", "echo x;".repeat(20_000)).orElseThrow().lines())
                .hasSize(10_000);
    }

    private Optional<CommandWork> run(String... command) {
        return ShellRun.run(List.of(command), Map.of(), files);
    }

    private static String reported(Optional<CommandWork> work) {
        CommandWork done = work.orElseThrow();
        String lines = done.lines().stream()
                .map(line -> " " + line.text() + "@" + seconds(line.after()))
                .collect(Collectors.joining());
        return done.exit() + " after " + seconds(done.time()) + ":" + lines;
    }

    private static String seconds(Duration time) {
        String text = String.valueOf(time.toMillis() / 1000.0);
        return text.replaceFirst("\\.0$", "") + "s";
    }
}
