package dev.bandstand.mock.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call and its answer.
 *
 * @param number its place among all calls of the world, from 1
 */
public record JournalEntry(long number, RecordedCall call) {

    private static final int OVERHEAD = 200;

    /** A rough number of bytes that it holds. */
    long size() {
        return OVERHEAD + call.request.weight() + call.response.weight() + call.target.length();
    }

    /** The first value of a request header, its name in any case. */
    public Optional<String> requestHeader(String name) {
        return call.request.header(name);
    }

    /** The first value of a header of the answer, its name in any case. */
    public Optional<String> responseHeader(String name) {
        return call.response.header(name);
    }

    /**
     * A call that was answered.
     *
     * @param at the virtual time of its answer
     * @param realAt the real time of its answer
     * @param contract the contract whose path it is
     * @param operationId the operation; empty when the request addressed none
     * @param job the job it was about; null when it was about none
     * @param status the code answered; 0 when the connection was cut
     * @param reportedStatus what the answer said about the job; null when it said nothing
     * @param duration the real time from the request to the answer, delays included
     * @param applied what was set up to change the answer, and did
     * @param findings how the call breaks the contract; null as long as nobody has looked
     */
    public record RecordedCall(
            Instant at,
            Instant realAt,
            String method,
            String target,
            String contract,
            String operationId,
            @Nullable String job,
            RecordedMessage request,
            int status,
            RecordedMessage response,
            @Nullable ReportedStatus reportedStatus,
            Duration duration,
            List<AppliedChange> applied,
            @Nullable List<Finding> findings) {

        /** The same, looked at by a check, and with no more than some bytes of each body. */
        public RecordedCall checked(RecordedCallCheck check, int most) {
            return new RecordedCall(
                    at,
                    realAt,
                    method,
                    target,
                    contract,
                    operationId,
                    job,
                    request.cut(most),
                    status,
                    response.cut(most),
                    reportedStatus,
                    duration,
                    applied,
                    check.findings(this));
        }

        JournalEntry numbered(long number) {
            return new JournalEntry(number, this);
        }
    }
}
