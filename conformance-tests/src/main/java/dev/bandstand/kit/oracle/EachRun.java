package dev.bandstand.kit.oracle;

import java.util.List;
import java.util.function.BiConsumer;

/** Rules that look at the whole run. */
record EachRun(List<String> rules, BiConsumer<Run, Findings> judge) implements Idea {

    static EachRun of(String rule, BiConsumer<Run, Findings> judge) {
        return new EachRun(List.of(rule), judge);
    }

    @Override
    public void judge(Run run, Findings findings) {
        judge.accept(run, findings);
    }
}
