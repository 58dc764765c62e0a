package dev.bandstand.mock.client;

import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.spec.contract.OperationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as habits are judged by it.
 *
 * @param number its place in the journal
 * @param at the virtual time of its answer
 * @param realAt the real time of its answer
 * @param job the job it was about
 * @param duration the real time from the request to the answer
 * @param request method, target and body
 * @param cursor the page that it asked for
 * @param status the code answered; 0 when the connection was cut
 * @param carriesKey whether it carried a key; nothing when it needs none
 * @param documented whether the request is as the contract documents it
 * @param retryAfter what the answer said in {@code Retry-After}
 * @param reported what the answer said about the job
 */
public record ObservedCall(
        long number,
        Instant at,
        Instant realAt,
        Duration duration,
        OperationKind kind,
        Optional<String> job,
        String request,
        Optional<String> cursor,
        int status,
        Optional<Boolean> carriesKey,
        boolean documented,
        Optional<Duration> retryAfter,
        Optional<ReportedStatus> reported) {

    boolean is(OperationKind wanted) {
        return kind == wanted;
    }

    /** Returns true if the call reads the status of the job, rather than a page of its results. */
    boolean polls() {
        return kind == OperationKind.OBSERVE && cursor.isEmpty();
    }

    /** Returns true if the answer has results of the job, rather than only its status. */
    boolean reads() {
        return is(OperationKind.PAGES)
                || is(OperationKind.READ)
                || (kind == OperationKind.OBSERVE && cursor.isPresent());
    }

    /** Returns true if the call can show that a job exists whose id was never received. */
    boolean looksAround() {
        return is(OperationKind.LIST) || is(OperationKind.BALANCE) || is(OperationKind.OTHER);
    }

    /** Returns true if the call is a command to the job. */
    boolean commands() {
        return kind.isInTable();
    }

    boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** The client cannot know if the server did what it was asked for. */
    boolean unsure() {
        return status == 0 || status == 502 || status == 504;
    }

    boolean isGone() {
        return status == 404 || status == 410;
    }

    /** The real time at which it came in. */
    Instant realStart() {
        return realAt.minus(duration);
    }

    boolean lost() {
        return status == 0 || status >= 500;
    }

    boolean reportedEnded() {
        return reported.filter(ReportedStatus::ended).isPresent();
    }

    boolean reportedResting() {
        return reported.filter(ReportedStatus::resting).isPresent();
    }

    boolean reportedWorking() {
        return reported.isPresent() && !reportedEnded() && !reportedResting();
    }

    boolean reportedPage() {
        return reported.flatMap(ReportedStatus::page).isPresent();
    }

    /** Returns true if the answer names no next page. */
    boolean reportedLastPage() {
        return reported.filter(each -> each.next().isEmpty()).isPresent();
    }

    Duration since(ObservedCall earlier) {
        return Duration.between(earlier.at, at);
    }

    Duration reallySince(ObservedCall earlier) {
        return Duration.between(earlier.realAt, realAt);
    }
}
