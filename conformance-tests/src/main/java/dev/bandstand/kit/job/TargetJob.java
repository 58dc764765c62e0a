package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** A job at the target, as far as it was watched. */
public final class TargetJob {

    private final String id;
    private final Origin origin;
    private final Set<Command> commanded = EnumSet.noneOf(Command.class);
    private PolledState last = PolledState.in(JobState.UNKNOWN);
    private Duration took = Duration.ZERO;
    private boolean unwatched;
    private boolean givenUp;
    private boolean walked;
    private boolean ran;
    private boolean delivered;
    private JobState cancelledIn = JobState.UNKNOWN;

    TargetJob(String id, Origin origin) {
        this.id = id;
        this.origin = origin;
    }

    /** Where a job comes from. */
    public enum Origin {
        /** The user handed it in. */
        GIVEN,
        /** The kit submitted it. */
        SUBMITTED,
        /** The kit submitted it for a market of its own, so that its companies differ from those of the others. */
        SUBMITTED_APART,
        /** The kit submitted it with a query that is known to fail. */
        SUBMITTED_TO_FAIL,
        /** The kit made its id up. */
        INVENTED
    }

    public String id() {
        return id;
    }

    public Origin origin() {
        return origin;
    }

    /** The owner of the job. */
    public Actor owner() {
        return Actor.ALICE;
    }

    /** The latest snapshot. */
    public synchronized PolledState last() {
        return last;
    }

    /** Its state at the latest read. */
    public JobState state() {
        return last().state();
    }

    synchronized void saw(PolledState snapshot) {
        last = snapshot;
        ran |= snapshot.state() == JobState.RUNNING;
        delivered |= snapshot.state() == JobState.RUNNING && snapshot.rows() > 0;
    }

    /** True if it was seen running. */
    synchronized boolean ran() {
        return ran;
    }

    synchronized void accepted(Command command) {
        commanded.add(command);
        cancelledIn = command == Command.CANCEL && cancelledIn == JobState.UNKNOWN ? last.state() : cancelledIn;
    }

    /** True if it was submitted like most others and nothing was ever asked of it. */
    public boolean leftAlone() {
        return origin == Origin.SUBMITTED && undisturbed();
    }

    /** True if it was seen in that state before it was cancelled. */
    synchronized boolean cancelledIn(JobState state) {
        return cancelledIn == state;
    }

    /** True if it showed rows before it ended. */
    synchronized boolean delivered() {
        return delivered;
    }

    /** True if that was ever asked of it and accepted. */
    public synchronized boolean was(Command command) {
        return commanded.contains(command);
    }

    /** True if no command to it was ever accepted. */
    public synchronized boolean undisturbed() {
        return commanded.isEmpty();
    }

    /** How long it was watched until it ended; zero when it was not. */
    public synchronized Duration took() {
        return took;
    }

    synchronized void ended(Duration afterStart) {
        took = afterStart;
    }

    /** True if it must not be read until its twin has ended. */
    public synchronized boolean unwatched() {
        return unwatched;
    }

    synchronized void leaveUnwatched(boolean leave) {
        unwatched = leave;
    }

    /** True if it hangs: somebody waited for it in vain. */
    synchronized boolean givenUp() {
        return givenUp;
    }

    synchronized void giveUp() {
        givenUp = true;
    }

    /** Tells that its pages are about to be read; true when that is the first time. */
    synchronized boolean firstWalk() {
        boolean first = !walked;
        walked = true;
        return first;
    }

    @Override
    public String toString() {
        return id;
    }
}
