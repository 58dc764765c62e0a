package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.Policy;
import java.util.List;
import java.util.Locale;

/** The points on which the sources of the Jobs contract are silent, or differ from version to version. */
enum NemoPolicy implements Policy {
    WRONG_STATE("2", "What does a call answer whose state leaves nothing to do?", "unchanged", "conflict"),
    CANCEL_WHILE_PAUSING("4", "What does a cancel answer while the job is pausing?", "conflict", "accept"),
    DELETE_ACTIVE("21", "Can a job be deleted that is not final?", "allow", "conflict"),
    TEXTS("7, 8", "In whose words are refusals told?", "current", "later"),
    WORKSPACES("24", "Which workspaces are there?", "any", "default-only");

    private final String reference;
    private final String question;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> readings;

    NemoPolicy(String reference, String question, String... readings) {
        this.reference = reference;
        this.question = question;
        this.readings = List.of(readings);
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<String> readings() {
        return readings;
    }

    @Override
    public String reference() {
        return reference;
    }

    @Override
    public String question() {
        return question;
    }
}
