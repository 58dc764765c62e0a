package dev.bandstand.mock.control;

import static java.util.stream.Collectors.toMap;

import dev.bandstand.contract.control.JobList;
import dev.bandstand.contract.control.JobMarker;
import dev.bandstand.contract.control.JobState;
import dev.bandstand.contract.control.JobsApi;
import dev.bandstand.contract.control.StageState;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The jobs of worlds, in words that no contract owns. */
record JobControl(Worlds worlds, List<? extends JobContract> contracts) implements JobsApi {

    private static final int DIGITS = 6;

    @Override
    public ListJobViewsResult listJobViews(ListJobViewsCall call) {
        World world = worlds.shownAs(call.world());
        return new ListJobViews200(JobList.builder()
                .data(worlds.jobs().snapshots(world).stream()
                        .flatMap(job -> view(world, job))
                        .map(JobControl::state)
                        .toList())
                .build());
    }

    @Override
    public ViewJobResult viewJob(ViewJobCall call) {
        World world = worlds.shownAs(call.world());
        return worlds.jobs().snapshots(world).stream()
                .filter(job -> job.history().key().id().equals(call.job()))
                .flatMap(job -> view(world, job))
                .findFirst()
                .<ViewJobResult>map(view -> new ViewJob200(state(view)))
                .orElseGet(() -> new ViewJob404(
                        Problems.of(404, "World %s has no job %s.".formatted(world.shownName(), call.job()))));
    }

    private Stream<JobView> view(World world, JobSnapshot job) {
        return contracts.stream()
                .filter(contract ->
                        contract.contract().equals(job.history().key().contract()))
                .map(contract -> contract.view(world, job.history(), job.at()));
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
                .submittedAt(view.submitted())
                .stages(view.stages().stream().map(JobControl::stage).toList())
                .counters(view.counters().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, each -> Math.toIntExact(each.getValue()))))
                .markers(view.markers().stream()
                        .map(marker -> JobMarker.builder()
                                .at(marker.at())
                                .kind(marker.kind())
                                .build())
                        .toList())
                .build();
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
