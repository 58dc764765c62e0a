package dev.bandstand.mock.model;

import dev.bandstand.contract.Parameters;
import dev.bandstand.contract.Route;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The last good version of a contract whose folder may be edited. */
public final class ReloadedApi implements JobContract {

    private final ContractFolder folder;
    private final Function<Contract, ModelApi> maker;
    private volatile ModelApi latest;

    /**
     * A contract that follows its folder.
     *
     * @param maker makes each version ready to be served
     */
    public ReloadedApi(ContractFolder folder, Function<Contract, ModelApi> maker) {
        this.folder = folder;
        this.maker = maker;
        this.latest = maker.apply(folder.contract());
    }

    @SuppressWarnings("ReferenceEquality") // there is one object for each version
    private ModelApi now() {
        ModelApi known = latest;
        Contract wanted = folder.contract();
        if (known.served() != wanted) {
            known = maker.apply(wanted);
            latest = known;
        }
        return known;
    }

    @Override
    public String contract() {
        return now().contract();
    }

    @Override
    public Optional<Contract> folder() {
        return now().folder();
    }

    @Override
    public Optional<OpenApi> document() {
        return now().document();
    }

    @Override
    public List<Route<ApiCall>> routes() {
        return now().routes();
    }

    @Override
    public boolean takes(String operationId, Parameters request) {
        return now().takes(operationId, request);
    }

    @Override
    public World world(IncomingRequest request) {
        return now().world(request);
    }

    @Override
    public void admit(ApiCall call) {
        now().admit(call);
    }

    @Override
    public ErrorStyle errorStyle() {
        return now().errorStyle();
    }

    @Override
    public ErrorStyle errorStyle(String operationId) {
        return now().errorStyle(operationId);
    }

    @Override
    public List<? extends Policy> policies() {
        return now().policies();
    }

    @Override
    public List<Deviation> deviations() {
        return now().deviations();
    }

    @Override
    public ResponseEdit responseEdit(ApiCall call) {
        return now().responseEdit(call);
    }

    @Override
    public JobModel model() {
        return now().model();
    }

    @Override
    public FaultTarget faultTarget(ApiCall call, Map<String, String> path) {
        return now().faultTarget(call, path);
    }

    @Override
    public Optional<Boolean> carriesKey(JournalEntry entry) {
        return now().carriesKey(entry);
    }

    @Override
    public JobView view(World world, JobHistory history, Instant at) {
        return now().view(world, history, at);
    }

    @Override
    public Stream<Standing> standings(World world, JobHistory history, Instant from) {
        return now().standings(world, history, from);
    }

    @Override
    public Optional<Instant> firstInstant(World world, JobHistory history, Until until) {
        return now().firstInstant(world, history, until);
    }
}
