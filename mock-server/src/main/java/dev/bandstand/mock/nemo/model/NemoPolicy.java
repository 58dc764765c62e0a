package dev.bandstand.mock.nemo.model;

import dev.bandstand.mock.policy.Policy;

/** The policies of the Jobs contract: points that its sources leave open, or on which its versions differ. */
public enum NemoPolicy implements Policy {
    WRONG_STATE("2", "Which response has a command that does not fit the status of the job?", "unchanged", "conflict"),
    CANCEL_WHILE_PAUSING("4", "What is the response to a cancel while the job is pausing?", "conflict", "accept"),
    DELETE_ACTIVE("21", "Can a job be deleted before its status is final?", "allow", "conflict"),
    TEXTS("7, 8", "Which wording do error messages have?", "current", "later"),
    WORKSPACES("24", "Which workspaces exist?", "any", "default-only");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Definition point;

    NemoPolicy(String reference, String question, String... choices) {
        this.point = Definition.of(name(), reference, question, choices);
    }

    @Override
    public Definition definition() {
        return point;
    }
}
