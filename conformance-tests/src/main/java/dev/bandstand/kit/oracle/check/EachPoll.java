package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.Poll;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule to which every poll by the owner of a job can be held alone.
 *
 * @param applies true if a poll puts the rule to the test
 * @param fault what is wrong with it; empty when nothing is
 */
public record EachPoll(String rule, Predicate<Poll> applies, Function<Poll, String> fault) implements Check {

    @Override
    public List<String> rules() {
        return List.of(rule);
    }

    @Override
    public void judge(ParsedRun run, Findings findings) {
        run.jobs()
                .flatMap(job -> job.polls().stream())
                .filter(applies)
                .forEach(poll -> findings.judge(rule, fault.apply(poll), poll.call()));
    }
}
