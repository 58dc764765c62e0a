package dev.bandstand.kit.oracle.derived;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One event of a job, or several that were under way together, and what was known of the job around it.
 *
 * @param events more than one when they overlap
 * @param since the event before; empty for the first
 * @param known the states that the job could be in right after the event before
 * @param exact true when {@code known} is the state that the event before reported
 * @param before the states that it can have come to by itself until now
 * @param after the states that it can be in now, if the contract was kept
 * @param explained false when no order of the events explains their answers
 * @param gone true when an accepted command may have removed it before
 * @param past the states that it can have been in since it came to the one in {@code known}, and just before; empty when
 *     that is not known
 */
record Step(
        List<Event> events,
        Optional<Event> since,
        Set<String> known,
        boolean exact,
        Set<String> before,
        Set<String> after,
        boolean explained,
        boolean gone,
        Optional<Set<String>> past) {

    Step {
        events = List.copyOf(events);
        known = Set.copyOf(known);
        before = Set.copyOf(before);
        after = Set.copyOf(after);
        past = past.map(Set::copyOf);
    }

    boolean isAlone() {
        return events.size() == 1;
    }

    Event event() {
        return events.getFirst();
    }

    ModelCall call() {
        return event().call();
    }

    /** The state that the event before reported, if the job could be in no other. */
    Optional<String> state() {
        return exact && known.size() == 1 ? Optional.of(known.iterator().next()) : Optional.empty();
    }

    /** The calls that show it, the decisive one last. */
    ModelCall[] evidence() {
        return since.map(before -> new ModelCall[] {before.call(), call()}).orElse(new ModelCall[] {call()});
    }
}
