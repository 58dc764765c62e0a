package dev.bandstand.mock.model;

import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The states to which a job can be brought by time and commands. */
final class Reach {

    private final Set<String> states = new LinkedHashSet<>();

    Reach(ContractFacts facts) {
        Deque<String> open = new ArrayDeque<>(Set.of(facts.model().initial()));
        while (!open.isEmpty()) {
            String state = open.pop();
            if (states.add(state)) {
                open.addAll(facts.model().move(state).targets());
                facts.columns().forEach(column -> open.addAll(facts.targets(state, column)));
            }
        }
    }

    boolean contains(String state) {
        return states.contains(state);
    }
}
