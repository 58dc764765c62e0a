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
    private boolean polled;
    private final PauseHistory pauses = new PauseHistory();
    private final Set<Experience> experiences = EnumSet.noneOf(Experience.class);
    private JobState cancelledIn = JobState.UNKNOWN;

    TargetJob(String id, Origin origin) {
        this.id = id;
        this.origin = origin;
    }

    /** The origin of a job. */
    public enum Origin {
        /** The user handed it in. */
        GIVEN,
        /** The kit submitted it. */
        SUBMITTED,
        /** The kit submitted it for a market of its own, so that its companies differ from those of the others. */
        SUBMITTED_APART,
        /** The kit submitted it with the second key, so that it belongs to somebody else. */
        SUBMITTED_BY_BOB,
        /** The kit submitted it with a query that is known to fail. */
        SUBMITTED_TO_FAIL,
        /** The kit made its id up. */
        INVENTED
    }

    /** A sequence of calls that a job went through, so that several scenarios can be judged by it. */
    public enum Experience {
        /** Its pages were read before a pause, while it was pausing and while it was paused. */
        READ_OVER_A_PAUSE,
        /** Many readers polled it at the same time while it was running. */
        READ_BY_MANY,
        /** It was paused as soon as a read had shown that it had completed. */
        PAUSED_AT_ITS_END,
        /** A pause, which was accepted, was the first call about it. */
        PAUSED_AT_ONCE,
        /** A worker's report told that its first step is in error. */
        REPORTED_IN_ERROR
    }

    public String id() {
        return id;
    }

    public Origin origin() {
        return origin;
    }

    /** The owner of the job. */
    public Actor owner() {
        return origin == Origin.SUBMITTED_BY_BOB ? Actor.BOB : Actor.ALICE;
    }

    /** The latest snapshot. */
    public synchronized PolledState last() {
        return last;
    }

    /** Its state at the latest read. */
    public JobState state() {
        return last().state();
    }

    /** Notes a state that nothing has shown yet. */
    synchronized void isSaidToBe(JobState state) {
        last = PolledState.in(state);
    }

    synchronized void saw(PolledState snapshot) {
        last = snapshot;
        polled = true;
        pauses.saw(snapshot.state());
        ran |= snapshot.state() == JobState.RUNNING;
        delivered |= snapshot.state() == JobState.RUNNING && snapshot.rows() > 0;
    }

    /** True if it was seen running. */
    synchronized boolean ran() {
        return ran;
    }

    synchronized void accepted(Command command) {
        commanded.add(command);
        pauses.accepted(command, last.state());
        cancelledIn = command == Command.CANCEL && cancelledIn == JobState.UNKNOWN ? last.state() : cancelledIn;
    }

    /** True if it was paused while it was running, and was seen to settle afterwards. */
    synchronized boolean settledAfterPause() {
        return pauses.settled();
    }

    /** True if that was one pause, after which it was first seen pausing. */
    synchronized boolean settledBySteps() {
        return pauses.settledBySteps();
    }

    /** The number of times that it was resumed after it had been seen paused. */
    synchronized int rests() {
        return pauses.rests();
    }

    /** Notes that it went through a sequence of calls. */
    public synchronized void went(Experience through) {
        experiences.add(through);
    }

    synchronized boolean hasGone(Experience through) {
        return experiences.contains(through);
    }

    /** True if the kit has just submitted it, so that nothing else was sent about it. */
    synchronized boolean isNew() {
        return origin == Origin.SUBMITTED && !polled && commanded.isEmpty();
    }

    /** True if a read has shown that it has ended, so that no further read is needed to know its state. */
    synchronized boolean knownToHaveEnded() {
        return polled && last.state().terminal();
    }

    /** True if it was submitted like most others and nothing was ever asked of it. */
    public boolean leftAlone() {
        return origin == Origin.SUBMITTED && undisturbed();
    }

    /** True if it was seen in that state before it was cancelled. */
    synchronized boolean cancelledIn(JobState state) {
        return cancelledIn == state;
    }

    /** True if it was cancelled and never had a page. */
    synchronized boolean cancelledEmpty() {
        return last.state() == JobState.CANCELLED
                && last.rows() == 0
                && last.nextCursor().isEmpty()
                && last.number(PolledState.Amount.PROCESSED).orElse(0) == 0;
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

    /** The time for which it was watched until it ended; zero when it was not. */
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
