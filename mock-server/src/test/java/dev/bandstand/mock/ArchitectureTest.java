package dev.bandstand.mock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
    static final ArchRule contracts_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("..mock.tam..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..mock.nemo..");

    @ArchTest
    static final ArchRule wiremock_has_one_door = noClasses()
            .that()
            .haveNameNotMatching(".*\\.WireMock[^.]*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.tomakehurst..");

    @ArchTest
    static final ArchRule databases_have_one_door = noClasses()
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
    static final ArchRule contracts_have_one_door = classes()
            .that()
            .resideInAnyPackage("..mock.tam..", "..mock.nemo..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Api");
}
