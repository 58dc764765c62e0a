package dev.bandstand.mock.client;

import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.spec.contract.OperationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The calls of a client, one by one. All calls but submits are about one job. */
final class Diary {

    private final List<ObservedCall> steps = new ArrayList<>();
    private final List<Long> marked = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private boolean keyed = true;
    private boolean documented = true;
    private Duration flight = Duration.ZERO;

    /** The cursor that an answer shows; an empty text for no further page. */
    record Seen(boolean ended, boolean resting, String page, String next) {

        ReportedStatus reported() {
            return new ReportedStatus(
                    ended, resting, Optional.of(page), Optional.of(next).filter(name -> !name.isEmpty()), 100);
        }
    }

    List<ObservedCall> steps() {
        return steps;
    }

    List<Long> marked() {
        return marked;
    }

    Instant now() {
        return now;
    }

    Diary wait(int seconds) {
        return waitMillis(seconds * 1000);
    }

    Diary waitMillis(int milliseconds) {
        now = now.plusMillis(milliseconds);
        return this;
    }

    /** Calls take so long from now on. */
    Diary slow(int milliseconds) {
        flight = Duration.ofMillis(milliseconds);
        return this;
    }

    /** The latest call is evidence. */
    Diary mark() {
        marked.add(steps.getLast().number());
        return this;
    }

    Diary withoutKey() {
        keyed = false;
        return this;
    }

    /** The next call breaks the contract. */
    Diary strange() {
        documented = false;
        return this;
    }

    Diary submit(String query) {
        return add(OperationKind.SUBMIT, query, 200, "", Optional.empty(), Optional.empty());
    }

    Diary invalid(String query) {
        return add(OperationKind.SUBMIT, query, 422, "", Optional.empty(), Optional.empty());
    }

    Diary poll(Seen seen) {
        return add(OperationKind.OBSERVE, "poll", 200, "", Optional.empty(), Optional.of(seen.reported()));
    }

    Diary page(String cursor, Seen seen) {
        return add(OperationKind.OBSERVE, "poll", 200, cursor, Optional.empty(), Optional.of(seen.reported()));
    }

    Diary overloaded(int retryAfter) {
        return add(
                OperationKind.OBSERVE, "poll", 429, "", Optional.of(Duration.ofSeconds(retryAfter)), Optional.empty());
    }

    Diary broken() {
        return add(OperationKind.OBSERVE, "poll", 503, "", Optional.empty(), Optional.empty());
    }

    Diary gone() {
        return add(OperationKind.OBSERVE, "poll", 404, "", Optional.empty(), Optional.empty());
    }

    Diary lostSubmit(String query) {
        return add(OperationKind.SUBMIT, query, 0, "", Optional.empty(), Optional.empty());
    }

    Diary list() {
        return add(OperationKind.OTHER, "list", 200, "", Optional.empty(), Optional.empty());
    }

    Diary pause() {
        return add(OperationKind.PAUSE, "pause", 200, "", Optional.empty(), Optional.empty());
    }

    Diary resume() {
        return add(OperationKind.RESUME, "resume", 200, "", Optional.empty(), Optional.empty());
    }

    Diary refused(String command) {
        OperationKind act = OperationKind.valueOf(command.toUpperCase(Locale.ROOT));
        return add(act, command, 409, "", Optional.empty(), Optional.empty());
    }

    private Diary add(
            OperationKind act,
            String request,
            int status,
            String cursor,
            Optional<Duration> retryAfter,
            Optional<ReportedStatus> reported) {
        steps.add(new ObservedCall(
                steps.size() + 1L,
                now,
                now,
                flight,
                act,
                act == OperationKind.SUBMIT ? Optional.empty() : Optional.of("job"),
                act + " " + request,
                Optional.of(cursor).filter(name -> !name.isEmpty()),
                status,
                Optional.of(keyed),
                documented,
                retryAfter,
                reported));
        return this;
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
