package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.NemoJobState;
import dev.bandstand.mock.nemo.job.NemoTimeline;
import dev.bandstand.mock.nemo.job.StatusTransitions;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A job in words that the console and the control API know. */
final class NemoJobView {

    static final String DELETED = "deleted";

    private static final Set<String> COMMANDS = Set.of("pause", "resume", "cancel");

    private NemoJobView() {}

    static JobView of(JobKey key, Optional<NemoTimeline> timeline, Instant at) {
        return timeline.map(known -> alive(key, known, at)).orElseGet(() -> gone(key, at));
    }

    private static JobView alive(JobKey key, NemoTimeline timeline, Instant at) {
        JobPlan plan = timeline.plan();
        List<NemoTimeline.Moment> moments = timeline.until(at);
        NemoJobAt seen =
                new NemoJobAt(NemoNames.workspace(key), plan, moments.getLast().state(), at);
        return new JobView(
                key,
                plan.name(),
                plan.created().scenario(),
                seen.status().word(),
                StatusTransitions.isFinal(seen.status()),
                error(seen.job()),
                false,
                plan.birth(),
                IntStream.rangeClosed(1, plan.size())
                        .mapToObj(step -> stage(seen, step))
                        .toList(),
                Map.of("results", (long) seen.job().results().size()),
                markers(moments));
    }

    /** Returns the commands and the status changes of the job. */
    private static List<JobView.Marker> markers(List<NemoTimeline.Moment> moments) {
        List<JobView.Marker> markers = new ArrayList<>();
        String shown = "";
        for (NemoTimeline.Moment moment : moments) {
            String status = moment.state().status().word();
            if (COMMANDS.contains(moment.by())) {
                markers.add(new JobView.Marker(moment.since(), moment.by()));
            }
            if (!status.equals(shown)) {
                markers.add(new JobView.Marker(moment.since(), status));
            }
            shown = status;
        }
        return markers;
    }

    /** Its message where it has one, else all that the platform tells. */
    private static Optional<String> error(NemoJobState job) {
        return Optional.ofNullable(job.error())
                .filter(details -> job.status() == PlatformJobStatus.ERROR)
                .map(details -> String.valueOf(details.getOrDefault("message", details)));
    }

    private static JobView gone(JobKey key, Instant at) {
        return new JobView(
                key, key.id(), "", DELETED, true, Optional.empty(), false, at, List.of(), Map.of(), List.of());
    }

    private static JobView.Stage stage(NemoJobAt seen, int number) {
        String name = seen.plan().step(number);
        if (number > seen.job().steps().size()) {
            return new JobView.Stage(name, JobView.Stage.State.WAITING, Optional.empty(), Optional.empty(), 0);
        }
        StepState step = seen.job().steps().get(number - 1);
        Optional<StepState.Run> run = step.lastRun();
        return new JobView.Stage(
                name,
                state(step.status()),
                step.runs().stream().findFirst().map(StepState.Run::from),
                run.flatMap(each -> Optional.ofNullable(each.to())),
                seen.progress(step).values().stream()
                        .map(percent -> ((Number) percent).doubleValue() / 100)
                        .findFirst()
                        .orElse(0.0));
    }

    private static JobView.Stage.State state(PlatformJobStatus status) {
        return switch (status) {
            case COMPLETED -> JobView.Stage.State.DONE;
            case CANCELLED, ERROR -> JobView.Stage.State.DROPPED;
            case CREATED, PENDING -> JobView.Stage.State.WAITING;
            case ACTIVE, PAUSING, PAUSED, RESUMING, CANCELLING -> JobView.Stage.State.WORKING;
        };
    }
}
