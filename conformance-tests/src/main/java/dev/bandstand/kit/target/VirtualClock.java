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

    private static final String STEERED =
            "Somebody else steers the clock of this mock's world, such as another check with the same API key."
                    + " Give each run a key of its own, run them one after the other, or use --clock none.";

    private final MockControl control;
    private final String world;
    private final StopSignal stop;
    private final List<Instant> wakes = new ArrayList<>();
    private final boolean wasFrozen;
    private int scenarios;
    private Instant now;

    /**
     * Stops the time of a world.
     *
     * @throws TargetGone when somebody else is steering that time
     */
    public VirtualClock(MockControl control, String world, StopSignal stop) {
        this(control, world, stop, control.frozen(world));
        if (wasFrozen && control.movesWhileFrozen(world, stop)) {
            throw new TargetGone(STEERED);
        }
    }

    private VirtualClock(MockControl control, String world, StopSignal stop, boolean wasFrozen) {
        this.control = control;
        this.world = world;
        this.stop = stop;
        this.wasFrozen = wasFrozen;
        this.now = control.freeze(world, true);
        stop.whenStopped(this::wake);
    }

    /** Stops the time of a world that nobody else knows the key of. */
    public static VirtualClock ofNewWorld(MockControl control, String world, StopSignal stop) {
        return new VirtualClock(control, world, stop, false);
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
        try {
            jumpWhenAllWait();
            while (now.isBefore(wake)) {
                stop.check();
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

    /** Lets the time of the world run again, where it ran before and there still is a mock; the control API stays open. */
    public void release() {
        try {
            if (!wasFrozen) {
                control.freeze(world, false);
            }
        } catch (TargetGone gone) {
            // There is no time left to be let run, and that the target went away was seen by the scenarios.
        }
    }

    /** Removes all jobs of a world. */
    public void empty(String world) {
        control.reset(world);
    }

    /** Releases the world and closes the connection to the control API. */
    @Override
    public void close() {
        release();
        control.close();
    }

    private void jumpWhenAllWait() {
        if (wakes.isEmpty() || wakes.size() < scenarios) {
            return;
        }
        Instant first = wakes.stream().min(Instant::compareTo).orElseThrow();
        if (first.isAfter(now)) {
            Instant arrived = control.advance(world, Duration.between(now, first));
            if (!arrived.equals(first)) {
                stop.stop(STEERED);
                stop.check();
            }
            now = arrived;
            notifyAll();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }
}
