package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of {@link ArchitectureTest} finds the fixture that breaks it. */
class GatesBiteTest {

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("dev.bandstand.fixture");

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("NemoWithTam", ArchitectureTest.simulations_know_no_server_and_no_store),
                arguments("CoreWithContract", ArchitectureTest.the_core_knows_no_contract),
                arguments("TamWithNemo", ArchitectureTest.tam_does_not_know_nemo),
                arguments("NemoWithTam", ArchitectureTest.nemo_does_not_know_tam),
                arguments("NemoWithTam", ArchitectureTest.noCyclesBelow("dev.bandstand.fixture")),
                arguments("ControlOfTam", ArchitectureTest.only_the_adapter_uses_wiremock),
                arguments("ControlOfTam", ArchitectureTest.only_the_stores_use_databases),
                arguments("NemoWithTam", ArchitectureTest.time_comes_in_from_outside),
                arguments("JobWithDeviation", ArchitectureTest.only_the_front_package_knows_the_deviations),
                arguments("ControlOfTam", ArchitectureTest.contracts_are_entered_by_their_api));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void finds_what_breaks_it(String fixture, ArchRule rule) {
        List<String> found = rule.evaluate(FIXTURES).getFailureReport().getDetails();

        assertThat(found).anyMatch(line -> line.contains(fixture));
    }
}
