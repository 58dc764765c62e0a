package dev.bandstand.mock.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The faults of a world. They meet a call in the order of their age: delays add up, and the first that is more decides. */
public final class Faults {

    private static final int MOST = 1_000;

    private volatile List<Fault> armed = List.of();
    private int given;

    /** Returns true if there are no faults. */
    public boolean none() {
        return armed.isEmpty();
    }

    /** The faults, oldest first. */
    public List<Fault> list() {
        return armed;
    }

    /**
     * Adds a fault for calls to come.
     *
     * @throws IllegalArgumentException when there are too many
     */
    public synchronized Fault add(FaultAction action, FaultMatcher matcher) {
        if (armed.size() >= MOST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A world has at most %d faults. Remove some of them first.", MOST));
        }
        given++;
        Fault fault = new Fault("fault-" + given, action, matcher);
        List<Fault> more = new ArrayList<>(armed);
        more.add(fault);
        armed = List.copyOf(more);
        return fault;
    }

    /** Removes a fault; false when there is none of this id. */
    public synchronized boolean remove(String id) {
        List<Fault> rest =
                armed.stream().filter(fault -> !fault.id().equals(id)).toList();
        boolean found = rest.size() < armed.size();
        armed = rest;
        return found;
    }

    /** Removes every fault. */
    public synchronized void clear() {
        armed = List.of();
    }

    /** Returns the effect of the faults on a call. */
    public FaultEffect effectOn(FaultTarget call) {
        FaultEffect all = FaultEffect.NONE;
        for (Fault fault : armed) {
            Optional<FaultEffect> strike = fault.effectOn(call);
            all = strike.map(all::and).orElse(all);
            if (all.isFinal()) {
                break;
            }
        }
        return all;
    }
}
