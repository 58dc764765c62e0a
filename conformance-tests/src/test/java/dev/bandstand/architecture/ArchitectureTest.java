package dev.bandstand.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits for the hand-written code of spec, mock and kit. The kit's module sees all three. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final int MOST_TYPES = 40;
    private static final int MOST_LINES = 300;
    private static final int PUBLIC_PERCENT = 35;

    /** Smaller packages are vocabularies that others share: a share says nothing about them. */
    private static final int LARGE = 12;

    /** Packages that may be larger until they are split. */
    private static final Map<String, Integer> LARGER = Map.of();

    /** Files that may be longer until they are split. */
    private static final Set<String> LONGER = Set.of();

    /** Large packages whose types are made for other packages: models, simulations in parts, and the kit's building blocks. */
    private static final Set<String> SHARED = Set.of(
            "dev.bandstand.mock.core",
            "dev.bandstand.mock.tam.job",
            "dev.bandstand.mock.nemo.model",
            "dev.bandstand.mock.nemo.job",
            "dev.bandstand.mock.http.check",
            "dev.bandstand.mock.nemo.read",
            "dev.bandstand.spec",
            "dev.bandstand.spec.contract",
            "dev.bandstand.kit.job",
            "dev.bandstand.kit.replay",
            "dev.bandstand.kit.oracle.trace",
            "dev.bandstand.kit.selftest",
            "dev.bandstand.kit.selftest.server",
            "dev.bandstand.kit.steps",
            "dev.bandstand.kit.target",
            "dev.bandstand.kit.verdict");

    private JavaClasses kit;
    private PackageGates packages;

    @BeforeAll
    void importClasses() {
        ClassFileImporter importer =
                new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        kit = importer.importPackages("dev.bandstand.kit");
        packages = new PackageGates(
                importer.importPackages("dev.bandstand.spec", "dev.bandstand.mock", "dev.bandstand.kit"));
    }

    @Test
    void no_package_is_crowded() {
        assertThat(packages.crowded(MOST_TYPES, LARGER)).isEmpty();
    }

    @Test
    void large_packages_keep_most_types_to_themselves() {
        assertThat(packages.exposed(PUBLIC_PERCENT, LARGE, SHARED)).isEmpty();
    }

    @Test
    void the_exceptions_are_needed() {
        assertThat(packages.needless(PUBLIC_PERCENT, LARGE, SHARED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec", "mock-server", "conformance-tests"})
    void no_file_is_long(String module) throws IOException {
        assertThat(SourceFiles.tooLong(Path.of("..", module, "src/main/java"), MOST_LINES, LONGER))
                .isEmpty();
    }

    @Test
    void each_type_has_a_name_of_its_own() throws IOException {
        List<Path> roots = Stream.of("spec", "mock-server", "conformance-tests", "mcp")
                .map(module -> Path.of("..", module, "src/main/java"))
                .toList();
        assertThat(SourceFiles.namesakes(roots, Set.of("Main.java", "package-info.java")))
                .isEmpty();
    }

    @Test
    void the_packages_of_the_kit_are_free_of_cycles() {
        KitRules.noCycles("dev.bandstand.kit").check(kit);
    }

    @Test
    void oracles_are_pure() {
        KitRules.pure("dev.bandstand.kit.oracle").check(kit);
    }
}
