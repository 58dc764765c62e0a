package dev.bandstand.mock.control;

import dev.bandstand.contract.Route;
import dev.bandstand.contract.control.ClockApi;
import dev.bandstand.contract.control.JobsApi;
import dev.bandstand.contract.control.JournalApi;
import dev.bandstand.contract.control.ServerApi;
import dev.bandstand.contract.control.WorldsApi;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.core.Call;
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
    private final World nowhere;

    /**
     * Control over some worlds.
     *
     * @param contracts what is played in them
     * @param version the version of the mock
     */
    public ControlApi(Worlds worlds, List<? extends JobContract> contracts, Scenarios scenarios, String version) {
        this.server = new ServerControl(worlds, contracts, scenarios, version);
        this.worldControl = new WorldControl(worlds);
        this.clocks = new ClockControl(worlds, contracts);
        this.jobs = new JobControl(worlds, contracts);
        this.journals = new JournalControl(worlds);
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
                        JobsApi.<Call>routes(call -> jobs),
                        JournalApi.<Call>routes(call -> journals))
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
