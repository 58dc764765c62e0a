package dev.bandstand.kit.explore;

import dev.bandstand.kit.target.Actor;
import java.util.List;

/**
 * The calls that can be made at a target.
 *
 * @param secondKey true if calls can be made with a second key
 * @param failingJobs true if a job can be had that fails
 * @param scenarios true if jobs can be told what to play
 * @param walksAtOnce the number of walks that may be played at the same time, each with jobs and time of its own
 */
public record Abilities(boolean secondKey, boolean failingJobs, boolean scenarios, int walksAtOnce) {

    /** Those who can call beside the owner of a job. */
    List<Actor> others() {
        return secondKey ? List.of(Actor.BOB, Actor.NOBODY, Actor.STRANGER) : List.of(Actor.NOBODY, Actor.STRANGER);
    }
}
