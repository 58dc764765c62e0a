package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule to which every call can be held alone.
 *
 * @param applies true if a call puts the rule to the test
 * @param fault what is wrong with its answer; empty when nothing is
 */
public record EachCall(String rule, Predicate<TracedCall> applies, Function<TracedCall, String> fault)
        implements Check {

    @Override
    public List<String> rules() {
        return List.of(rule);
    }

    @Override
    public void judge(ParsedRun run, Findings findings) {
        run.calls().stream().filter(applies).forEach(call -> findings.judge(rule, fault.apply(call), call));
    }
}
