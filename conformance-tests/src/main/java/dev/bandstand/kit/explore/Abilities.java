package dev.bandstand.kit.explore;

import dev.bandstand.kit.target.Actor;
import java.util.List;

/**
 * The calls that can be made at a target.
 *
 * @param contract the name of its contract
 * @param secondKey true if calls can be made with a second key
 * @param failingJobs true if a job can be had that fails
 * @param scenarios true if jobs can be told what to play, and time can be moved: the target is a mock
 * @param walksAtOnce the number of walks that may be played at the same time
 */
public record Abilities(String contract, boolean secondKey, boolean failingJobs, boolean scenarios, int walksAtOnce) {

    /** True if the time of the target cannot be moved, so that waits take as long as they say. */
    boolean realTime() {
        return !scenarios;
    }

    /** True if a job of the second key is another than those of the first: a workspace has the jobs of all its callers. */
    boolean jobsOfBob() {
        return secondKey && !Idea.LIST_ELSEWHERE.isOf(contract);
    }

    /** Those who can call beside the owner of a job. */
    List<Actor> others() {
        return secondKey ? List.of(Actor.BOB, Actor.NOBODY, Actor.STRANGER) : List.of(Actor.NOBODY, Actor.STRANGER);
    }
}
