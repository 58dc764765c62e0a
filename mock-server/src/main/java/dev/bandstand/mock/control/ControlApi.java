package dev.bandstand.mock.control;

import dev.bandstand.contract.Route;
import dev.bandstand.contract.control.ClientReportApi;
import dev.bandstand.contract.control.ClockApi;
import dev.bandstand.contract.control.DeviationsApi;
import dev.bandstand.contract.control.FaultsApi;
import dev.bandstand.contract.control.JobsApi;
import dev.bandstand.contract.control.JournalApi;
import dev.bandstand.contract.control.ServerApi;
import dev.bandstand.contract.control.SettingsApi;
import dev.bandstand.contract.control.WorldsApi;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.ContractCheck;
import dev.bandstand.mock.core.Inbound;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.Scenarios;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import java.util.List;
import java.util.stream.Stream;

/** The control API, ready to be served. */
public final class ControlApi implements Api {

    private final ServerControl server;
    private final WorldControl worldControl;
    private final ClockControl clocks;
    private final JobControl jobs;
    private final JournalControl journals;
    private final ReportControl reports;
    private final SettingsControl settings;
    private final FaultControl faults;
    private final DeviationControl deviations;
    private final World nowhere;

    /**
     * Control over some worlds.
     *
     * @param contracts what is played in them
     * @param check holds their calls against the contracts
     * @param version the version of the mock
     */
    public ControlApi(
            Worlds worlds,
            List<? extends JobContract> contracts,
            Scenarios scenarios,
            ContractCheck check,
            String version) {
        this.server = new ServerControl(worlds, contracts, scenarios, version);
        this.worldControl = new WorldControl(worlds);
        this.settings = new SettingsControl(worldControl, contracts, scenarios);
        this.faults = new FaultControl(worlds);
        this.deviations = new DeviationControl(worldControl, contracts);
        this.clocks = new ClockControl(worlds, contracts);
        this.jobs = new JobControl(worlds, contracts);
        this.journals = new JournalControl(worlds, check);
        this.reports = new ReportControl(worlds, contracts, check);
        this.nowhere = worlds.nowhere();
    }

    @Override
    public String contract() {
        return "control";
    }

    @Override
    public List<Route<Call>> routes() {
        return Stream.of(
                        ServerApi.<Call>routes(call -> server),
                        WorldsApi.<Call>routes(call -> worldControl),
                        ClockApi.<Call>routes(call -> clocks),
                        SettingsApi.<Call>routes(call -> settings),
                        FaultsApi.<Call>routes(call -> faults),
                        DeviationsApi.<Call>routes(call -> deviations),
                        JobsApi.<Call>routes(call -> jobs),
                        JournalApi.<Call>routes(call -> journals),
                        ClientReportApi.<Call>routes(call -> reports))
                .flatMap(List::stream)
                .toList();
    }

    /** Worlds, as anybody can ask for them. */
    public WorldsApi worlds() {
        return worldControl;
    }

    /** Jobs, as anybody can ask for them. */
    public JobsApi jobs() {
        return jobs;
    }

    /** Journals, as anybody can ask for them. */
    public JournalApi journals() {
        return journals;
    }

    @Override
    public World world(Inbound request) {
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
