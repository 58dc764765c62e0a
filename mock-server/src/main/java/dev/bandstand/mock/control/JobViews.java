package dev.bandstand.mock.control;

import dev.bandstand.contract.control.JobMarker;
import dev.bandstand.contract.control.JobState;
import dev.bandstand.contract.control.StageState;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobContract.Standing;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.core.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes jobs of all contracts in the terms of the control API. */
public record JobViews(List<? extends JobContract> contracts) {

    private static final int DIGITS = 6;

    public JobViews {
        contracts = List.copyOf(contracts);
    }

    /** A job as it is at an instant; empty when this mock does not serve its contract. */
    public Optional<JobState> of(World world, JobSnapshot job) {
        return view(world, job).map(JobViews::state);
    }

    Optional<JobView> view(World world, JobSnapshot job) {
        return contract(job.history()).map(contract -> contract.view(world, job.history(), job.at()));
    }

    /** The statuses of a job from an instant on; an empty one when this mock does not serve its contract. */
    Stream<Standing> standings(World world, JobHistory job, Instant from) {
        return contract(job)
                .map(contract -> contract.standings(world, job, from))
                .orElseGet(() -> Stream.of(new Standing(Optional.empty(), from)));
    }

    private Optional<? extends JobContract> contract(JobHistory job) {
        return contracts.stream()
                .filter(contract -> contract.contract().equals(job.key().contract()))
                .findFirst();
    }

    private static JobState state(JobView view) {
        return JobState.builder()
                .id(view.key().id())
                .contract(view.key().contract())
                .title(view.title())
                .scenario(view.scenario())
                .status(view.status())
                .ended(view.ended())
                .error(view.error().orElse(null))
                .degraded(view.degraded() ? true : null)
                .submittedAt(view.submitted())
                .stages(view.stages().stream().map(JobViews::stage).toList())
                .counters(counters(view))
                .markers(view.markers().stream()
                        .map(marker -> JobMarker.builder()
                                .at(marker.at())
                                .kind(marker.kind())
                                .build())
                        .toList())
                .build();
    }

    private static Map<String, Integer> counters(JobView view) {
        Map<String, Integer> counters = new LinkedHashMap<>();
        view.counters().forEach((name, count) -> counters.put(name, Math.toIntExact(count)));
        return counters;
    }

    private static StageState stage(JobView.Stage stage) {
        return StageState.builder()
                .name(stage.name())
                .state(word(stage.state()))
                .from(stage.from().orElse(null))
                .to(stage.to().orElse(null))
                .progress(BigDecimal.valueOf(stage.progress())
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros())
                .build();
    }

    private static StageState.StateEnum word(JobView.Stage.State state) {
        return switch (state) {
            case WAITING -> StageState.StateEnum.WAITING;
            case WORKING -> StageState.StateEnum.WORKING;
            case DONE -> StageState.StateEnum.DONE;
            case DROPPED -> StageState.StateEnum.DROPPED;
        };
    }
}
