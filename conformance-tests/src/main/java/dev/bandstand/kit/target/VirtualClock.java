package dev.bandstand.kit.target;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The clock of a Bandstand mock. It stands still while calls are made and jumps when everybody waits, to the moment at
 * which the first of them wants to go on: so nobody's job moves while it is being worked with.
 */
public final class VirtualClock implements TargetClock, AutoCloseable {

    private final MockControl control;
    private final String world;
    private final List<Instant> wakes = new ArrayList<>();
    private int scenarios;
    private Instant now;

    /** Stops the time of the world that belongs to the first key. */
    public VirtualClock(MockControl control, Keys keys) {
        this.control = control;
        this.world = keys.first();
        this.now = control.freeze(world, true);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public boolean isMoved() {
        return true;
    }

    @Override
    public synchronized void pass(Duration time) {
        Instant wake = now.plus(time);
        wakes.add(wake);
        jumpWhenAllWait();
        try {
            while (now.isBefore(wake)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetGone("The run was interrupted.");
        } finally {
            wakes.remove(wake);
        }
    }

    @Override
    public synchronized void scenarios(int change) {
        scenarios += change;
        jumpWhenAllWait();
    }

    /** Lets the time of the world run again, where there still is a mock. */
    @Override
    public void close() {
        try {
            control.freeze(world, false);
        } catch (TargetGone gone) {
            // There is no time left to be let run, and that the target went away was seen by the scenarios.
        }
    }

    private void jumpWhenAllWait() {
        if (wakes.isEmpty() || wakes.size() < scenarios) {
            return;
        }
        Instant first = wakes.stream().min(Instant::compareTo).orElseThrow();
        if (first.isAfter(now)) {
            now = control.advance(world, Duration.between(now, first));
            notifyAll();
        }
    }
}
