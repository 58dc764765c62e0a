package dev.bandstand.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePageTest {

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void the_page_in_the_docs_is_the_page_of_the_catalogue(String contract) throws IOException {
        Path page = Path.of("..", "docs", "rules", contract + ".md");
        String written = RulePage.of(RuleCatalogue.of(contract));
        if ("write".equals(System.getProperty("bandstand.docs"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, written);
        }

        assertThat(page)
                .as("written anew by: mvn verify -pl spec -Dbandstand.docs=write")
                .hasContent(written);
    }

    @Test
    void a_rule_tells_why_it_is_there_and_what_to_look_at() {
        RuleCatalogue catalogue = RuleCatalogue.of("openfunnel-tam");

        assertThat(RulePage.of(catalogue, catalogue.rule("TAM-RESU-006").orElseThrow()))
                .isEqualTo("""
                        <a id="tam-resu-006"></a>

                        ### TAM-RESU-006: Resume of a job that is not paused

                        A resume of a job that is neither paused nor finished is answered 200 or 409 and does not harm its progress.

                        Two colleagues press the button at once. *(MAY; convention; not scored; see C8)*

                        - Does the server start a running job a second time?
                        - Source: errata, section 4
                        """);
    }
}
