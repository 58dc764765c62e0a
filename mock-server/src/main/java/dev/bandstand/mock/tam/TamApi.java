package dev.bandstand.mock.tam;

import dev.bandstand.contract.Route;
import dev.bandstand.contract.tam.CreditsApi;
import dev.bandstand.contract.tam.TamBuilderApi;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobFaultTarget;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.mock.tam.job.CommandDecisions;
import dev.bandstand.mock.tam.job.CreditMeter;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.SnapshotSource;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamTimeline;
import dev.bandstand.mock.tam.job.TimelineSource;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.pages.DocumentedPages;
import dev.bandstand.mock.tam.pages.PageStore;
import dev.bandstand.spec.contract.JobModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The TAM Builder contract, ready to be served. */
public final class TamApi implements JobContract {

    private final Worlds worlds;
    private final TamJobService builds;

    /**
     * The contract over some worlds.
     *
     * @param keys the only keys there are; any key when empty
     * @param pageBytes how many bytes of written pages are kept
     */
    public TamApi(Worlds worlds, Scenarios scenarios, Set<String> keys, long pageBytes) {
        this.worlds = worlds;
        this.builds = new TamJobService(
                worlds,
                scenarios,
                new TamExtensionPoints(
                        CommandDecisions.DOCUMENTED,
                        TimelineSource.DOCUMENTED,
                        SnapshotSource.DOCUMENTED,
                        new DocumentedPages(new PageStore(pageBytes)),
                        CreditMeter.DOCUMENTED,
                        new KeyAccess(keys),
                        ResponseEdit.NONE));
    }

    @Override
    public String contract() {
        return TamContract.NAME;
    }

    @Override
    public List<Route<ApiCall>> routes() {
        return Stream.concat(
                        TamBuilderApi.<ApiCall>routes(call -> new TamService(builds, call)).stream(),
                        CreditsApi.<ApiCall>routes(call -> new TamService(builds, call)).stream())
                .toList();
    }

    @Override
    public World world(IncomingRequest request) {
        String key = request.header(TamContract.KEY_HEADER);
        return worlds.shownAs(key == null || key.isBlank() ? TamContract.NO_KEY : key.strip());
    }

    @Override
    public ErrorStyle errorStyle() {
        return ErrorStyle.FASTAPI;
    }

    @Override
    public void admit(ApiCall call) {
        builds.extensionPoints(call.world()).access().admit(call);
    }

    @Override
    public ResponseEdit responseEdit(ApiCall call) {
        return TamResponseEdits.of(call.policies())
                .then(builds.extensionPoints(call.world()).responseEdit());
    }

    @Override
    public List<? extends Policy> policies() {
        return List.of(TamPolicy.values());
    }

    @Override
    public Optional<Boolean> carriesKey(JournalEntry entry) {
        return entry.call().target().startsWith("/api/v1/")
                ? Optional.of(entry.requestHeader(TamContract.KEY_HEADER)
                        .filter(key -> !key.isBlank())
                        .isPresent())
                : Optional.empty();
    }

    @Override
    public JobModel model() {
        return TamContract.MODEL;
    }

    @Override
    public FaultTarget faultTarget(ApiCall call, Map<String, String> path) {
        Optional<JobKey> addressed = Optional.ofNullable(path.get("job_id"))
                .map(id -> new JobKey(call.world().name(), TamContract.NAME, id));
        return JobFaultTarget.of(this, call, addressed, worlds.jobs().log());
    }

    @Override
    public JobView view(World world, JobHistory history, Instant at) {
        TamJob job = TamJob.of(history);
        TamExtensionPoints extensionPoints = builds.extensionPoints(world);
        return new TamJobView(extensionPoints, extensionPoints.jobAt(job, at, TamJobService.policies(world, job)))
                .view();
    }

    @Override
    public Stream<Standing> standings(World world, JobHistory history, Instant from) {
        TamJob job = TamJob.of(history);
        TamExtensionPoints extensionPoints = builds.extensionPoints(world);
        Policies policies = TamJobService.policies(world, job);
        Stream<Instant> changes = job.timeline(extensionPoints.timelineSource()).phases().stream()
                .map(Phase::from)
                .filter(from::isBefore);
        return Stream.concat(Stream.of(from), changes).map(at -> {
            TamJobAt seen = extensionPoints.jobAt(job, at, policies);
            return new Standing(Optional.of(seen.snapshot().status().word()), at);
        });
    }

    @Override
    public Optional<Instant> firstInstant(World world, JobHistory history, Until until) {
        TamTimeline timeline =
                TamJob.of(history).timeline(builds.extensionPoints(world).timelineSource());
        return switch (until) {
            case Until.Status status ->
                timeline.phases().stream()
                        .filter(phase -> phase.status().word().equals(status.word()))
                        .map(Phase::from)
                        .reduce((earlier, later) -> later);
            case Until.StagesDone stages -> timeline.written(stages.number());
            case Until.Ended ended ->
                timeline.phases().stream()
                        .filter(phase -> phase.status().terminal())
                        .map(Phase::from)
                        .findFirst();
        };
    }
}
