package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.PlatformJobSpecInput;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.contract.nemo.PlatformJobStepSpecInput;
import dev.bandstand.contract.nemo.StepLifecycle;
import dev.bandstand.contract.nemo.SubprocessExecutionProvider;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.nemo.job.CommandOutcome;
import dev.bandstand.mock.nemo.job.NemoCommandRules;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.NemoJobState;
import dev.bandstand.mock.nemo.job.NemoTimeline;
import dev.bandstand.mock.nemo.job.PlatformMoves;
import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.NemoScript;
import dev.bandstand.mock.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A job lived through in a test, its instants counted in seconds from its creation. */
public final class Life {

    static final Instant BIRTH = Instant.parse("2026-01-01T00:00:00Z");

    private JobHistory history;

    private Life(JobHistory history) {
        this.history = history;
    }

    public static Life of(NemoScript script, String... steps) {
        return watched(script, 0, steps);
    }

    static Life watched(NemoScript script, int staleness, String... steps) {
        return new Life(new JobHistory(
                NemoNames.key("default", "default", "job-1"),
                List.of(created(script, staleness, steps).entry(BIRTH))));
    }

    public Life control(long second, JobCommand control) {
        NemoTimeline timeline = timeline();
        NemoJobState job = timeline.at(instant(second));
        if (NemoCommandRules.DOCUMENTED.decide(timeline.plan(), job, control, Policies.DEFAULTS)
                instanceof CommandOutcome.Move move) {
            PlatformJobStatusUpdateRequest update =
                    PlatformJobStatusUpdateRequest.builder().status(move.to()).build();
            add(second, new JobEvent.StepMoved(move.step(), update, move.job(), control.word()));
        }
        return this;
    }

    Life add(long second, JobEvent accepted) {
        history = history.with(accepted.entry(instant(second)));
        return this;
    }

    NemoTimeline timeline() {
        return NemoTimeline.of(history, PlatformMoves.DOCUMENTED).orElseThrow();
    }

    NemoJobState at(long second) {
        return timeline().at(instant(second));
    }

    public NemoJobAt seen(long second) {
        return NemoJobAt.of(history, PlatformMoves.DOCUMENTED, instant(second)).orElseThrow();
    }

    boolean isGone() {
        return NemoTimeline.of(history, PlatformMoves.DOCUMENTED).isEmpty();
    }

    /** Every state of the job that differs from the one before, with the second at which it came. */
    List<String> story(long until) {
        List<NemoTimeline.Moment> all = timeline().until(instant(until));
        return Stream.concat(Stream.of(all.getFirst()), all.stream().skip(1))
                .map(moment -> String.format(
                        Locale.ROOT,
                        "%d %s/%s",
                        moment.since().getEpochSecond() - BIRTH.getEpochSecond(),
                        moment.state().status().word(),
                        moment.state().current().status().word()))
                .toList();
    }

    static Instant instant(long second) {
        return BIRTH.plusSeconds(second);
    }

    static JobEvent.Created created(NemoScript script, int staleness, String... steps) {
        return new JobEvent.Created(
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

    static JobEvent.StepMoved reported(int step, PlatformJobStatus status, PlatformJobStatus job) {
        return new JobEvent.StepMoved(
                step, PlatformJobStatusUpdateRequest.builder().status(status).build(), job, "worker");
    }
}
