package dev.bandstand.kit.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The estimated needs of a run in the economical order.
 *
 * @param walks how often all pages of a job are read
 * @param quiets how often a job is left alone
 */
public record RunEstimate(int scenarios, int jobs, int calls, int walks, int quiets) {

    private static final int CALLS_PER_STEP = 3;
    private static final int CALLS_PER_JOB = 30;

    /** Goes through the scenarios as a run would, and counts. */
    public static RunEstimate of(List<Suite.Entry> scenarios) {
        Stock stock = new Stock();
        int steps = 0;
        for (Suite.Entry scenario : scenarios) {
            scenario.steps().forEach(stock::play);
            steps += scenario.steps().size() - 1;
        }
        int calls = CALLS_PER_STEP * steps + CALLS_PER_JOB * stock.jobs;
        return new RunEstimate(scenarios.size(), stock.jobs, calls, stock.walks, stock.quiets);
    }

    /** The jobs that a run has at a moment, as far as the sentences of its scenarios tell. */
    private static final class Stock {

        private final Set<String> kept = new HashSet<>();
        private int jobs;
        private int atWork;
        private int walks;
        private int quiets;

        void play(String step) {
            walks += step.contains(" reads all ") ? 1 : 0;
            quiets += step.endsWith("for a while") ? 1 : 0;
            if (step.equals("a new job") || step.startsWith("a job that is ")) {
                atWork(1);
                atWork--;
            } else if (step.equals("Alice submits a build with a query of 500 characters")) {
                atWork(1);
                atWork--;
                kept.add("a completed job");
                kept.add("a finished job");
            } else if (step.startsWith("Alice submits") && step.contains("build") && !step.contains(" with")) {
                atWork(1);
            } else if (step.contains("two jobs with the same query, one polled once")) {
                atWork(2);
                atWork -= 2;
            } else if (step.startsWith("another running job")) {
                needAtWork(2);
            } else if (step.matches("a (running|paused) job.*") || step.equals("a job that Alice submitted")) {
                needAtWork(1);
            } else if (step.matches("(a|another) (completed|cancelled|failed|finished) job.*")) {
                keep(step);
            } else if (step.equals("Alice waits until the job is finished")
                    || step.matches("Alice (pauses and )?cancels the job.*")) {
                atWork = Math.max(0, atWork - 1);
                kept.add("a finished job");
                kept.add("a completed job");
            }
        }

        private void atWork(int more) {
            jobs += more;
            atWork += more;
        }

        private void needAtWork(int needed) {
            atWork(Math.max(0, needed - atWork));
        }

        private void keep(String fixture) {
            if (kept.add(fixture)) {
                needAtWork(1);
                atWork--;
                kept.add("a finished job");
            }
        }
    }
}
