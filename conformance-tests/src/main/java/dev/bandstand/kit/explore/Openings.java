package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.StepChooser.Abilities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Has all openings that fit a target take turns, in an order that chance decides anew each time. */
final class Openings {

    private final Random random;
    private final Abilities abilities;
    private final List<Opening> left = new ArrayList<>();

    Openings(Random random, Abilities abilities) {
        this.random = random;
        this.abilities = abilities;
    }

    Opening next() {
        if (left.isEmpty()) {
            left.addAll(List.of(Opening.values()));
            left.removeIf(opening ->
                    (opening.failing() && !abilities.failingJobs()) || (opening.secondKey() && !abilities.secondKey()));
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }
}
