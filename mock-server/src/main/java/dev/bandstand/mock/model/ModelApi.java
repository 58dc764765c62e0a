package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.Answer;
import dev.bandstand.contract.Parameters;
import dev.bandstand.contract.Route;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobFaultTarget;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ErrorModel.Kind;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A contract that is a folder, ready to be served. */
public final class ModelApi implements JobContract {

    /** The world of callers that name none. */
    private static final String NOBODY = "default";

    private static final String SCENARIO_HEADER = "X-Bandstand-Scenario";
    private static final String WORLD_HEADER = "X-Bandstand-World";

    private final Contract contract;
    private final Worlds worlds;
    private final Scenarios scenarios;
    private final Set<String> keys;
    private final Bodies bodies;
    private final ModelErrors errors;
    private final CallerWorlds callers;
    private final Behaviour good;
    private final Lazy<List<Deviation>> deviations;
    private final Map<List<String>, Behaviour> deviating = new ConcurrentHashMap<>();

    /**
     * A contract over some worlds.
     *
     * @param keys the only keys there are; any key when empty
     */
    public ModelApi(Contract contract, Worlds worlds, Scenarios scenarios, Set<String> keys) {
        this.contract = contract;
        this.worlds = worlds;
        this.scenarios = scenarios;
        this.keys = Set.copyOf(keys);
        this.bodies = new Bodies(contract);
        this.errors = ModelErrors.of(contract);
        this.callers = new CallerWorlds(contract.job().caller());
        this.good = Behaviour.of(contract);
        this.deviations = new Lazy<>(() -> ModelDeviations.of(contract));
    }

    @Override
    public String contract() {
        return contract.name();
    }

    /** The version of the contract. */
    Contract served() {
        return contract;
    }

    @Override
    public Optional<Contract> folder() {
        return Optional.of(contract);
    }

    @Override
    public Optional<OpenApi> document() {
        return Optional.of(contract.openApi());
    }

    @Override
    public List<Route<ApiCall>> routes() {
        return contract.openApi().all().stream().map(this::route).toList();
    }

    private Route<ApiCall> route(Operation operation) {
        return new Route<>(
                operation.id(),
                operation.method(),
                operation.template(),
                operation.statuses(),
                (call, in) -> answer(operation, call, in));
    }

    @Override
    public boolean takes(String operationId, Parameters request) {
        return contract.openApi()
                .operation(operationId)
                .flatMap(Operation::variant)
                .map(variant -> variant.isIn(
                        name -> Optional.ofNullable(request.query(name)), RequestValues.bodyIfAny(request)))
                .orElse(true);
    }

    private Answer answer(Operation operation, ApiCall call, Parameters in) {
        ModelService service =
                new ModelService(behaviour(call.world()), bodies, errors.by(operation), worlds, operation, call);
        return switch (contract.job().kind(operation.id())) {
            case SUBMIT -> new Submission(service, order(call, in)).answer(in);
            case OBSERVE, READ -> service.observe(in);
            case LIST -> new ModelLists(service).jobs(in);
            case PAGES -> new ModelLists(service).rows(in);
            case PAUSE, RESUME, CANCEL, RETRY, DELETE, COMMAND -> service.command(in);
            case REPORT, BALANCE, OTHER -> service.other();
        };
    }

    /** The contract as it is served in a world: as it is, or with the deviations that are on there. */
    private Behaviour behaviour(World world) {
        List<String> on = world.settings().deviations();
        return on.isEmpty() ? good : deviating.computeIfAbsent(on, ids -> ModelDeviations.applied(contract, ids));
    }

    private Order order(ApiCall call, Parameters in) {
        JsonNode request = RequestValues.body(in);
        Scenario scenario = chosen(call, request);
        ObjectNode policies = JsonNodeFactory.instance.objectNode();
        scenario.policies().forEach(policies::put);
        long number = contract.job().id().form().contains("{number}")
                ? worlds.jobs().log().count(call.world().name()) + 1L
                : 1;
        JsonNode script = scenario.section(contract.name()).orElse(JsonNodeFactory.instance.objectNode());
        return new Order(
                request.isMissingNode() ? JsonNodeFactory.instance.objectNode() : request,
                number,
                scenario.name(),
                script,
                policies);
    }

