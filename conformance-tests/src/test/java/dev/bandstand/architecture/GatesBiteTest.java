package dev.bandstand.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each gate finds what breaks it. */
class GatesBiteTest {

    private static final String FIXTURE = "dev.bandstand.architecture.fixture";
    private static final String EXPOSED = FIXTURE + ".exposed";

    private final PackageGates gates = new PackageGates(classes("exposed"));

    @Test
    void a_package_with_one_type_too_many_is_crowded() {
        assertThat(gates.crowded(1, Map.of())).containsExactly(EXPOSED + " has 2 types, more than 1; split it");
        assertThat(gates.crowded(2, Map.of())).isEmpty();
        assertThat(gates.crowded(1, Map.of(EXPOSED, 2))).isEmpty();
    }

    @Test
    void a_package_that_shows_half_of_its_types_is_exposed() {
        assertThat(gates.exposed(35, 2, Set.of())).singleElement().asString().contains("50 %", EXPOSED);
        assertThat(gates.exposed(50, 2, Set.of())).isEmpty();
        assertThat(gates.exposed(35, 3, Set.of())).isEmpty();
        assertThat(gates.exposed(35, 2, Set.of(EXPOSED))).isEmpty();
    }

    @Test
    void an_exception_without_a_need_is_named() {
        assertThat(gates.needless(35, 2, Set.of(EXPOSED))).isEmpty();
        assertThat(gates.needless(50, 2, Set.of(EXPOSED))).hasSize(1);
        assertThat(gates.needless(35, 2, Set.of("dev.bandstand.gone"))).hasSize(1);
    }

    @Test
    void a_file_with_one_line_too_many_is_long(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Short.java"), "1\n2\n");
        Files.writeString(folder.resolve("Long.java"), "1\n2\n3\n");

        assertThat(SourceFiles.tooLong(folder, 2, Set.of()))
                .containsExactly("Long.java has 3 lines, more than 2; split it");
        assertThat(SourceFiles.tooLong(folder, 2, Set.of("Long.java"))).isEmpty();
    }

    @Test
    void a_name_of_two_types_is_found(@TempDir Path folder) throws IOException {
        for (String file : List.of("a/Walk.java", "b/Walk.java", "a/Step.java", "a/Main.java", "b/Main.java")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "");
        }

        assertThat(SourceFiles.namesakes(List.of(folder.resolve("a"), folder.resolve("b")), Set.of("Main.java")))
                .containsExactly("Walk.java stands for 2 types; give each a name of its own");
    }

    @Test
    void two_packages_that_need_each_other_are_a_cycle() {
        assertThatThrownBy(() -> KitRules.noCycles(FIXTURE + ".cycle").check(classes("cycle")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void an_oracle_that_reads_a_file_or_the_clock_is_impure() {
        assertThatThrownBy(() -> KitRules.pure(FIXTURE + ".impure").check(classes("impure")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("FileOracle")
                .hasMessageContaining("ClockOracle");
    }

    private static JavaClasses classes(String fixture) {
        return new ClassFileImporter().importPackages(FIXTURE + "." + fixture);
    }
}
