package dev.bandstand.mock.tam.job;

/** Works out the timeline of a job. */
@FunctionalInterface
public interface TimelineSource {

    /** The timeline that follows from script and commands. */
    TimelineSource DOCUMENTED = job -> TamTimeline.of(job.script(), job.submitted(), job.commands());

    TamTimeline of(TamJob job);
}
