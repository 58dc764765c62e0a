package dev.bandstand.kit.oracle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.bandstand.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    @ArchTest
    static final ArchRule ORACLES_KNOW_NEITHER_NETWORK_NOR_FILES = noClasses()
            .that()
            .resideInAnyPackage("..kit.oracle..", "..kit.dialect..", "..kit.trace..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "java.io..",
                    "java.nio.file..",
                    "io.restassured..",
                    "org.apache.http..",
                    "..mock..");

    @ArchTest
    static final ArchRule ORACLES_KNOW_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("..kit.oracle..", "..kit.dialect..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
