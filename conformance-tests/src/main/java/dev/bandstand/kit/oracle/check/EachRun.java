package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.oracle.trace.Run;
import java.util.List;
import java.util.function.BiConsumer;

/** Rules that look at the whole run. */
public record EachRun(List<String> rules, BiConsumer<Run, Findings> judge) implements Idea {

    public static EachRun of(String rule, BiConsumer<Run, Findings> judge) {
        return new EachRun(List.of(rule), judge);
    }

    @Override
    public void judge(Run run, Findings findings) {
        judge.accept(run, findings);
    }
}
