package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;

/** The pauses of one job, as far as its reads showed them. */
final class PauseHistory {

    private int sinceRunning;
    private boolean pausing;
    private boolean settled;
    private boolean settledBySteps;
    private int rests;

    /** Notes a command that was accepted in the state that the latest read had shown. */
    void accepted(Command command, JobState last) {
        if (command == Command.PAUSE && (last == JobState.RUNNING || sinceRunning > 0)) {
            sinceRunning++;
        } else if (command != Command.PAUSE) {
            rests += command == Command.RESUME && last == JobState.PAUSED ? 1 : 0;
            forget();
        }
    }

    void saw(JobState state) {
        if (state == JobState.PAUSING) {
            pausing = sinceRunning > 0;
        } else if (state == JobState.PAUSED || state.terminal()) {
            settled |= sinceRunning > 0;
            settledBySteps |= sinceRunning == 1 && pausing;
            forget();
        }
    }

    private void forget() {
        sinceRunning = 0;
        pausing = false;
    }

    /** True if it was paused while it was running, and was seen to settle afterwards. */
    boolean settled() {
        return settled;
    }

    /** True if that was one pause, after which it was first seen pausing. */
    boolean settledBySteps() {
        return settledBySteps;
    }

    /** The number of times that it was resumed after it had been seen paused. */
    int rests() {
        return rests;
    }
}
