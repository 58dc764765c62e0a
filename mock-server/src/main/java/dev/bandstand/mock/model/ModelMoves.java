package dev.bandstand.mock.model;

import dev.bandstand.mock.engine.SpontaneousMoves;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The moves of a job as the model of its contract states them. */
record ModelMoves(JobModel model) implements SpontaneousMoves<ModelJobState> {

    private record Position(String status, Map<String, Integer> stages) {}

    @Override
    public Optional<ModelJobState> next(ModelJobState job) {
        Move move = model.move(job.status());
        return move.to()
                .filter(to -> !job.gone() && !job.stuck())
                .map(to -> job.moved(model, to, job.since().plus(job.stay(model))));
    }

    @Override
    public Optional<Object> positionInCycle(ModelJobState job) {
        return Optional.of(new Position(job.status(), job.stages()));
    }

    @Override
    public ModelJobState later(ModelJobState job, Duration by, Instant beginning) {
        return job.later(by, beginning);
    }

    /** The instant in the present state of a job at which a number of stages is done, if it comes. */
    Optional<Instant> done(ModelJobState job, int wanted) {
        int missing = wanted - job.doneInAll(model, job.since());
        if (missing <= 0) {
            return Optional.of(job.since());
        }
        Move move = model.move(job.status());
        int open = move.stages() - job.stages().getOrDefault(job.status(), 0);
        return move.stages() > 0 && missing <= open
                ? Optional.of(
                        job.since().plus(move.after().dividedBy(move.stages()).multipliedBy(missing)))
                : Optional.empty();
    }
}
