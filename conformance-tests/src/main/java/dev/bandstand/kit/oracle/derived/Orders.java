package dev.bandstand.kit.oracle.derived;

import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Works out where commands lead, one after the other or in any order. */
final class Orders {

    /** More commands at once have too many orders; what they lead to is left open. */
    private static final int MOST = 5;

    private Orders() {}

    /** The states to which a command leads from some states, by its answer; an answer that none of them explains leaves all open. */
    static Set<String> after(ContractFacts facts, Set<String> before, ModelCall command) {
        Set<String> after = step(facts, before, command);
        return after.isEmpty() ? (command.isAccepted() ? facts.model().states().keySet() : before) : after;
    }

    /** The states to which commands lead in some order that explains their answers; none when no order does. */
    static Set<String> after(ContractFacts facts, Set<String> before, List<ModelCall> commands) {
        if (commands.size() > MOST) {
            return facts.model().states().keySet();
        }
        Set<String> all = new LinkedHashSet<>();
        if (commands.isEmpty()) {
            return before;
        }
        for (ModelCall first : commands) {
            Set<String> next = step(facts, before, first);
            if (!next.isEmpty()) {
                List<ModelCall> rest = new ArrayList<>(commands);
                rest.remove(first);
                all.addAll(after(facts, next, rest));
            }
        }
        return all;
    }

    private static Set<String> step(ContractFacts facts, Set<String> before, ModelCall command) {
        String column = facts.model().column(command.operation().id());
        Set<String> after = new LinkedHashSet<>();
        for (String state : before) {
            if (command.isAccepted()) {
                after.addAll(facts.targets(state, column));
                if (facts.mayRemove(state, column)) {
                    after.add(state);
                }
            } else if (command.status() >= 500 || command.status() == 0) {
                after.add(state);
                after.addAll(facts.targets(state, column));
            } else if (facts.mayRefuse(state, column)) {
                after.add(state);
            }
        }
        return after;
    }
}
