package dev.bandstand.spec.contract.life;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The change that a job makes by itself in one state.
 *
 * @param to the state that follows in a good run; empty when the mock never leaves the state by itself
 * @param after how long the mock stays before
 * @param or other states that may follow, and how long the mock stays before each, where it is made to go there
 * @param stages in how many equal parts the work is done; 0 when there are none
 */
public record Move(Optional<String> to, Duration after, Map<String, Duration> or, int stages) {

    /** A state that is left by commands only. */
    public static final Move NONE = new Move(Optional.empty(), Duration.ZERO, Map.of(), 0);

    public Move {
        or = Collections.unmodifiableMap(new LinkedHashMap<>(or));
    }

    /** Every state that may follow, without a command, directly. */
    public Set<String> targets() {
        Set<String> all = new LinkedHashSet<>();
        to.ifPresent(all::add);
        all.addAll(or.keySet());
        return all;
    }
}
