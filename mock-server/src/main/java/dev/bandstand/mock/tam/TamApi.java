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
import dev.bandstand.mock.core.OperationKind;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenarios;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The TAM Builder contract, ready to be served. */
public final class TamApi implements JobContract {

    private final Worlds worlds;
    private final Builds builds;

    /**
     * The contract over some worlds.
     *
     * @param keys the only keys there are; any key when empty
     * @param pageBytes how many bytes of written pages are kept
     */
    public TamApi(Worlds worlds, Scenarios scenarios, Set<String> keys, long pageBytes) {
        this.worlds = worlds;
        this.builds = new Builds(
                worlds,
                scenarios,
                new TamSeams(
                        Decisions.DOCUMENTED,
                        Timelines.DOCUMENTED,
                        Snapshots.DOCUMENTED,
                        new DocumentedPages(new PageStore(pageBytes)),
                        Meter.DOCUMENTED,
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
        return worlds.of(key == null || key.isBlank() ? TamContract.NO_KEY : key.strip());
    }

    @Override
    public ErrorStyle errorStyle() {
        return ErrorStyle.FASTAPI;
    }

    @Override
    public void admit(ApiCall call) {
        builds.seams(call.world()).access().admit(call);
    }

    @Override
    public ResponseEdit responseEdit(ApiCall call) {
        return TamWire.of(call.policies()).then(builds.seams(call.world()).wire());
    }

    @Override
    public List<? extends Policy> policies() {
        return List.of(TamPolicy.values());
    }

    @Override
    public OperationKind operationKind(String operationId) {
        return switch (operationId) {
            case "submitTamBuild" -> OperationKind.SUBMIT;
            case "pollTamBuild" -> OperationKind.OBSERVE;
            case "pauseTamBuild" -> OperationKind.PAUSE;
            case "resumeTamBuild" -> OperationKind.RESUME;
            case "cancelTamBuild" -> OperationKind.CANCEL;
            default -> OperationKind.OTHER;
        };
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
    public FaultTarget faultTarget(ApiCall call, Map<String, String> path) {
        Optional<JobKey> addressed = Optional.ofNullable(path.get("job_id"))
                .map(id -> new JobKey(call.world().name(), TamContract.NAME, id));
        return JobFaultTarget.of(this, call, addressed, worlds.jobs().log());
    }

    @Override
    public JobView view(World world, JobHistory history, Instant at) {
        TamJob job = TamJob.of(history);
        TamSeams seams = builds.seams(world);
        return new BuildView(seams, seams.sight(job, at, Builds.policies(world, job))).view();
    }

    @Override
    public Optional<Instant> firstInstant(World world, JobHistory history, Until until) {
        Timeline timeline = TamJob.of(history).timeline(builds.seams(world).timelines());
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
