package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.oracle.trace.ParsedRun;
import java.util.List;
import java.util.function.BiConsumer;

/** Rules that look at the whole run. */
public record EachRun(List<String> rules, BiConsumer<ParsedRun, Findings> judge) implements Check {

    public static EachRun of(String rule, BiConsumer<ParsedRun, Findings> judge) {
        return new EachRun(List.of(rule), judge);
    }

    @Override
    public void judge(ParsedRun run, Findings findings) {
        judge.accept(run, findings);
    }
}
