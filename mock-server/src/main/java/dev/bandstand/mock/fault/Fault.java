package dev.bandstand.mock.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/** A fault that waits for calls, with the number of calls it matched and hit. */
public final class Fault {

    private final String id;
    private final FaultAction action;
    private final FaultMatcher matcher;
    private final SplittableRandom chance;
    private long matched;
    private long hits;

    Fault(String id, FaultAction action, FaultMatcher matcher) {
        this.id = id;
        this.action = action;
        this.matcher = matcher;
        this.chance = new SplittableRandom(matcher.seed());
    }

    /** Its name among the faults of its world. */
    public String id() {
        return id;
    }

    /** The action of the fault. */
    public FaultAction action() {
        return action;
    }

    /** The calls that the fault may hit. */
    public FaultMatcher matcher() {
        return matcher;
    }

    /** The number of calls that matched. */
    public synchronized long matched() {
        return matched;
    }

    /** The number of them to which it was applied. */
    public synchronized long hits() {
        return hits;
    }

    /** Returns the effect on a call; empty when the fault does not apply to it. */
    Optional<FaultEffect> effectOn(FaultTarget call) {
        return matcher.matches(call) ? effect() : Optional.empty();
    }

    private synchronized Optional<FaultEffect> effect() {
        matched++;
        if (!matcher.selects(matched, chance)) {
            return Optional.empty();
        }
        hits++;
        return Optional.of(
                switch (action) {
                    case FaultAction.Delay delay -> FaultEffect.delayed(id, drawn(delay));
                    case FaultAction.Failure failure -> FaultEffect.failed(id, failure);
                    case FaultAction.Damage damage -> FaultEffect.damaged(id, damage);
                });
    }

    private Duration drawn(FaultAction.Delay delay) {
        long spread = delay.most().minus(delay.least()).toNanos();
        return delay.least().plusNanos(spread == 0 ? 0 : chance.nextLong(spread + 1));
    }
}
