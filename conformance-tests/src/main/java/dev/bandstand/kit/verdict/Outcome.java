package dev.bandstand.kit.verdict;

import dev.bandstand.kit.oracle.check.Judgement;
import java.util.List;

/** The outcome of one rule in a run. */
public sealed interface Outcome {

    /** Judged at least once, nothing found. */
    record Passed(int judged) implements Outcome {

        public Passed {
            if (judged < 1) {
                throw new IllegalArgumentException("A rule that was never judged has not passed");
            }
        }
    }

    /** Judged, and broken at least once. */
    record Failed(int judged, List<Judgement.Broken> findings) implements Outcome {

        public Failed {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A rule without a finding has not failed");
            }
        }
    }

    /** Claimed, but the run did not reach the situation that the rule needs. */
    record NotTestable(String reason) implements Outcome {}

    /** Not asked of this target: not claimed, or put out of the question by a choice that the contract leaves open. */
    record NotApplicable(String reason) implements Outcome {}

    /** Failed as a waiver foresaw. */
    record Waived(Failed failure, String reason) implements Outcome {}

    /** Broken, but the rule does not count: a SHOULD, a MAY, or a contested point. */
    record Warned(Failed failure) implements Outcome {}

    /** The kit itself failed while judging. */
    record KitError(String message) implements Outcome {}

    /** As reports write it. */
    default String word() {
        return switch (this) {
            case Passed passed -> "passed";
            case Failed failed -> "failed";
            case NotTestable notTestable -> "not-testable";
            case NotApplicable notApplicable -> "not-applicable";
            case Waived waived -> "waived";
            case Warned warned -> "warned";
            case KitError error -> "error";
        };
    }
}
