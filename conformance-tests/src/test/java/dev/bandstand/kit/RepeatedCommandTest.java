package dev.bandstand.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.cli.Shell;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command that a report prints for a failed rule does what it says, as it is printed. */
class RepeatedCommandTest {

    private final StringWriter out = new StringWriter();

    @Test
    void a_failed_rule_is_judged_again_with_every_option_of_the_run() throws Exception {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(world -> world.withDeviations(List.of("P06"))))) {
            List<String> command = printed(
                    "TAM-PAUS-002",
                    "check",
                    "--target",
                    mock.address().toString(),
                    "--rules",
                    "TAM-PAUS-002,TAM-POLL",
                    "--claim",
                    "core,submit,pause-resume",
                    "--credits-per-company",
                    "2",
                    "--quiet",
                    "5s",
                    "--settle",
                    "2m",
                    "--max-jobs",
                    "7",
                    "--query",
                    "it's \"big\" & $HOME > 4",
                    "--challenge",
                    "tender 42");

            assertThat(command)
                    .containsSubsequence("--claim", "core,submit,pause-resume")
                    .containsSubsequence("--rules", "TAM-PAUS-002")
                    .containsSubsequence("--query", "it's \"big\" & $HOME > 4")
                    .contains("--credits-per-company", "--quiet", "--settle", "--max-jobs", "--seed")
                    .doesNotContain("--challenge");
            assertThat(kit(command.toArray(String[]::new))).as(out::toString).isEqualTo(1);
            assertThat(out.toString()).contains("1 scored rules, 0 passed, 1 failed");
        }
    }

    @Test
    void the_contract_is_part_of_the_command() throws Exception {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(world -> world.withDeviations(List.of("N07"))))) {
            List<String> command = printed(
                    "NEMO-PAUS-001",
                    "check",
                    "--target",
                    mock.address().toString(),
                    "--contract",
                    "nemo-jobs",
                    "--rules",
                    "NEMO-PAUS");

            assertThat(kit(command.toArray(String[]::new))).as(out::toString).isEqualTo(1);
        }
    }

    /** The words of the command that the run prints for a rule, as a shell reads them. */
    private List<String> printed(String rule, String... arguments) throws IOException {
        assertThat(kit(arguments)).as(out::toString).isEqualTo(1);
        List<String> lines = out.toString().lines().toList();
        int failed = lines.stream()
                .map(String::strip)
                .toList()
                .indexOf(lines.stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith(rule + " "))
                        .findFirst()
                        .orElseThrow());
        String again = lines.stream()
                .skip(failed)
                .filter(line -> line.contains("again: ./bandstand "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^.*again: \\./bandstand ", "");
        out.getBuffer().setLength(0);
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + again).start();
        return new ArrayList<>(
                new String(shell.getInputStream().readAllBytes(), UTF_8).lines().toList());
    }

    private int kit(String... arguments) {
        PrintWriter writer = new PrintWriter(out);
        int exit = Shell.of(
                        Map.of("BANDSTAND_API_KEY", "of_alice_4f1c", "BANDSTAND_SECOND_API_KEY", "of_bob_77ab"),
                        Clock.systemUTC(),
                        writer,
                        writer)
                .execute(arguments);
        writer.flush();
        return exit;
    }
}
