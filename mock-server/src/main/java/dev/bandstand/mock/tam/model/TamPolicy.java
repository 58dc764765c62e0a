package dev.bandstand.mock.tam.model;

import dev.bandstand.mock.policy.Policy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The policies of TAM Builder: points that its documentation leaves open or on which it contradicts itself. */
public enum TamPolicy implements Policy {
    SUBMIT_ANSWER,
    SUBMIT_STATUS,
    CANCEL_ANSWER,
    CONFLICT_TEXT,
    RESUME_OF_RUNNING,
    RESUME_OF_PENDING,
    RESUME_OF_PAUSING,
    RESUME_OF_CANCELLING,
    PAUSE_OF_PENDING,
    PAUSE_OF_CANCELLING,
    CANCEL_OF_PAUSED,
    CANCEL_OF_PAUSING,
    CANCEL_OF_CANCELLING,
    PAUSE_IN_LAST_BAND,
    CANCEL_CHECKPOINT,
    UNKNOWN_CURSOR,
    MALFORMED_JOB_ID,
    MISSING_KEY,
    UNKNOWN_KEY,
    PAGES,
    NULLS,
    ROWS_WHILE_RUNNING,
    GROWING_PAGE,
    NEXT_CURSOR_WHILE_RUNNING,
    DEGRADED_WHILE_RUNNING,
    MANIFEST_WHILE_PAUSED,
    FIRST_PAGE_NAME,
    PROCESSED_AT_START,
    CREDITS_BOOKED,
    OUT_OF_CREDITS,
    ERROR_BODY;

    /** The policies that shape the timeline of a job. Their choices are fixed when the job is submitted. */
    public static final Set<TamPolicy> SHAPING_THE_TIMELINE =
            Collections.unmodifiableSet(EnumSet.of(PAUSE_IN_LAST_BAND, CANCEL_CHECKPOINT));

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Definition point;

    TamPolicy() {
        this.point = Definition.of(TamContract.MODEL, name());
    }

    @Override
    public Definition definition() {
        return point;
    }
}
