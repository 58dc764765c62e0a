package dev.bandstand.mock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.bandstand.mock", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule simulations_know_no_server_and_no_store = noClasses()
            .that()
            .resideInAnyPackage("..mock.core..", "..mock.tam..", "..mock.nemo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.eclipse.jetty..",
                    "com.github.tomakehurst..",
                    "java.net..",
                    "java.sql..",
                    "..mock.http..",
                    "..mock.control..",
                    "..mock.store..");

    @ArchTest
    static final ArchRule the_core_knows_no_contract = noClasses()
            .that()
            .resideInAPackage("..mock.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mock.tam..", "..mock.nemo..", "..contract.tam..", "..contract.nemo..");

    @ArchTest
    static final ArchRule tam_does_not_know_nemo = noClasses()
            .that()
            .resideInAPackage("..mock.tam..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mock.nemo..");

    @ArchTest
    static final ArchRule nemo_does_not_know_tam = noClasses()
            .that()
            .resideInAPackage("..mock.nemo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mock.tam..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = noCyclesBelow("dev.bandstand");

    @ArchTest
    static final ArchRule only_the_adapter_uses_wiremock = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Embedded)?WireMock[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.tomakehurst..");

    @ArchTest
    static final ArchRule only_the_stores_use_databases = noClasses()
            .that()
            .resideOutsideOfPackage("..mock.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "com.zaxxer..", "org.flywaydb..", "org.h2..", "org.postgresql..");

    @ArchTest
    static final ArchRule time_comes_in_from_outside = noClasses()
            .that()
            .resideInAnyPackage("..mock.tam..", "..mock.nemo..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule only_the_front_package_knows_the_deviations = noClasses()
            .that()
            .resideInAnyPackage("..mock.tam.*..", "..mock.nemo.*..")
            .and()
            .resideOutsideOfPackage("..deviation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mock.*.deviation..");

    @ArchTest
    static final ArchRule contracts_are_entered_by_their_api = noClasses()
            .that()
            .resideOutsideOfPackages("..mock.tam..", "..mock.nemo..")
            .and()
            .doNotHaveFullyQualifiedName(Contracts.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mock.tam..", "..mock.nemo..");

    static ArchRule noCyclesBelow(String root) {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(mock..)")
                .should()
                .beFreeOfCycles();
    }
}
