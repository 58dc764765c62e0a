package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.Policy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The points on which the documentation of TAM Builder is silent or contradicts itself. */
enum TamPolicy implements Policy {
    SUBMIT_ANSWER("A.6-1", "With which code is a submit accepted?", "200", "202"),
    SUBMIT_STATUS("A.6-21", "Does the answer to a submit tell a status?", "given", "absent"),
    CANCEL_ANSWER("A.1-A3", "With which code is a cancel accepted?", "200", "202"),
    CONFLICT_TEXT("A.6-3", "What does a refused pause or resume say?", "own", "documented"),
    RESUME_OF_RUNNING("A.6-4", "Is the resume of a running job refused?", "conflict", "no-op"),
    RESUME_OF_PENDING("A.6-4", "Is the resume of a pending job refused?", "conflict", "no-op"),
    RESUME_OF_PAUSING("A.6-4", "What does a resume do while the job is pausing?", "conflict", "withdraw", "no-op"),
    RESUME_OF_CANCELLING("A.6-4", "Is the resume of a cancelling job refused?", "conflict", "no-op"),
    PAUSE_OF_PENDING("A.4", "Can a job be paused before it has begun?", "accept", "conflict"),
    PAUSE_OF_CANCELLING("A.6-6", "Is the pause of a cancelling job refused?", "conflict", "no-op"),
    CANCEL_OF_PAUSED("A.6-5", "Can a paused job be cancelled?", "accept", "conflict"),
    CANCEL_OF_PAUSING("A.6-5", "Can a pausing job be cancelled?", "accept", "conflict"),
    CANCEL_OF_CANCELLING("A.6-5", "What does a second cancel answer?", "no-op", "conflict"),
    PAUSE_IN_LAST_BAND("A.4", "Where does a job end up whose last band was in flight?", "completes", "pauses"),
    CANCEL_CHECKPOINT(
            "A.6-26, A.6-27",
            "Does a cancel drop the band in work, or is that finished and kept?",
            "inside-band",
            "after-band"),
    UNKNOWN_CURSOR("A.6-13", "What does a cursor give that names no page?", "empty-page", "404", "422", "400"),
    MALFORMED_JOB_ID("A.6-16", "How is a job id refused that is no UUID?", "404", "422"),
    MISSING_KEY("A.6-14", "How is a call without a key refused?", "422", "401", "403"),
    UNKNOWN_KEY("A.6-15", "How is a key refused that is not on the list?", "401", "404", "403", "accept"),
    PAGES("A.2", "Do pages run on from band to band?", "packed", "per-band"),
    NULLS("A.2", "Are members without a value written?", "written", "omitted"),
    ROWS_WHILE_RUNNING("A.6-11", "Can companies be read while the job runs?", "yes", "no"),
    GROWING_PAGE("A.6-11", "Is the last page shown before it is full?", "shown", "hidden"),
    NEXT_CURSOR_WHILE_RUNNING(
            "A.6-10", "What follows the last page that can be read while more are to come?", "null", "given"),
    DEGRADED_WHILE_RUNNING("A.6-23", "Is degraded told before the job has ended?", "live", "null"),
    MANIFEST_WHILE_PAUSED("A.6-7", "Does a paused job have a manifest?", "null", "given"),
    FIRST_PAGE_NAME("A.6-12", "What is the page called before the first company?", "null", "page_0000"),
    PROCESSED_AT_START("A.6-12", "What is counted before the first band is done?", "null", "0"),
    CREDITS_BOOKED("A.6-8", "When are credits charged?", "at-settle", "at-end"),
    OUT_OF_CREDITS("A.6-18", "What happens when credits do not suffice?", "ignore", "402", "400", "403", "fail"),
    ERROR_BODY("A.6-17", "Which body do refusals have?", "detail", "problem-json", "empty");

    /** The points that decide how a job goes on. They are settled when it is submitted. */
    static final Set<TamPolicy> SHAPING_THE_COURSE =
            Collections.unmodifiableSet(EnumSet.of(PAUSE_IN_LAST_BAND, CANCEL_CHECKPOINT));

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Point point;

    TamPolicy(String reference, String question, String... readings) {
        this.point = Point.of(name(), reference, question, readings);
    }

    @Override
    public Point point() {
        return point;
    }
}
