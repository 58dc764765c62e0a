package dev.bandstand.mock.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call and its answer.
 *
 * @param number its place among all calls of the world, from 1
 */
public record JournalEntry(long number, Draft call) {

    private static final int OVERHEAD = 200;

    /** A rough number of bytes that it holds. */
    long size() {
        long headers = 0;
        for (Header each : call.requestHeaders) {
            headers += each.name().length() + each.value().length() + 48L;
        }
        return OVERHEAD + headers + call.requestBody.length + call.responseBody.length + call.target.length();
    }

    /**
     * A call that was answered.
     *
     * @param at the virtual time of its answer
     * @param operationId the operation; empty when the request addressed none
     * @param job the job it was about; null when it was about none
     * @param requestBody the beginning of the request's body
     * @param responseBody the beginning of the answer's body
     * @param responseSize the whole size of the answer's body
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Draft(
            Instant at,
            String method,
            String target,
            String operationId,
            @Nullable String job,
            List<Header> requestHeaders,
            byte[] requestBody,
            int status,
            byte[] responseBody,
            int responseSize) {

        JournalEntry numbered(long number) {
            return new JournalEntry(number, this);
        }
    }
}
