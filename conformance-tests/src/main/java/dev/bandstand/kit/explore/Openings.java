package dev.bandstand.kit.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Has all openings take turns, in an order that chance decides anew each time. */
final class Openings {

    private final Random random;
    private final List<List<WalkStep>> all;
    private final List<List<WalkStep>> left = new ArrayList<>();

    Openings(Random random, List<List<WalkStep>> all) {
        this.random = random;
        this.all = List.copyOf(all);
    }

    List<WalkStep> next() {
        if (left.isEmpty()) {
            left.addAll(all);
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }
}
