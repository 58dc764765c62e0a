package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.List;

/** Rules that look at the history of one job at a time. */
public record EachJob(List<String> rules, Judge judge) implements Check {

    public static EachJob of(String rule, Judge judge) {
        return new EachJob(List.of(rule), judge);
    }

    @Override
    public void judge(ParsedRun run, Findings findings) {
        run.jobs().forEach(job -> judge.judge(job, findings));
    }

    /** Judges one job. */
    public interface Judge {

        void judge(TracedJob job, Findings findings);
    }
}
