package dev.bandstand.mock.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/** A mishap that lies in wait for calls, and how often it struck. */
public final class Fault {

    private final String id;
    private final Mishap mishap;
    private final Aim aim;
    private final SplittableRandom chance;
    private long fits;
    private long hits;

    Fault(String id, Mishap mishap, Aim aim) {
        this.id = id;
        this.mishap = mishap;
        this.aim = aim;
        this.chance = new SplittableRandom(aim.seed());
    }

    /** Its name among the faults of its world. */
    public String id() {
        return id;
    }

    /** What goes wrong. */
    public Mishap mishap() {
        return mishap;
    }

    /** With which calls. */
    public Aim aim() {
        return aim;
    }

    /** How many calls fitted its aim. */
    public synchronized long fits() {
        return fits;
    }

    /** How many of them it struck. */
    public synchronized long hits() {
        return hits;
    }

    /** What comes of a call; nothing when it is spared. */
    Optional<Strike> on(Target call) {
        return aim.fits(call) ? struck() : Optional.empty();
    }

    private synchronized Optional<Strike> struck() {
        fits++;
        if (!aim.strikes(fits, chance)) {
            return Optional.empty();
        }
        hits++;
        return Optional.of(
                switch (mishap) {
                    case Mishap.Delay delay -> Strike.late(drawn(delay));
                    case Mishap.Failure failure -> Strike.failed(failure);
                    case Mishap.Damage damage -> Strike.damaged(damage);
                });
    }

    private Duration drawn(Mishap.Delay delay) {
        long spread = delay.most().minus(delay.least()).toNanos();
        return delay.least().plusNanos(spread == 0 ? 0 : chance.nextLong(spread + 1));
    }
}
