package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Explorer.Judge;
import dev.bandstand.kit.target.StopSignal;

/**
 * The parts that all plays at a target share.
 *
 * @param menu the steps of the contract
 * @param run is stopped when the run is interrupted
 */
record PlayContext(WalkPlayer player, Judge judge, StepMenu menu, Abilities abilities, StopSignal run) {

    /** True if the time of the target cannot be moved; walks that are played at the same time then share an account. */
    boolean realTime() {
        return abilities.realTime();
    }

    Played judged(Play play) {
        return new Played(play, judge.broken(play.trace()));
    }
}
