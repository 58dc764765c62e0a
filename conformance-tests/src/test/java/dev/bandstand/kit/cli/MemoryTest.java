package dev.bandstand.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private final StringWriter err = new StringWriter();

    @Test
    void a_run_without_memory_is_a_fault_of_the_kit_and_says_what_to_do() {
        int exit = Main.withinMemory(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                new PrintWriter(err, true));

        assertThat(exit).isEqualTo(Shell.KIT_ERROR);
        assertThat(err.toString())
                .contains("ran out of memory", "BANDSTAND_JAVA_OPTS=-Xmx1g")
                .doesNotContain("OutOfMemoryError");
    }

    @Test
    void any_other_run_keeps_its_exit_code() {
        assertThat(Main.withinMemory(() -> 2, new PrintWriter(err, true))).isEqualTo(2);
        assertThat(err.toString()).isEmpty();
    }
}
