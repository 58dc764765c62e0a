package dev.bandstand.kit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.oracle.check.Judgement;
import org.junit.jupiter.api.Test;

class CursorRulesTest {

    @Test
    void a_fault_that_passed_says_nothing_about_cursors_that_nobody_gave() {
        assertThat(Judging.broken(TraceText.trace("""
                        A running rows=a
                        A poll 500 cursor=nobody_gave_this
                        A running rows= cursor=nobody_gave_this
                        """)))
                .extracting(Judgement.Broken::rule)
                .containsExactly("TAM-ERRO-001");
    }
}
