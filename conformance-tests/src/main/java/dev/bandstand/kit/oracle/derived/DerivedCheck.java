package dev.bandstand.kit.oracle.derived;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A check that judges some derived rules over a whole run.
 *
 * @param name what it looks at, for messages
 */
record DerivedCheck(String name, List<String> rules, BiConsumer<ModelRun, JudgedSituations> judge) {

    DerivedCheck {
        rules = List.copyOf(rules);
    }
}
