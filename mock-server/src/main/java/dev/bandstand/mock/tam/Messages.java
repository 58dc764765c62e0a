package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.Policies;

/** The sentences of the machine, as the documented examples show them. */
final class Messages {

    private static final String JOB = "/api/v1/tam/build/%s";

    private Messages() {}

    static String submitted(String job) {
        return ("TAM build started. Poll GET " + JOB + " for status and results.").formatted(job);
    }

    static String accepted(Command command, String job) {
        String text = switch (command) {
            case PAUSE ->
                "Pause requested. The in-flight sub process will finish and be written, then the job will"
                        + " pause. Resume with POST " + JOB + "/resume.";
            case RESUME -> "Resume started. Poll GET " + JOB + " for status and results.";
            case CANCEL ->
                "Cancellation requested. Poll GET " + JOB
                        + " for the final status and the companies built before cancellation.";
        };
        return text.formatted(job);
    }

    static String unchanged(Status status, String job) {
        return "The job is %s already. Poll GET %s for status and results."
                .formatted(status.word(), JOB.formatted(job));
    }

    static String notFound() {
        return "Job not found for this API key.";
    }

    static String conflict(Command command, Status status, Policies policies) {
        if (command != Command.CANCEL && policies.is(TamPolicy.CONFLICT_TEXT, "documented")) {
            return "Job already finished (completed / failed / cancelled); cannot cancel.";
        }
        return status.terminal()
                ? "Job already finished (%s); cannot %s.".formatted(status.word(), command.word())
                : "Job is %s; cannot %s.".formatted(status.word(), command.word());
    }
}
