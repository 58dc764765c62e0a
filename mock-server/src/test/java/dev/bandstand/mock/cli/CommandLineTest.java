package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_effective_options_are_printed_with_their_sources() {
        assertThat(run("mock", "--print-config", "--port", "9")).isZero();
        assertThat(out)
                .asString()
                .containsPattern("port: 9 +# command line")
                .containsPattern("speed: 10.0 +# BANDSTAND_SPEED")
                .containsPattern("host: localhost +# default");
    }

    @ParameterizedTest
    @CsvSource({"--prot, --port", "--polcy, --policy", "--hosts, --host", "mok, mock"})
    void a_mistyped_word_is_answered_by_the_one_that_was_meant(String typed, String meant) {
        int exit = typed.startsWith("-") ? run("mock", typed, "1") : run(typed);
        assertThat(exit).isEqualTo(Main.WRONG_USAGE);
        assertThat(err).asString().contains(typed).endsWith("Did you mean %s?\n".formatted(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--speed | 0 | The speed must be above 0 and at most 1000000, not 0.0.",
                "--speed | -1 | The speed must be above 0 and at most 1000000, not -1.0.",
                "--journal-size | -5 | A journal cannot have -5 calls. Give 0 to record none.",
                "--port | 99999 | There is no port 99999. Ports go from 1 to 65535; 0 picks a free one.",
                "--host | 203.0.113.1 | The mock cannot listen on 203.0.113.1. Name an address of this machine."
            })
    void a_setting_that_cannot_work_is_refused_at_the_start(String option, String value, String sentence) {
        assertThat(run("mock", option, value)).isEqualTo(Main.WRONG_USAGE);
        assertThat(err).asString().isEqualToIgnoringNewLines("bandstand: " + sentence);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return Main.run(line, Map.of("BANDSTAND_SPEED", "10"), arguments);
    }
}
