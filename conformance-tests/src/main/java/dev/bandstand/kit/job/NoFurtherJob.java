package dev.bandstand.kit.job;

import java.util.Optional;

/** A job could not be submitted: a limit is reached, or the target takes no more. */
public final class NoFurtherJob extends SituationUnavailable {

    private static final long serialVersionUID = 1L;

    private final String forWalks;

    /** @param forWalks the reason for those who cannot hand in a job */
    private NoFurtherJob(String reason, String forWalks) {
        super(reason);
        this.forWalks = forWalks;
    }

    /** @param what what the job was wanted for, as the beginning of a sentence */
    static NoFurtherJob of(String what, Reason reason) {
        String message = "%s is not available: %s.".formatted(what, reason.why());
        return new NoFurtherJob(
                message + " Hand one in with --given STATE=ID"
                        + reason.option().map(option -> ", or raise the limit.").orElse("."),
                message
                        + reason.option()
                                .map(" Allow more with %s N."::formatted)
                                .orElse(""));
    }

    /** @param what what the job was wanted for, as the beginning of a sentence */
    static NoFurtherJob failing(String what) {
        return new NoFurtherJob(
                what
                        + " is not available. Hand one in with --given failed=ID, or name a query that fails with --failing-query.",
                what + " is not available. Name a query that fails with --failing-query.");
    }

    /**
     * The reason why no further job can be submitted.
     *
     * @param why a clause
     * @param option the option that allows walks more, where there is one
     */
    record Reason(String why, Optional<String> option) {}

    /** The message for those who can use only jobs that they submit themselves, as sentences. */
    public String forWalks() {
        return forWalks;
    }
}
