package dev.bandstand.mock.control;

import dev.bandstand.contract.Route;
import dev.bandstand.contract.control.ClientReportApi;
import dev.bandstand.contract.control.ClockApi;
import dev.bandstand.contract.control.DeviationsApi;
import dev.bandstand.contract.control.FaultsApi;
import dev.bandstand.contract.control.JobsApi;
import dev.bandstand.contract.control.JournalApi;
import dev.bandstand.contract.control.OverridesApi;
import dev.bandstand.contract.control.ServerApi;
import dev.bandstand.contract.control.SettingsApi;
import dev.bandstand.contract.control.WorldsApi;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.OperationNames;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.journal.RecordedCallCheck;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.scenario.Scenarios;
import java.util.List;
import java.util.stream.Stream;

/** The control API, ready to be served. */
public final class ControlApi implements Api {

    /** The name of its contract. */
    public static final String CONTRACT = "control";

    private final Worlds allWorlds;
    private final ServerInfo info;
    private final ServerControl server;
    private final WorldControl worldControl;
    private final ClockControl clocks;
    private final JobViews views;
    private final JobControl jobs;
    private final JournalControl journals;
    private final ReportControl reports;
    private final SettingsControl settings;
    private final FaultControl faults;
    private final OverrideControl overrides;
    private final DeviationControl deviations;
    private final World nowhere;

    /**
     * Control over some worlds.
     *
     * @param contracts what is played in them
     * @param check holds their calls against the contracts
     * @param info the mock itself
     */
    public ControlApi(
            Worlds worlds,
            List<? extends JobContract> contracts,
            Scenarios scenarios,
            RecordedCallCheck check,
            ServerInfo info) {
        this.allWorlds = worlds;
        this.info = info;
        this.server = new ServerControl(worlds, contracts, scenarios, info);
        this.worldControl = new WorldControl(worlds);
        this.settings = new SettingsControl(worldControl, contracts, scenarios);
        OperationNames operations = OperationNames.of(contracts);
        this.faults = new FaultControl(worlds, operations);
        this.overrides = new OverrideControl(worlds, operations);
        this.deviations = new DeviationControl(worldControl, contracts);
        this.clocks = new ClockControl(worlds, contracts);
        this.views = new JobViews(contracts);
        this.jobs = new JobControl(worlds, views);
        this.journals = new JournalControl(worlds, check);
        this.reports = new ReportControl(worlds, contracts, check);
        this.nowhere = worlds.detached();
    }

    @Override
    public String contract() {
        return CONTRACT;
    }

    @Override
    public List<Route<ApiCall>> routes() {
        return Stream.of(
                        ServerApi.<ApiCall>routes(call -> server),
                        WorldsApi.<ApiCall>routes(call -> worldControl),
                        ClockApi.<ApiCall>routes(call -> clocks),
                        SettingsApi.<ApiCall>routes(call -> settings),
                        FaultsApi.<ApiCall>routes(call -> faults),
                        OverridesApi.<ApiCall>routes(call -> overrides),
                        DeviationsApi.<ApiCall>routes(call -> deviations),
                        JobsApi.<ApiCall>routes(call -> jobs),
                        JournalApi.<ApiCall>routes(call -> journals),
                        ClientReportApi.<ApiCall>routes(call -> reports))
                .flatMap(List::stream)
                .toList();
    }

    /** Keeps lists of jobs up to date when one is created. */
    public void created(JobKey job) {
        StatusLists.follow(allWorlds.of(job.world()), allWorlds.jobs().log(), views);
    }

    /** The mock itself. */
    public ServerInfo info() {
        return info;
    }

    /** Worlds, as anybody can ask for them. */
    public WorldsApi worlds() {
        return worldControl;
    }

    /** Describes jobs. */
    public JobViews jobs() {
        return views;
    }

    /** Journals, as anybody can ask for them. */
    public JournalApi journals() {
        return journals;
    }

    @Override
    public World world(IncomingRequest request) {
        return nowhere;
    }

    @Override
    public ErrorStyle errorStyle() {
        return ErrorStyle.PROBLEM;
    }

    @Override
    public boolean journaled() {
        return false;
    }
}
