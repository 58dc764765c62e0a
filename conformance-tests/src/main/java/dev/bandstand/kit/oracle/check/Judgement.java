package dev.bandstand.kit.oracle.check;

import java.util.List;

/** The judgement of an oracle on one situation in a trace. */
public sealed interface Judgement {

    /** The rule that was put to the test. */
    String rule();

    /** The numbers of the entries that show it, the decisive one last. */
    List<Integer> evidence();

    /** The rule held here. */
    record Held(String rule, List<Integer> evidence) implements Judgement {

        public Held {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The rule was broken here.
     *
     * @param message what was expected, what was seen, and where, in one sentence
     */
    record Broken(String rule, List<Integer> evidence, String message) implements Judgement {

        public Broken {
            evidence = List.copyOf(evidence);
        }
    }
}
