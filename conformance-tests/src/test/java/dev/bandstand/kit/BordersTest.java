package dev.bandstand.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BordersTest {

    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.bandstand.kit");

    @Test
    void only_the_target_the_replay_and_the_servers_of_the_self_test_talk_http() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..kit.target..", "..kit.replay..", "..kit.selftest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.restassured..", "org.apache.http..", "java.net.http..")
                .check(kit);
    }

    @Test
    void only_the_run_knows_how_cucumber_works_inside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..kit.run..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.cucumber.core..")
                .check(kit);
    }

    @Test
    void the_mock_is_used_by_self_test_plan_and_search_for_policies_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..kit.selftest..", "..kit.replay..")
                .and()
                .doNotHaveSimpleName("ReplayCommand")
                .and()
                .doNotHaveSimpleName("Rehearsal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.bandstand.mock..")
                .check(kit);
    }
}