    private Scenario chosen(ApiCall call, JsonNode request) {
        String asked = call.request().header(SCENARIO_HEADER);
        try {
            return asked == null
                    ? scenarios
                            .chosenIn(request.toString())
                            .orElseGet(() -> named(call.world().settings().scenario()))
                    : named(asked);
        } catch (InvalidSetting unknown) {
            throw new Refusal(errors.invalidStatus(), String.valueOf(unknown.getMessage()));
        }
    }

    private Scenario named(String scenario) {
        return scenarios.named(scenario, List.of(contract.name()));
    }

    @Override
    public World world(IncomingRequest request) {
        String named = callers.caller().by() == Caller.By.NONE ? request.header(WORLD_HEADER) : null;
        return worlds.of(callers.key(request)
                .or(() -> Optional.ofNullable(named).map(String::strip).filter(name -> !name.isEmpty()))
                .orElse(NOBODY));
    }

    @Override
    public void admit(ApiCall call) {
        boolean open = behaviour(call.world()).keyless().contains(call.operationId())
                || callers.caller().optional()
                || callers.caller().by() == Caller.By.NONE;
        Optional<String> key = callers.key(call.request());
        if (!open && (key.isEmpty() || !(keys.isEmpty() || keys.contains(key.get())))) {
            var answer = contract.job().errors().answer(Kind.UNAUTHORIZED);
            throw new Refusal(answer.status(), answer.message(), callers.challenge(answer.status(), contract.name()));
        }
    }

    @Override
    public ErrorStyle errorStyle() {
        return errors;
    }

    @Override
    public ErrorStyle errorStyle(String operationId) {
        return contract.openApi()
                .operation(operationId)
                .<ErrorStyle>map(errors::by)
                .orElse(errors);
    }

    @Override
    public List<? extends Policy> policies() {
        return ModelPolicy.all(contract.name(), contract.job());
    }

    @Override
    public List<Deviation> deviations() {
        return deviations.get();
    }

    @Override
    public ResponseEdit responseEdit(ApiCall call) {
        return behaviour(call.world()).edit();
    }

    @Override
    public JobModel model() {
        return contract.job();
    }

    @Override
    public FaultTarget faultTarget(ApiCall call, Map<String, String> path) {
        Optional<JobKey> addressed = contract.job().id().sent().stream()
                .filter(place -> place.in() == Place.In.PATH && path.containsKey(place.name()))
                .map(place -> new JobKey(call.world().name(), contract.name(), path.get(place.name())))
                .findFirst();
        return JobFaultTarget.of(this, call, addressed, worlds.jobs().log());
    }

    @Override
    public Optional<Boolean> carriesKey(JournalEntry entry) {
        Caller caller = callers.caller();
        boolean ours = contract.openApi().operation(entry.call().operationId()).isPresent();
        return !ours
                        || caller.by() == Caller.By.NONE
                        || caller.by() == Caller.By.QUERY
                        || caller.by() == Caller.By.COOKIE
                ? Optional.empty()
                : Optional.of(entry.requestHeader(caller.name())
                        .filter(value -> !value.isBlank())
                        .isPresent());
    }

    @Override
    public JobView view(World world, JobHistory history, Instant at) {
        return new ModelView(
                        history.key(),
                        ModelJob.of(history, behaviour(world).contract().job()),
                        bodies,
                        at)
                .view();
    }

    @Override
    public Stream<Standing> standings(World world, JobHistory history, Instant from) {
        return ModelJob.of(history, contract.job()).standings(from);
    }

    @Override
    public Optional<Instant> firstInstant(World world, JobHistory history, Until until) {
        ModelJob job = ModelJob.of(history, behaviour(world).contract().job());
        ModelJobState last = job.accepted().getLast();
        Instant now = world.clock().now();
        ModelJobState present = job.engine().at(last, now.isBefore(last.since()) ? last.since() : now);
        return switch (until) {
            case Until.Status status ->
                job.engine().first(present, state -> state.status().equals(status.word()));
            case Until.StagesDone stages ->
                job.engine().firstFound(last, state -> job.moves().done(state, stages.number()));
            case Until.Ended ended ->
                job.engine().first(last, state -> job.model().isEnd(state.status()));
        };
    }
}
