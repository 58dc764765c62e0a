package dev.bandstand.mock.nemo.model;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import java.util.Map;

/** The policies of the Jobs contract: points that its sources leave open, or on which its versions differ. */
public enum NemoPolicy implements Policy {
    WRONG_STATE("2", "Which response has a command that does not fit the status of the job?", "unchanged", "conflict"),
    CANCEL_WHILE_PAUSING("4", "What is the response to a cancel while the job is pausing?", "conflict", "accept"),
    DELETE_ACTIVE("21", "Can a job be deleted before its status is final?", "allow", "conflict"),
    TEXTS("7, 8", "Which wording do error messages have?", "current", "later"),
    WORKSPACES("24", "Which workspaces exist?", "default-only", "any"),
    RELATED("24", "Do the projects and secrets that a job names exist?", "any", "none"),
    MOMENTS("29", "Do moments have an offset?", "offset", "naive"),
    IMAGE("13", "Does a container need an image?", "required", "optional"),
    NAMES("30", "Which names of jobs are legal?", "service", "pattern"),
    LOG_QUERY("31", "What is the response to a log query that the service cannot answer?", "documented", "service"),
    FILTERS("34", "How does a list of jobs treat a filter that the service gets wrong?", "documented", "service"),
    HEADERS("35", "Which headers have a 405 and an answer without a body?", "standard", "service"),
    PLATFORM("32", "Which platform is played: the documented one, or that of July 2026?", "documented", "2026-07");

    /** The choices of the platform of July 2026 where the documentation says otherwise. */
    private static final Map<String, String> JULY_2026 = Map.of(
            "related", "none",
            "moments", "naive",
            "image", "optional",
            "log-query", "service",
            "filters", "service",
            "headers", "service");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Definition point;

    NemoPolicy(String reference, String question, String... choices) {
        this.point = Definition.of(name(), reference, question, choices);
    }

    @Override
    public Definition definition() {
        return point;
    }

    @Override
    public boolean keepsContract() {
        return this != MOMENTS && this != LOG_QUERY && this != FILTERS && this != PLATFORM;
    }

    /**
     * True when this policy has a choice: the one named for it, else that of the platform that is played.
     *
     * @throws IllegalArgumentException when the policy has no such choice
     */
    public boolean is(String choice, Policies policies) {
        String played = JULY_2026.get(key());
        boolean named = policies.chosen().containsKey(key());
        if (played == null || named || policies.is(PLATFORM, "documented")) {
            return policies.is(this, choice);
        }
        return choice.equals(played);
    }
}
