package dev.bandstand.mock.control;

import static java.util.stream.Collectors.toMap;

import dev.bandstand.contract.control.JobList;
import dev.bandstand.contract.control.JobMarker;
import dev.bandstand.contract.control.JobState;
import dev.bandstand.contract.control.JobsApi;
import dev.bandstand.contract.control.StageState;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobContract.Standing;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.index.JobsByStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs of worlds, in words that no contract owns. */
record JobControl(Worlds worlds, List<? extends JobContract> contracts) implements JobsApi {

    /** How many jobs a list has by default, and the most that a caller may ask for. */
    private static final int STANDARD = 1_000;

    private static final int MOST = 5_000;

    private static final int DIGITS = 6;

    @Override
    public ListJobViewsResult listJobViews(ListJobViewsCall call) {
        World world = worlds.shownAs(call.world());
        int after = call.after() == null ? 0 : call.after();
        int limit = Math.min(MOST, call.limit() == null ? STANDARD : call.limit());
        JobLog log = worlds.jobs().log();
        Part part = call.status() == null
                ? new Part(log.range(world.name(), after, end(after, limit)), log.count(world.name()))
                : byStatus(world).at(world.clock().now(), call.status(), listing -> Part.of(listing, after, limit));
        return new ListJobViews200(JobList.builder()
                .data(worlds.jobs().snapshots(world, part.jobs()).stream()
                        .flatMap(job -> view(world, job).stream())
                        .map(JobControl::state)
                        .toList())
                .counted(part.total())
                .last(part.jobs().isEmpty() ? after : part.jobs().getLast().number() + 1)
                .build());
    }

    private static int end(int after, int limit) {
        return (int) Math.min(Integer.MAX_VALUE, (long) after + limit);
    }

    /** A part of a list of jobs, and the length of the whole. */
    private record Part(List<? extends JobRef> jobs, int total) {

        static Part of(JobsByStatus.Listing listing, int after, int limit) {
            int from = listing.after(after - 1);
            return new Part(listing.slice(from, (long) from + limit), listing.size());
        }
    }

    private JobsByStatus byStatus(World world) {
        return world.part(
                "control",
                JobsByStatus.class,
                () -> new JobsByStatus(worlds.jobs().log(), world.name(), (job, at) -> standing(world, job, at)));
    }

    private Standing standing(World world, JobHistory job, Instant at) {
        return contract(job)
                .map(contract -> contract.standing(world, job, at))
                .orElseGet(() -> new Standing(Optional.empty(), Optional.empty()));
    }

    private Optional<? extends JobContract> contract(JobHistory job) {
        return contracts.stream()
                .filter(contract -> contract.contract().equals(job.key().contract()))
                .findFirst();
    }

    @Override
    public ViewJobResult viewJob(ViewJobCall call) {
        World world = worlds.shownAs(call.world());
        return contracts.stream()
                .map(contract -> new JobKey(world.name(), contract.contract(), call.job()))
                .flatMap(key -> worlds.jobs().snapshot(key, world.clock()).stream())
                .flatMap(job -> view(world, job).stream())
                .findFirst()
                .<ViewJobResult>map(view -> new ViewJob200(state(view)))
                .orElseGet(() -> new ViewJob404(
                        Problems.of(404, "World %s has no job %s.".formatted(world.shownName(), call.job()))));
    }

    private Optional<JobView> view(World world, JobSnapshot job) {
        return contract(job.history()).map(contract -> contract.view(world, job.history(), job.at()));
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
