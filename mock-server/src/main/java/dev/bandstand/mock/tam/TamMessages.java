package dev.bandstand.mock.tam;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;

/** The sentences of the machine, as the documented examples show them. */
final class TamMessages {

    private TamMessages() {}

    static String submitted(String job) {
        return "TAM build started. " + poll(job);
    }

    static String accepted(TamCommand command, String job) {
        return switch (command) {
            case PAUSE ->
                "Pause requested. The in-flight sub process will finish and be written, then the job will"
                        + " pause. Resume with POST " + path(job) + "/resume.";
            case RESUME -> "Resume started. " + poll(job);
            case CANCEL ->
                "Cancellation requested. Poll GET " + path(job)
                        + " for the final status and the companies built before cancellation.";
        };
    }

    static String unchanged(TamStatus status, String job) {
        return "The job is " + status.word() + " already. " + poll(job);
    }

    private static String poll(String job) {
        return "Poll GET " + path(job) + " for status and results.";
    }

    private static String path(String job) {
        return "/api/v1/tam/build/" + job;
    }

    static String notFound() {
        return "Job not found for this API key.";
    }

    static String conflict(TamCommand command, TamStatus status, Policies policies) {
        if (command != TamCommand.CANCEL && policies.is(TamPolicy.CONFLICT_TEXT, "documented")) {
            return "Job already finished (completed / failed / cancelled); cannot cancel.";
        }
        return status.terminal()
                ? "Job already finished (" + status.word() + "); cannot " + command.word() + "."
                : "Job is " + status.word() + "; cannot " + command.word() + ".";
    }
}
