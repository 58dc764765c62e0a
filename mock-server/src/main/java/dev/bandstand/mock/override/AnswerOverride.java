package dev.bandstand.mock.override;

import dev.bandstand.mock.fault.FaultTarget;
import java.util.SplittableRandom;

/** An override that is active, and how often it applied. */
public final class AnswerOverride {

    private final String id;
    private final OverrideRule rule;
    private final SplittableRandom chance;
    private long matched;
    private long hits;

    /**
     * An override.
     *
     * @param id what it is called where its effects are reported
     */
    public AnswerOverride(String id, OverrideRule rule) {
        this.id = id;
        this.rule = rule;
        this.chance = new SplittableRandom(rule.matcher().seed());
    }

    /** Its name among the overrides of its world. */
    public String id() {
        return id;
    }

    /** Its change, and the calls that it holds for. */
    public OverrideRule rule() {
        return rule;
    }

    /** The number of calls that fitted. */
    public synchronized long matched() {
        return matched;
    }

    /** The number of them to which it was applied. */
    public synchronized long hits() {
        return hits;
    }

    /** The call fits, as far as that is known before it is served. */
    public boolean fits(FaultTarget call) {
        return rule.matcher().matches(call);
    }

    /** Counts a call that fits, whose operation shall not take place; true when this answers it. */
    public boolean answers() {
        return !rule.change().performs() && selected();
    }

    /** Counts a call that fits and was answered with a status; true when this changes the answer. */
    public boolean changes(int status) {
        return rule.change().performs() && rule.appliesTo(status) && selected();
    }

    private synchronized boolean selected() {
        matched++;
        boolean selected = rule.matcher().selects(matched, chance);
        hits += selected ? 1 : 0;
        return selected;
    }
}
