package dev.bandstand.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;

/** Rules for the dependencies of the kit. The package of the classes is a parameter, so that tests can break the rules. */
final class KitRules {

    private KitRules() {}

    /** No two packages below {@code root} depend on each other, directly or through others. */
    static ArchRule noCycles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** The classes below {@code root} do no I/O and read no clock: a verdict depends on the trace alone. */
    static ArchRule pure(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "java.nio.file..",
                        "java.sql..",
                        "io.restassured..",
                        "..kit.target..",
                        "..kit.job..",
                        "..kit.steps..",
                        "..kit.run..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|Reader|Writer|InputStream|OutputStream|Buffered).*")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }
}
