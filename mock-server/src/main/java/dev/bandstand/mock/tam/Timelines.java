package dev.bandstand.mock.tam;

/** Works out the course of a job. */
@FunctionalInterface
interface Timelines {

    /** The course that follows from script and commands. */
    Timelines DOCUMENTED = job -> Timeline.of(job.script(), job.submitted(), job.commands());

    Timeline of(TamJob job);
}
