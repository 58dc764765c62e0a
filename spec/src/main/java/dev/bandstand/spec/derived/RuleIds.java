package dev.bandstand.spec.derived;

/**
 * The ids of derived rules. They are made of the names that the contract has, so that they stay the same when other parts
 * of it change.
 */
public final class RuleIds {

    /** A valid submit is accepted and tells an id. */
    public static final String SUBMIT = "JOB-SUBM-accepted";

    /** Each submit makes a job of its own. */
    public static final String DISTINCT = "JOB-SUBM-distinct";

    /** A new job can be read. */
    public static final String READABLE = "JOB-SUBM-readable";

    /** A submit makes one job. */
    public static final String ONE_JOB = "JOB-SUBM-single";

    /** A job gets the id that its submit chose. */
    public static final String NAMED = "JOB-SUBM-named";

    /** A submit with the id of a job that there is. */
    public static final String TAKEN = "JOB-SUBM-taken";

    /** A submit that is sent again with its key. */
    public static final String REPEATED = "JOB-SUBM-repeated";

    /** A submit that is not as documented is refused. */
    public static final String INVALID = "JOB-SUBM-invalid";

    /** State words are those of the contract. */
    public static final String WORDS = "JOB-READ-words";

    /** The answer is about the job that was asked for. */
    public static final String OWN_ID = "JOB-READ-id";

    /** The time of a job's creation stays the same. */
    public static final String CREATED = "JOB-READ-created";

    /** A problem tells the status code of its answer. */
    public static final String PROBLEM = "JOB-TYPE-problem";

    /** Bodies that are JSON are labelled so. */
    public static final String LABEL = "JOB-TYPE-json";

    /** A new job is in the initial state. */
    public static final String INITIAL = "JOB-LIFE-initial";

    /** A job makes only the moves of the contract. */
    public static final String MOVES = "JOB-LIFE-moves";

    /** An end is final. */
    public static final String FINAL = "JOB-LIFE-final";

    /** A job that is left to itself ends. */
    public static final String ENDS = "JOB-LIFE-ends";

    /** Nothing that is counted changes after the end. */
    public static final String RESTS = "JOB-LIFE-rests";

    /** Reading does not drive a job. */
    public static final String UNDRIVEN = "JOB-POLL-undriven";

    /** Reading changes nothing. */
    public static final String UNCHANGED = "JOB-POLL-unchanged";

    /** A refused command changes nothing. */
    public static final String NO_EFFECT = "JOB-KEEP-refused";

    private RuleIds() {}

    /** Status codes of an operation. */
    public static String codes(String operation) {
        return "JOB-CODE-" + name(operation);
    }

    /** Bodies of an operation. */
    public static String schema(String operation) {
        return "JOB-BODY-" + name(operation);
    }

    /** Headers of an operation. */
    public static String headers(String operation) {
        return "JOB-HEAD-" + name(operation);
    }

    /** An operation on a job that does not exist. */
    public static String unknown(String operation) {
        return "JOB-MISS-" + name(operation);
    }

    /** An operation on the job of another caller, or a list of another caller's jobs. */
    public static String foreign(String operation) {
        return "JOB-ISOL-" + name(operation);
    }

    /** An operation without a key. */
    public static String keyless(String operation) {
        return "JOB-AUTH-" + name(operation);
    }

    /** A state that a job leaves by itself. */
    public static String leaves(String state) {
        return "JOB-MOVE-" + name(state);
    }

    /** A counter never falls. */
    public static String grows(String counter) {
        return "JOB-GROW-" + name(counter);
    }

    /** A counter stays within its bounds. */
    public static String bounds(String counter) {
        return "JOB-MOST-" + name(counter);
    }

    /** A command in a state. */
    public static String cell(String column, String state) {
        return "JOB-CMND-" + name(column) + "." + name(state);
    }

    /** A job that a command brought to a state which it leaves by itself. */
    public static String goesOn(String column, String state) {
        return "JOB-NEXT-" + name(column) + "." + name(state);
    }

    /** The form of a refused command. */
    public static String refusal(String column) {
        return "JOB-DENY-" + name(column);
    }

    /** Two equal commands at the same time. */
    public static String race(String column) {
        return "JOB-RACE-" + name(column);
    }

    /** A walk over the pages of a list loses nothing. */
    public static String complete(String operation) {
        return "JOB-LOSE-" + name(operation);
    }

    /** A walk over the pages of a list repeats nothing. */
    public static String once(String operation) {
        return "JOB-TWIC-" + name(operation);
    }

    /** A walk over the pages of a list comes to an end. */
    public static String walkEnds(String operation) {
        return "JOB-LAST-" + name(operation);
    }

    /** Pages are not larger than asked for. */
    public static String size(String operation) {
        return "JOB-SIZE-" + name(operation);
    }

    /** The order of a list. */
    public static String order(String operation) {
        return "JOB-ORDR-" + name(operation);
    }

    /** The members of a page that tell of the page. */
    public static String sums(String operation) {
        return "JOB-SUMS-" + name(operation);
    }

    /** A list shows jobs as reads do. */
    public static String shows(String operation) {
        return "JOB-SHOW-" + name(operation);
    }

    /** A name as a part of an id, in which hyphens stand between parts. */
    static String name(String written) {
        return written.replaceAll("[^A-Za-z0-9_]+", "_");
    }
}
