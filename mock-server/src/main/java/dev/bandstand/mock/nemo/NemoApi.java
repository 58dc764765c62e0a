package dev.bandstand.mock.nemo;

import dev.bandstand.contract.Route;
import dev.bandstand.contract.nemo.JobsApi;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.BodyReading;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobFaultTarget;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.nemo.command.JobCreation;
import dev.bandstand.mock.nemo.deviation.NemoDeviations;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import dev.bandstand.mock.nemo.job.NemoJobState;
import dev.bandstand.mock.nemo.job.NemoTimeline;
import dev.bandstand.mock.nemo.job.StatusTransitions;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.nemo.read.CallerJobs;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.spec.contract.JobModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The NeMo Platform Jobs contract, ready to be served. */
public final class NemoApi implements JobContract {

    private static final String SCENARIO_HEADER = "X-Bandstand-Scenario";
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Worlds worlds;
    private final Scenarios scenarios;

    /** The contract over some worlds. */
    public NemoApi(Worlds worlds, Scenarios scenarios) {
        this.worlds = worlds;
        this.scenarios = scenarios;
    }

    @Override
    public String contract() {
        return NemoContract.NAME;
    }

    @Override
    public List<Route<ApiCall>> routes() {
        return JobsApi.routes(call -> new NemoService(callerJobs(call), () -> creation(call)));
    }

    @Override
    public World world(IncomingRequest request) {
        String name = request.header(NemoContract.WORLD_HEADER);
        return worlds.shownAs(name == null || name.isBlank() ? NemoContract.DEFAULT_WORLD : name.strip());
    }

    @Override
    public ErrorStyle errorStyle() {
        return ErrorStyle.FASTAPI;
    }

    @Override
    public BodyReading bodyReading() {
        return BodyReading.FASTAPI;
    }

    @Override
    public boolean redirectsSlash() {
        return true;
    }

    @Override
    public ResponseEdit responseEdit(ApiCall call) {
        return extensionPoints(call.world()).responseEdit();
    }

    @Override
    public List<? extends Policy> policies() {
        return List.of(NemoPolicy.values());
    }

    @Override
    public List<String> idScope() {
        return List.of("workspace");
    }

    @Override
    public JobModel model() {
        return NemoContract.MODEL;
    }

    @Override
    public FaultTarget faultTarget(ApiCall call, Map<String, String> path) {
        Optional<JobKey> addressed = Optional.ofNullable(path.getOrDefault("job", path.get("name")))
                .map(job -> NemoNames.key(call.world().name(), path.getOrDefault("workspace", ""), job));
        return JobFaultTarget.of(this, call, addressed, worlds.jobs().log());
    }

    @Override
    public JobView view(World world, JobHistory history, Instant at) {
        return NemoJobView.of(
                history.key(), NemoTimeline.of(history, extensionPoints(world).moves()), at);
    }

    @Override
    public Stream<Standing> standings(World world, JobHistory history, Instant from) {
        return NemoTimeline.of(history, extensionPoints(world).moves())
                .map(timeline -> timeline.onward(from).map(NemoApi::standing))
                .orElseGet(() -> Stream.of(new Standing(Optional.of(NemoJobView.DELETED), from)));
    }

    private static Standing standing(NemoTimeline.Moment moment) {
        return new Standing(Optional.of(moment.state().status().word()), moment.since());
    }

    @Override
    public Optional<Instant> firstInstant(World world, JobHistory history, Until until) {
        Instant end = history.last().at().plus(FOREVER);
        List<NemoTimeline.Moment> moments = NemoTimeline.of(
                        history, extensionPoints(world).moves())
                .stream()
                .flatMap(timeline -> timeline.until(end).stream())
                .toList();
        return switch (until) {
            case Until.Status status ->
                instants(moments, job -> job.status().word().equals(status.word()))
                        .reduce((earlier, later) -> later);
            case Until.StagesDone stages ->
                instants(moments, job -> done(job) >= stages.number()).findFirst();
            case Until.Ended ended ->
                instants(moments, job -> StatusTransitions.isFinal(job.status()))
                        .findFirst();
        };
    }

    private static Stream<Instant> instants(List<NemoTimeline.Moment> moments, Predicate<NemoJobState> there) {
        return moments.stream().filter(moment -> there.test(moment.state())).map(NemoTimeline.Moment::since);
    }

    static NemoExtensionPoints extensionPoints(World world) {
        return world.extensionPoints(
                NemoExtensionPoints.class, on -> NemoDeviations.ALL.applied(NemoExtensionPoints.DOCUMENTED, on));
    }

    private static long done(NemoJobState job) {
        return job.steps().stream()
                .filter(step -> step.status() == PlatformJobStatus.COMPLETED)
                .count();
    }

    /** Errors about unknown jobs use the texts of the world's scenario. */
    private CallerJobs callerJobs(ApiCall call) {
        String scenario = call.world().settings().scenario();
        call.usePolicies(new Policies(scenarios.named(scenario).policies()));
        return new CallerJobs(call, worlds.jobs(), extensionPoints(call.world()));
    }

    private JobCreation creation(ApiCall call) {
        Scenario scenario = chosen(call);
        call.usePolicies(new Policies(scenario.policies()));
        return new JobCreation(callerJobs(call), scenario, scenarios.section(scenario, NemoContract.NAME));
    }

    private Scenario chosen(ApiCall call) {
        String asked = call.request().header(SCENARIO_HEADER);
        try {
            return scenarios.named(
                    asked == null ? call.world().settings().scenario() : asked, List.of(NemoContract.NAME));
        } catch (InvalidSetting unknown) {
            throw new Refusal(400, String.valueOf(unknown.getMessage()));
        }
    }
}
