package dev.bandstand.kit.oracle.trace;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rest of a job, from the pause that began it to the command, or the end, that ended it. */
public final class PausePeriod {

    private final List<TracedCall> pauses = new ArrayList<>();
    private final List<Poll> pausing = new ArrayList<>();
    private final List<Poll> paused = new ArrayList<>();
    private @Nullable Poll before;
    private @Nullable Poll settled;
    private @Nullable TracedCall endedBy;

    private PausePeriod() {}

    /** The rests of a job. A poll that was under way beside the end of a rest may still show it: it is of no other. */
    public static List<PausePeriod> of(TracedJob job) {
        List<PausePeriod> rests = new ArrayList<>();
        PausePeriod open = null;
        Poll last = null;
        TracedCall ended = null;
        for (TracedCall call : job.owned().toList()) {
            if (call.act == OperationKind.PAUSE && !call.notDone()) {
                open = open == null ? begin(rests, last) : open;
                open.pauses.add(call);
            } else if (call.act.isCommand() && !call.notDone()) {
                open = end(open, call);
                ended = call;
            } else if (call.poll != null) {
                last = call.poll;
                if (ended == null || ended.before(call)) {
                    open = open == null && last.state() == JobState.PAUSED ? begin(rests, null) : open;
                    open = open == null ? null : open.see(last);
                }
            }
        }
        return rests;
    }

    private static PausePeriod begin(List<PausePeriod> rests, @Nullable Poll before) {
        PausePeriod rest = new PausePeriod();
        rest.before = before;
        rests.add(rest);
        return rest;
    }

    private static @Nullable PausePeriod end(@Nullable PausePeriod open, TracedCall command) {
        if (open != null) {
            open.endedBy = command;
        }
        return null;
    }

    private @Nullable PausePeriod see(Poll poll) {
        if (poll.state() == JobState.PAUSING && settled == null) {
            pausing.add(poll);
        } else if (poll.state() == JobState.PAUSED) {
            settled = settled == null ? poll : settled;
            paused.add(poll);
        } else if (poll.terminal()) {
            settled = settled == null ? poll : settled;
            return null;
        }
        return this;
    }

    /** The pauses that were not refused; none when the rest was there before the trace began. */
    public List<TracedCall> pauses() {
        return pauses;
    }

    /** Those of them that were sent before the job was seen to have settled. */
    public List<TracedCall> pausesBeforeRest() {
        return pauses.stream()
                .filter(pause -> settled == null || pause.before(settled.call()))
                .toList();
    }

    /** True if several pauses were sent one after the other. */
    public boolean repeated() {
        return pauses.size() > 1 && !overlapping();
    }

    /** True if pauses were under way at the same time. */
    boolean overlapping() {
        return OverlappingCalls.among(pauses);
    }

    public List<Poll> pausing() {
        return pausing;
    }

    public List<Poll> paused() {
        return paused;
    }

    /** The last poll before it. */
    public Optional<Poll> before() {
        return Optional.ofNullable(before);
    }

    /** The first poll that showed the job paused, or ended instead. */
    public Optional<Poll> settled() {
        return Optional.ofNullable(settled);
    }

    /** True if the job was seen paused before a call was sent. */
    public boolean restedBefore(TracedCall call) {
        return paused.stream().anyMatch(poll -> poll.call().before(call));
    }

    /** The resume or cancel that ended it. */
    public Optional<TracedCall> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** True if the job was seen, or said, to be pausing first. */
    public boolean transientSeen() {
        return !pausing.isEmpty() || pauses.stream().anyMatch(call -> call.state == JobState.PAUSING);
    }
}
