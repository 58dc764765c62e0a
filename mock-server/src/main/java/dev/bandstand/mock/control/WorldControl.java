package dev.bandstand.mock.control;

import dev.bandstand.contract.control.WorldList;
import dev.bandstand.contract.control.WorldState;
import dev.bandstand.contract.control.WorldsApi;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;

/** The worlds. */
record WorldControl(Worlds worlds) implements WorldsApi {

    @Override
    public ListWorldsResult listWorlds(ListWorldsCall call) {
        return new ListWorlds200(WorldList.builder()
                .data(worlds.names().stream().map(worlds::of).map(this::state).toList())
                .build());
    }

    @Override
    public DescribeWorldResult describeWorld(DescribeWorldCall call) {
        return new DescribeWorld200(state(worlds.shownAs(call.world())));
    }

    @Override
    public ResetWorldResult resetWorld(ResetWorldCall call) {
        worlds.reset(worlds.shownAs(call.world()).name());
        return new ResetWorld204();
    }

    World of(String name) {
        return worlds.shownAs(name);
    }

    WorldState state(World world) {
        return WorldState.builder()
                .version(world.version()) // first: what is read after it is not older
                .name(world.shownName())
                .clock(ClockControl.state(world.clock()))
                .scenario(world.settings().scenario())
                .policies(world.settings().policies().chosen())
                .deviations(world.settings().deviations())
                .faults(world.faults().list().stream()
                        .map(FaultConversion::armed)
                        .toList())
                .overrides(world.overrides().list().stream()
                        .map(OverrideConversion::active)
                        .toList())
                .jobs(worlds.jobs().log().count(world.name()))
                .calls((int) world.journal().counted())
                .build();
    }
}
