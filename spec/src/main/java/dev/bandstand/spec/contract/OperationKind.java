package dev.bandstand.spec.contract;

import java.util.Locale;

/** The effect of an operation on a job, in words that no contract owns. */
public enum OperationKind {
    /** Creates a job. */
    SUBMIT,
    /** Tells the state of one job. */
    OBSERVE,
    /** Lists jobs. */
    LIST,
    /** Reads the results of one job, page by page. */
    PAGES,
    /** Reads anything else about one job. */
    READ,
    PAUSE,
    RESUME,
    CANCEL,
    /** Starts a job again that has ended. */
    RETRY,
    DELETE,
    /** A command that has no word here, such as archive; the command table names it by its operation id. */
    COMMAND,
    /** A worker tells how the work goes; the job may be in any state afterwards. */
    REPORT,
    /** Tells the balance of the caller. */
    BALANCE,
    /** Has nothing to do with jobs. */
    OTHER;

    /** The word for it in {@code job.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb for it in a sentence. */
    public String verb() {
        return this == OBSERVE ? "poll" : word();
    }

    /** The kind of that word. */
    static OperationKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** True when it is meant to change a job that exists. */
    public boolean isCommand() {
        return switch (this) {
            case PAUSE, RESUME, CANCEL, RETRY, DELETE, COMMAND, REPORT -> true;
            case SUBMIT, OBSERVE, LIST, PAGES, READ, BALANCE, OTHER -> false;
        };
    }

    /** True when the table of commands says what becomes of it. */
    public boolean isInTable() {
        return isCommand() && this != REPORT;
    }
}
