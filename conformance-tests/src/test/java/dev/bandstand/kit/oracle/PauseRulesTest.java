package dev.bandstand.kit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.oracle.check.Judgement;
import org.junit.jupiter.api.Test;

class PauseRulesTest {

    /** A random walk with overlapping calls took the rest before a resume and the one after it for the same. */
    @Test
    void a_poll_beside_a_resume_is_of_no_later_rest() {
        assertThat(Judging.broken(TraceText.trace("""
                        A running
                        A pause 200 pausing
                        A paused processed=120
                        A resume 200 running
                        ~ A pause 200 pausing
                        ~ A paused processed=120
                        A paused processed=210
                        """)))
                .extracting(Judgement.Broken::rule)
                .doesNotContain("TAM-PAUS-006");
        assertThat(Judging.broken(TraceText.trace("""
                        A running
                        A pause 200 pausing
                        A paused processed=120
                        A resume 200 running
                        ~ A paused processed=120
                        A pause 200 pausing
                        A paused processed=210
                        """)))
                .extracting(Judgement.Broken::rule)
                .doesNotContain("TAM-PAUS-006");
        assertThat(Judging.broken(TraceText.trace("""
                        A running
                        A pause 200 pausing
                        A paused processed=120
                        A paused processed=210
                        """)))
                .extracting(Judgement.Broken::rule)
                .contains("TAM-PAUS-006");
    }

    /** The effect of a resume on a job that is still pausing is left open. */
    @Test
    void a_resume_of_a_pausing_job_need_not_end_its_pause() {
        assertThat(Judging.broken(TraceText.trace("""
                        A running
                        A pause 200 pausing
                        A pause 200 pausing
                        A resume 200 pausing
                        A pausing
                        """)))
                .extracting(Judgement.Broken::rule)
                .doesNotContain("TAM-IDEM-001");
    }

    @Test
    void one_resume_ends_a_rest_however_many_pauses_were_sent() {
        assertThat(Judging.broken(TraceText.trace("""
                        A running
                        A pause 200 pausing
                        A pause 200 pausing
                        A paused
                        A resume 200 running
                        A paused
                        """)))
                .extracting(Judgement.Broken::rule)
                .contains("TAM-IDEM-001");
    }
}
