package dev.bandstand.kit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a verification.
 *
 * @param reasons why it is no better word, as sentences
 * @param report what follows from the transcript; empty where that cannot be judged at all
 */
public record Verified(Word word, List<String> reasons, Optional<Report> report) {

    public Verified {
        reasons = List.copyOf(reasons);
    }

    /** The words there are, each with its exit code. */
    public enum Word {
        /** All follows from the transcript; nobody has signed it. */
        CONSISTENT("CONSISTENT, NOT SIGNED", 0),
        /** All follows from the transcript, and the signature fits. */
        SIGNED_AND_CONSISTENT("SIGNED AND CONSISTENT", 0),
        /** Something is not as the kit that made it has written it. */
        ALTERED("ALTERED", 1),
        /** Another kit made it, and this one comes to another result. */
        JUDGED_DIFFERENTLY("JUDGED DIFFERENTLY BY THIS KIT", 2);

        private final String text;
        private final int exit;

        Word(String text, int exit) {
            this.text = text;
            this.exit = exit;
        }

        /** As people read it. */
        public String text() {
            return text;
        }

        /** The exit code of the process. */
        public int exit() {
            return exit;
        }
    }

    static Verified consistent(Report report) {
        return new Verified(
                report.signer().isPresent() ? Word.SIGNED_AND_CONSISTENT : Word.CONSISTENT,
                List.of(),
                Optional.of(report));
    }

    static Verified altered(List<String> faults, Optional<Report> report) {
        return new Verified(Word.ALTERED, faults, report);
    }

    static Verified judgedDifferently(String otherKit, List<String> differences, Report report) {
        List<String> reasons = new ArrayList<>(List.of(otherKit));
        reasons.addAll(differences);
        return new Verified(Word.JUDGED_DIFFERENTLY, reasons, Optional.of(report));
    }
}
