package dev.bandstand.mock.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return OVERHEAD
                + size(call.requestHeaders)
                + size(call.responseHeaders)
                + call.requestBody.length
                + call.responseBody.length
                + call.target.length();
    }

    private static long size(List<Header> headers) {
        long size = 0;
        for (Header each : headers) {
            size += each.name().length() + each.value().length() + 48L;
        }
        return size;
    }

    /** The first value of a request header, its name in any case. */
    public Optional<String> requestHeader(String name) {
        return value(call.requestHeaders, name);
    }

    /** The first value of a header of the answer, its name in any case. */
    public Optional<String> responseHeader(String name) {
        return value(call.responseHeaders, name);
    }

    private static Optional<String> value(List<Header> headers, String name) {
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /**
     * A call that was answered.
     *
     * @param at the virtual time of its answer
     * @param realAt the real time of its answer
     * @param operationId the operation; empty when the request addressed none
     * @param job the job it was about; null when it was about none
     * @param requestBody the beginning of the request's body
     * @param status the code answered; 0 when the connection was cut
     * @param responseBody the beginning of the answer's body
     * @param responseSize the whole size of the answer's body
     * @param told what the answer told about the job; null when it told nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Draft(
            Instant at,
            Instant realAt,
            String method,
            String target,
            String operationId,
            @Nullable String job,
            List<Header> requestHeaders,
            byte[] requestBody,
            int status,
            List<Header> responseHeaders,
            byte[] responseBody,
            int responseSize,
            @Nullable Told told) {

        JournalEntry numbered(long number) {
            return new JournalEntry(number, this);
        }
    }
}
