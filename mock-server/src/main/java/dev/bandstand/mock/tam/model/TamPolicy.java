package dev.bandstand.mock.tam.model;

import dev.bandstand.mock.policy.Policy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The policies of TAM Builder: points that its documentation leaves open or on which it contradicts itself. */
public enum TamPolicy implements Policy {
    SUBMIT_ANSWER("A.6-1", "Which status code accepts a submit?", "200", "202"),
    SUBMIT_STATUS("A.6-21", "Does the response to a submit contain a status?", "given", "absent"),
    CANCEL_ANSWER("A.1-A3", "Which status code accepts a cancel?", "200", "202"),
    CONFLICT_TEXT("A.6-3", "Which message does a refused pause or resume have?", "own", "documented"),
    RESUME_OF_RUNNING("A.6-4", "Is the resume of a running job refused?", "conflict", "no-op"),
    RESUME_OF_PENDING("A.6-4", "Is the resume of a pending job refused?", "conflict", "no-op"),
    RESUME_OF_PAUSING("A.6-4", "What does a resume do while the job is pausing?", "conflict", "withdraw", "no-op"),
    RESUME_OF_CANCELLING("A.6-4", "Is the resume of a cancelling job refused?", "conflict", "no-op"),
    PAUSE_OF_PENDING("A.4", "Can a pending job be paused?", "accept", "conflict"),
    PAUSE_OF_CANCELLING("A.6-6", "Is the pause of a cancelling job refused?", "conflict", "no-op"),
    CANCEL_OF_PAUSED("A.6-5", "Can a paused job be cancelled?", "accept", "conflict"),
    CANCEL_OF_PAUSING("A.6-5", "Can a pausing job be cancelled?", "accept", "conflict"),
    CANCEL_OF_CANCELLING("A.6-5", "What is the response to a second cancel?", "no-op", "conflict"),
    PAUSE_IN_LAST_BAND("A.4", "What is the status after a pause during the last band?", "completes", "pauses"),
    CANCEL_CHECKPOINT(
            "A.6-26, A.6-27",
            "Does a cancel drop the current band, or wait for its end and keep it?",
            "inside-band",
            "after-band"),
    UNKNOWN_CURSOR("A.6-13", "What is the response to an unknown cursor?", "empty-page", "404", "422", "400"),
    MALFORMED_JOB_ID("A.6-16", "Which status code refuses a job id that is not a UUID?", "404", "422"),
    MISSING_KEY("A.6-14", "Which status code refuses a call without an API key?", "422", "401", "403"),
    UNKNOWN_KEY("A.6-15", "Which status code refuses an unknown API key?", "401", "404", "403", "accept"),
    PAGES("A.2", "Does a page hold companies of more than one band?", "packed", "per-band"),
    NULLS("A.2", "Are members without a value written as null, or omitted?", "written", "omitted"),
    ROWS_WHILE_RUNNING("A.6-11", "Can companies be read while the job runs?", "yes", "no"),
    GROWING_PAGE("A.6-11", "Is the last page shown before it is full?", "shown", "hidden"),
    NEXT_CURSOR_WHILE_RUNNING(
            "A.6-10", "What is next_cursor on the last readable page of a running job?", "null", "given"),
    DEGRADED_WHILE_RUNNING("A.6-23", "Is degraded given before the job has ended?", "live", "null"),
    MANIFEST_WHILE_PAUSED("A.6-7", "Does a paused job have a manifest?", "null", "given"),
    FIRST_PAGE_NAME("A.6-12", "What is the page name before the first company exists?", "null", "page_0000"),
    PROCESSED_AT_START("A.6-12", "What is processed before the first band is done?", "null", "0"),
    CREDITS_BOOKED("A.6-8", "When are credits charged?", "at-settle", "at-end"),
    OUT_OF_CREDITS(
            "A.6-18",
            "What happens to a submit when the credits are not sufficient?",
            "ignore",
            "402",
            "400",
            "403",
            "fail"),
    ERROR_BODY("A.6-17", "Which body do error responses have?", "detail", "problem-json", "empty");

    /** The policies that shape the timeline of a job. Their choices are fixed when the job is submitted. */
    public static final Set<TamPolicy> SHAPING_THE_TIMELINE =
            Collections.unmodifiableSet(EnumSet.of(PAUSE_IN_LAST_BAND, CANCEL_CHECKPOINT));

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Definition point;

    TamPolicy(String reference, String question, String... choices) {
        this.point = Definition.of(name(), reference, question, choices);
    }

    @Override
    public Definition definition() {
        return point;
    }
}
