package dev.bandstand.kit.oracle;

import static dev.bandstand.kit.oracle.TraceText.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories of one job: a state is a poll, a command is accepted, with a question mark its answer was lost. */
class PossibleStatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an ordinary life, pending running pause pausing pausing paused resume running completed 409 completed",
        "pausing is never seen, running pause paused paused resume running completed",
        "pending is never seen, running running completed",
        "a tiny job, completed completed",
        "the band in flight was the last, running pause pausing completed",
        "the band in flight failed, running pause pausing failed",
        "a pause that was lost and did nothing, running pause? running pause pausing paused",
        "a pause and a resume that were lost, running pause? pausing paused resume? paused resume running",
        "a cancel, running cancel cancelling cancelled 409",
        "completion wins over a cancel, running cancel cancelling completed",
        "a job that was there before, paused resume running completed"
    })
    void a_history_that_the_contract_allows_is_not_flagged(String name, String history) {
        assertThat(Judging.broken(trace(lines(history)))
                        .filter(broken -> broken.rule().matches("TAM-(LIFE-00[126]|PAUS-008|RESU-003|CANC-001)")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "L01 reopened, TAM-LIFE-001, running completed running",
        "L02 revived by a resume, TAM-LIFE-001, cancelled resume running",
        "L03 retried in secret, TAM-LIFE-001, running failed running completed",
        "L05 overtaken by its worker, TAM-LIFE-001, running cancel cancelling cancelled completed",
        "L06 back in the queue, TAM-LIFE-002, running pending running",
        "L07 queued by a resume, TAM-LIFE-002, paused resume pending running",
        "L08 back to running, TAM-LIFE-002, running pause pausing running paused",
        "L09 rests on its way to the end, TAM-LIFE-002, running cancel cancelling paused cancelled",
        "L14 goes on by itself, TAM-LIFE-006, running pause pausing paused running",
        "L15 fails at rest, TAM-LIFE-006, running pause paused failed",
        "P04 ignores the pause, TAM-PAUS-008, running pause running completed",
        "X10 shows the pause late, TAM-PAUS-008, running pause running pausing",
        "R08 pauses again, TAM-RESU-003, paused resume running paused",
        "R09 resumes in words only, TAM-RESU-003, paused resume paused",
        "K01 pauses a completed job, TAM-CONF-001, completed pause completed",
        "K13 refuses a running job, TAM-CONF-009, running 409 running",
        "C02 stays paused, TAM-CANC-001, paused cancel paused",
        "C03 loses the cancel, TAM-CANC-001, running pause pausing cancel cancelling paused",
        "C04 ends failed, TAM-CANC-001, running cancel cancelling failed"
    })
    void a_history_that_the_contract_does_not_allow_is_flagged(String name, String rule, String history) {
        Judging.breaks(rule, trace(lines(history)));
    }

    @Test
    void a_finding_tells_what_could_follow_and_what_was_seen() {
        Judging.breaks(
                "TAM-LIFE-002",
                trace(lines("running pending")),
                "After running only running or completed or failed can follow, but the job was seen pending "
                        + "(job A, exchanges 1, 2).");
    }

    @Test
    void calls_at_the_same_time_need_only_some_order_that_explains_them() {
        Judging.holds("TAM-LIFE-002", trace("""
                        A running
                        A running
                        A pause 200 pausing
                        ~ A resume 409
                        ~ A running
                        A pausing
                        A paused
                        """));
    }

    @Test
    void no_order_explains_a_rest_after_a_pause_and_a_cancel_at_once() {
        Judging.breaks("TAM-CANC-001", trace("""
                        A running
                        A pause 200 pausing
                        ~ A cancel 200 cancelling
                        A paused
                        """));
    }

    static String lines(String history) {
        return Arrays.stream(history.split(" "))
                .map(word -> switch (word) {
                    case "pause" -> "A pause 200 {\"status\":\"pausing\"}";
                    case "resume" -> "A resume 200 running";
                    case "cancel" -> "A cancel 200 cancelling";
                    case "pause?", "resume?" -> "A " + word.replace("?", "") + " lost";
                    case "409" -> "A pause 409";
                    default -> "A " + word;
                })
                .collect(Collectors.joining("\n"));
    }
}
