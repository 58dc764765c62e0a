package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.PlatformJobSpecInput;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.contract.nemo.PlatformJobStepSpecInput;
import dev.bandstand.contract.nemo.StepLifecycle;
import dev.bandstand.contract.nemo.SubprocessExecutionProvider;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A job lived through in a test, its instants counted in seconds from its creation. */
final class Life {

    static final Instant BIRTH = Instant.parse("2026-01-01T00:00:00Z");

    private JobHistory history;

    private Life(JobHistory history) {
        this.history = history;
    }

    static Life of(Script script, String... steps) {
        return watched(script, 0, steps);
    }

    static Life watched(Script script, int staleness, String... steps) {
        return new Life(new JobHistory(
                Names.key("default", "default", "job-1"),
                List.of(created(script, staleness, steps).entry(BIRTH))));
    }

    Life control(long second, Control control) {
        Course course = course();
        JobState job = course.at(instant(second));
        if (Rulings.DOCUMENTED.decide(course.plan(), job, control, Policies.DEFAULTS) instanceof Ruling.Move move) {
            PlatformJobStatusUpdateRequest update =
                    PlatformJobStatusUpdateRequest.builder().status(move.to()).build();
            add(second, new Accepted.StepMoved(move.step(), update, move.job(), control.word()));
        }
        return this;
    }

    Life add(long second, Accepted accepted) {
        history = history.with(accepted.entry(instant(second)));
        return this;
    }

    Course course() {
        return Course.of(history, PlatformMoves.DOCUMENTED).orElseThrow();
    }

    JobState at(long second) {
        return course().at(instant(second));
    }

    Seen seen(long second) {
        return Seen.of(history, PlatformMoves.DOCUMENTED, instant(second)).orElseThrow();
    }

    boolean isGone() {
        return Course.of(history, PlatformMoves.DOCUMENTED).isEmpty();
    }

    /** Every state of the job that differs from the one before, with the second at which it came. */
    List<String> story(long until) {
        List<Course.Moment> all = course().until(instant(until));
        return Stream.concat(Stream.of(all.getFirst()), all.stream().skip(1))
                .map(moment -> "%d %s/%s"
                        .formatted(
                                moment.at().getEpochSecond() - BIRTH.getEpochSecond(),
                                moment.state().status().word(),
                                moment.state().current().status().word()))
                .toList();
    }

    static Instant instant(long second) {
        return BIRTH.plusSeconds(second);
    }

    static Accepted.Created created(Script script, int staleness, String... steps) {
        return new Accepted.Created(
                "platform-job-1",
                "platform-job-attempt-1",
                CreatePlatformJobRequest.builder()
                        .name("job-1")
                        .source("test")
                        .spec(Map.of())
                        .platformSpec(PlatformJobSpecInput.builder()
                                .steps(Stream.of(steps)
                                        .map(name -> step(name, staleness))
                                        .toList())
                                .build())
                        .build(),
                "test",
                Map.of(),
                script);
    }

    private static PlatformJobStepSpecInput step(String name, int staleness) {
        return PlatformJobStepSpecInput.builder()
                .name(name)
                .executor(SubprocessExecutionProvider.builder()
                        .command(List.of("true"))
                        .build())
                .lifecycle(StepLifecycle.builder()
                        .stalenessTimeoutSeconds(staleness)
                        .build())
                .build();
    }

    static Accepted.StepMoved reported(int step, PlatformJobStatus status, PlatformJobStatus job) {
        return new Accepted.StepMoved(
                step, PlatformJobStatusUpdateRequest.builder().status(status).build(), job, "worker");
    }
}
