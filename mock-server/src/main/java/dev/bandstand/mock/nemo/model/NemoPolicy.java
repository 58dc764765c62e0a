package dev.bandstand.mock.nemo.model;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import java.util.Map;

/** The policies of the Jobs contract: points that its sources leave open, or on which its versions differ. */
public enum NemoPolicy implements Policy {
    WRONG_STATE,
    CANCEL_WHILE_PAUSING,
    DELETE_ACTIVE,
    TEXTS,
    WORKSPACES,
    RELATED,
    MOMENTS,
    IMAGE,
    NAMES,
    LOG_QUERY,
    FILTERS,
    HEADERS,
    PLATFORM;

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

    NemoPolicy() {
        this.point = Definition.of(NemoContract.MODEL, name());
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
