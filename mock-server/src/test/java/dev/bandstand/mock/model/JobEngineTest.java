package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.engine.JobEngine;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobEngineTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final JobModel MODEL =
            Contract.trusted(ContractSource.shipped("openai-batch")).job();

    private final ModelJobState created = ModelJobState.created("validating", START);

    @Test
    void a_job_goes_its_way_by_itself() {
        JobEngine<ModelJobState> engine = engine(MODEL);

        assertThat(engine.at(created, START.plusMillis(1_999)).status()).isEqualTo("validating");
        assertThat(engine.at(created, START.plusSeconds(2)).status()).isEqualTo("in_progress");
        assertThat(engine.at(created, START.plusSeconds(40)).status()).isEqualTo("completed");
        assertThat(engine.at(created, START.plus(Duration.ofDays(900))).entered())
                .containsEntry("completed", START.plusSeconds(34));
    }

    @Test
    void stages_are_done_one_after_another() {
        JobEngine<ModelJobState> engine = engine(MODEL);
        ModelJobState working = engine.at(created, START.plusSeconds(9));

        assertThat(working.doneInAll(MODEL, START.plusSeconds(9))).isEqualTo(2);
        assertThat(firstDone(created, 3)).contains(START.plusSeconds(11));
        assertThat(firstDone(created, 11)).isEmpty();
    }

    @Test
    void work_goes_on_where_it_was_left() {
        JobEngine<ModelJobState> engine = engine(MODEL);
        ModelJobState working = engine.at(created, START.plusSeconds(9));
        ModelJobState rested = working.moved(MODEL, "cancelling", START.plusSeconds(9));
        ModelJobState again = rested.moved(MODEL, "in_progress", START.plusSeconds(100));

        assertThat(rested.doneInAll(MODEL, START.plusSeconds(50))).isEqualTo(2);
        assertThat(engine.moves().next(again)).map(ModelJobState::since).contains(START.plusSeconds(124));
    }

    @Test
    void a_job_that_goes_round_for_ever_is_found_at_once() {
        JobModel round = moving(Map.of(
                "validating", move("in_progress", Duration.ofNanos(7)),
                "in_progress", move("finalizing", Duration.ofNanos(5)),
                "finalizing", move("in_progress", Duration.ofNanos(3))));
        JobEngine<ModelJobState> engine = engine(round);
        Instant late = START.plus(Duration.ofDays(36_500));

        ModelJobState job = engine.at(created, late);

        long inRound = Math.floorMod(Duration.between(START, late).minusNanos(7).toNanos(), 8L);
        assertThat(job.status()).isEqualTo(inRound < 5 ? "in_progress" : "finalizing");
        assertThat(Duration.between(job.since(), late)).isLessThan(Duration.ofNanos(5));
        assertThat(job.entered()).containsEntry("validating", START);
        assertThat(engine.first(created, each -> each.status().equals("completed")))
                .isEmpty();
    }

    @Test
    void a_job_without_moves_stays() {
        JobEngine<ModelJobState> engine = engine(moving(Map.of()));

        assertThat(engine.at(created, START.plus(Duration.ofDays(1)))).isEqualTo(created);
    }

    private static Optional<Instant> firstDone(ModelJobState job, int stages) {
        ModelMoves moves = new ModelMoves(MODEL);
        return new JobEngine<>(moves).firstFound(job, state -> moves.done(state, stages));
    }

    private static JobEngine<ModelJobState> engine(JobModel model) {
        return new JobEngine<>(new ModelMoves(model));
    }

    private static JobModel moving(Map<String, Move> moves) {
        return MODEL.with(MODEL.lifecycle().withMoves(moves));
    }

    private static Move move(String to, Duration after) {
        return new Move(Optional.of(to), after, Map.of(), 0);
    }
}
