package dev.bandstand.mock.tam;

import dev.bandstand.contract.Route;
import dev.bandstand.contract.tam.CreditsApi;
import dev.bandstand.contract.tam.TamBuilderApi;
import dev.bandstand.mock.core.Act;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.Inbound;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobTarget;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.JournalEntry;
import dev.bandstand.mock.core.Policy;
import dev.bandstand.mock.core.Scenarios;
import dev.bandstand.mock.core.Wire;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.fault.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The TAM Builder contract, ready to be served. */
public final class TamApi implements JobContract {

    /** The name of the contract. */
    public static final String CONTRACT = "openfunnel-tam";

    /** The header that says who calls, and so names the world. */
    public static final String KEY_HEADER = "X-API-Key";

    /** The world of callers that send no key, or a blank one. */
    public static final String NO_KEY = "-";

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
                        Wire.PLAIN));
    }

    @Override
    public String contract() {
        return CONTRACT;
    }

    @Override
    public List<Route<Call>> routes() {
        return Stream.concat(
                        TamBuilderApi.<Call>routes(call -> new TamService(builds, call)).stream(),
                        CreditsApi.<Call>routes(call -> new TamService(builds, call)).stream())
                .toList();
    }

    @Override
    public World world(Inbound request) {
        String key = request.header(KEY_HEADER);
        return worlds.of(key == null || key.isBlank() ? NO_KEY : key.strip());
    }

    @Override
    public ErrorStyle errorStyle() {
        return ErrorStyle.FASTAPI;
    }

    @Override
    public void admit(Call call) {
        builds.seams(call.world()).access().admit(call);
    }

    @Override
    public Wire wire(Call call) {
        return TamWire.of(call.policies()).then(builds.seams(call.world()).wire());
    }

    @Override
    public List<? extends Policy> policies() {
        return List.of(TamPolicy.values());
    }

    @Override
    public Act act(String operationId) {
        return switch (operationId) {
            case "submitTamBuild" -> Act.SUBMIT;
            case "pollTamBuild" -> Act.LOOK;
            case "pauseTamBuild" -> Act.PAUSE;
            case "resumeTamBuild" -> Act.RESUME;
            case "cancelTamBuild" -> Act.CANCEL;
            default -> Act.OTHER;
        };
    }

    @Override
    public Optional<Boolean> keyed(JournalEntry entry) {
        return entry.call().target().startsWith("/api/v1/")
                ? Optional.of(entry.requestHeader(KEY_HEADER)
                        .filter(key -> !key.isBlank())
                        .isPresent())
                : Optional.empty();
    }

    @Override
    public Target target(Call call, Map<String, String> path) {
        Optional<JobKey> addressed = Optional.ofNullable(path.get("job_id"))
                .map(id -> new JobKey(call.world().name(), CONTRACT, id));
        return JobTarget.of(this, call, addressed, worlds.jobs().log());
    }

    @Override
    public JobView view(World world, JobHistory history, Instant at) {
        TamJob job = TamJob.of(history);
        TamSeams seams = builds.seams(world);
        return new BuildView(seams, seams.sight(job, at, Builds.policies(world, job))).view();
    }

    @Override
    public Optional<Instant> when(World world, JobHistory history, Until until) {
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
