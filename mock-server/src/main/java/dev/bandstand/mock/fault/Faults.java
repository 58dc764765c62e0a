package dev.bandstand.mock.fault;

import dev.bandstand.mock.base.NumberedList;
import java.util.List;
import java.util.Optional;

/** The faults of a world. They meet a call in the order of their age: delays add up, and the first that is more decides. */
public final class Faults {

    private final NumberedList<Fault> armed = new NumberedList<>("fault");

    /** Returns true if there are no faults. */
    public boolean none() {
        return list().isEmpty();
    }

    /** The faults, oldest first. */
    public List<Fault> list() {
        return armed.list();
    }

    /** The number of changes so far. */
    public long version() {
        return armed.version();
    }

    /** The characters of all faults together. */
    public long length() {
        return armed.length();
    }

    /**
     * Adds a fault for calls to come.
     *
     * @throws IllegalArgumentException when there are too many
     */
    public Fault add(FaultAction action, FaultMatcher matcher) {
        return armed.add(id -> new Fault(id, action, matcher), action.toString() + matcher);
    }

    /** Removes a fault; false when there is none of this id. */
    public boolean remove(String id) {
        return armed.remove(fault -> fault.id().equals(id));
    }

    /** Removes every fault. */
    public void clear() {
        armed.clear();
    }

    /** Returns the effect of the faults on a call. */
    public FaultEffect effectOn(FaultTarget call) {
        FaultEffect all = FaultEffect.NONE;
        for (Fault fault : list()) {
            Optional<FaultEffect> strike = fault.effectOn(call);
            all = strike.map(all::and).orElse(all);
            if (all.isFinal()) {
                break;
            }
        }
        return all;
    }
}
