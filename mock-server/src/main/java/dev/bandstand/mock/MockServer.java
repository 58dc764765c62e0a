package dev.bandstand.mock;

import dev.bandstand.contract.control.Server;
import dev.bandstand.mock.base.RealTime;
import dev.bandstand.mock.console.Console;
import dev.bandstand.mock.control.ControlApi;
import dev.bandstand.mock.control.ServerInfo;
import dev.bandstand.mock.core.DeviationCheck;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobContract.Until;
import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.OperationNames;
import dev.bandstand.mock.core.TimeTravel;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.http.check.ServedOperations;
import dev.bandstand.mock.http.server.HttpServer;
import dev.bandstand.mock.http.server.HttpServerOptions;
import dev.bandstand.mock.journal.Finding;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.journal.RecordedCallCheck;
import dev.bandstand.mock.override.OverrideReader;
import dev.bandstand.mock.override.OverrideRule;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.mock.store.Store;
import dev.bandstand.mock.store.Stores;
import dev.bandstand.spec.build.Build;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A running mock.
 *
 * <pre>{@code
 * try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
 *     mock.world("my-key").clock().freeze();
 *     // call mock.address() with X-API-Key: my-key
 * }
 * }</pre>
 */
public final class MockServer implements AutoCloseable {

    private final HttpServer http;
    private final Worlds worlds;
    private final Store store;
    private final List<JobContract> contracts;
    private final TimeTravel travel;
    private final SettingsCheck check;
    private final RecordedCallCheck held;
    private final FolderWatch watch;

    private MockServer(
            HttpServer http,
            Worlds worlds,
            Store store,
            List<JobContract> contracts,
            TimeTravel travel,
            SettingsCheck check,
            RecordedCallCheck held,
            FolderWatch watch) {
        this.http = http;
        this.worlds = worlds;
        this.store = store;
        this.contracts = contracts;
        this.travel = travel;
        this.check = check;
        this.held = held;
        this.watch = watch;
    }

    /** Starts a mock with the default options. */
    public static MockServer start() {
        return start(UnaryOperator.identity());
    }

    /**
     * Starts a mock.
     *
     * @param change turns the default options into the wanted ones
     * @throws dev.bandstand.mock.http.server.CannotListen when the port is taken
     * @throws dev.bandstand.mock.base.InvalidSetting when a scenario or policy does not exist, or the store cannot be used
     */
    public static MockServer start(UnaryOperator<MockOptions> change) {
        MockOptions options = change.apply(MockOptions.DEFAULTS);
        Store store = Stores.open(options.state().store());
        try {
            return start(options, store);
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static MockServer start(MockOptions options, Store store) {
        Contracts served = Contracts.of(options.content().contracts());
        Scenarios shipped = Scenarios.shipped().with(served.scenarios());
        Scenarios scenarios = options.content().scenarios().map(shipped::with).orElse(shipped);
        Consumer<WorldSettings> deviations = new DeviationCheck(served::deviations);
        MockOptions.State state = options.state();
        deviations.accept(state.worlds());
        Worlds worlds = new Worlds(store.worlds(), new Jobs(store.jobs()), state.worlds(), state.journal(), deviations);
        List<JobContract> contracts = served.apis(worlds, scenarios, options);
        SettingsCheck check = new SettingsCheck(scenarios, contracts);
        check.check(options);
        ServedOperations operations = ServedOperations.of(contracts);
        RecordedCallCheck held = operations.check();
        ControlApi control = new ControlApi(
                worlds,
                contracts,
                scenarios,
                held,
                new ServerInfo(
                        Build.current().version(),
                        new RealTime().instant(),
                        Server.StoreEnum.of(state.store().kind()),
                        store.trouble()));
        worlds.jobs().onCreated(control::created);
        ServedOperations all = operations.and(control);
        scenarios.follow(new ContractReload(served, contracts, scenarios, List.of(operations, all)));
        HttpServer http = HttpServer.start(
                new HttpServerOptions(
                        options.listen(),
                        options.content().wireMockRoot(),
                        store.waits(),
                        options.callers().listener(),
                        options.callers().access(),
                        scenarios),
                all,
                new Console(worlds, control, contracts));
        return new MockServer(
                http,
                worlds,
                store,
                contracts,
                new TimeTravel(store.jobs(), contracts),
                check,
                held,
                new FolderWatch(scenarios.canChange() ? List.of(scenarios::refresh) : List.of()));
    }

    /** The base address over HTTP. */
    public URI address() {
        return http.address();
    }

    /** The base addresses, HTTP first. */
    public List<URI> addresses() {
        return http.addresses();
    }

    /** The isolated state of an API key: its clock, its settings and its journal. */
    public World world(String name) {
        return worlds.of(name);
    }

    /** Resets the jobs, the settings, the clock and the journal of a world. */
    public World reset(String name) {
        return worlds.reset(name);
    }

    /** The deviations of a contract, by the name of the contract. */
    public List<Deviation> deviations(String contract) {
        return contracts.stream()
                .filter(each -> each.contract().equals(contract))
                .flatMap(each -> each.deviations().stream())
                .toList();
    }

    /** The policies of a contract, by the name of the contract. */
    public List<Policy> policies(String contract) {
        return contracts.stream()
                .filter(each -> each.contract().equals(contract))
                .<Policy>flatMap(each -> each.policies().stream())
                .toList();
    }

    TimeTravel.Arrival runUntil(World world, String job, Until until) {
        return travel.runUntil(world, job, until);
    }

    void setClock(World world, Instant instant) {
        world.clock().set(instant, worlds.jobs().log().isEmpty(world.name()));
    }

    OverrideRule override(String json) {
        OverrideRule rule = OverrideReader.parse(json);
        OperationNames.of(contracts).check(rule.matcher());
        return rule;
    }

    List<Finding> findings(JournalEntry entry) {
        return held.findings(entry.call());
    }

    /** Checks that settings name only existing scenarios, policies and choices. */
    void check(UnaryOperator<MockOptions> change) {
        check.check(change.apply(MockOptions.DEFAULTS));
    }

    /**
     * Does what the first calls would have to wait for: reads the documents of the contracts, and starts WireMock. The mock
     * serves meanwhile.
     */
    public void warm() {
        http.warm();
    }

    /** Blocks until the mock is stopped. */
    public void join() throws InterruptedException {
        http.join();
    }

    @Override
    public void close() {
        watch.close();
        http.close();
        store.close();
    }
}
