package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.Policy;

/** The points on which the sources of the Jobs contract are silent, or differ from version to version. */
enum NemoPolicy implements Policy {
    WRONG_STATE("2", "What does a call answer whose state leaves nothing to do?", "unchanged", "conflict"),
    CANCEL_WHILE_PAUSING("4", "What does a cancel answer while the job is pausing?", "conflict", "accept"),
    DELETE_ACTIVE("21", "Can a job be deleted that is not final?", "allow", "conflict"),
    TEXTS("7, 8", "In whose words are refusals told?", "current", "later"),
    WORKSPACES("24", "Which workspaces are there?", "any", "default-only");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Point point;

    NemoPolicy(String reference, String question, String... readings) {
        this.point = Point.of(name(), reference, question, readings);
    }

    @Override
    public Point point() {
        return point;
    }
}
