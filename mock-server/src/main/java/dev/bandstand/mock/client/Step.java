package dev.bandstand.mock.client;

import dev.bandstand.mock.core.Act;
import dev.bandstand.mock.core.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A call as habits are judged by it.
 *
 * @param number its place in the journal
 * @param at the virtual time of its answer
 * @param realAt the real time of its answer
 * @param job the job it was about
 * @param request method, target and body
 * @param cursor the page that it asked for
 * @param status the code answered; 0 when the connection was cut
 * @param keyed whether it carried a key; nothing when it needs none
 * @param documented whether the request is as the contract documents it
 * @param retryAfter what the answer told in {@code Retry-After}
 * @param told what the answer told about the job
 */
public record Step(
        long number,
        Instant at,
        Instant realAt,
        Act act,
        Optional<String> job,
        String request,
        Optional<String> cursor,
        int status,
        Optional<Boolean> keyed,
        boolean documented,
        Optional<Duration> retryAfter,
        Optional<Told> told) {

    private static final Set<Act> COMMANDS = Set.of(Act.PAUSE, Act.RESUME, Act.CANCEL, Act.REMOVE);

    boolean is(Act wanted) {
        return act == wanted;
    }

    /** Whether it looks at how a job stands, rather than at a page of its results. */
    boolean polls() {
        return act == Act.LOOK && cursor.isEmpty();
    }

    /** Whether it shows something that the job wrote, rather than only how it stands. */
    boolean reads() {
        return act == Act.READ || (act == Act.LOOK && cursor.isPresent());
    }

    /** Whether it asks to change the course of the job. */
    boolean commands() {
        return COMMANDS.contains(act);
    }

    boolean accepted() {
        return status >= 200 && status < 300;
    }

    boolean lost() {
        return status == 0 || status >= 500;
    }

    boolean toldEnded() {
        return told.filter(Told::ended).isPresent();
    }

    boolean toldResting() {
        return told.filter(Told::resting).isPresent();
    }

    boolean toldWorking() {
        return told.isPresent() && !toldEnded() && !toldResting();
    }

    boolean toldPage() {
        return told.flatMap(Told::page).isPresent();
    }

    /** Whether it showed nothing that another page follows. */
    boolean toldLastPage() {
        return told.filter(each -> each.next().isEmpty()).isPresent();
    }

    Duration since(Step earlier) {
        return Duration.between(earlier.at, at);
    }

    Duration reallySince(Step earlier) {
        return Duration.between(earlier.realAt, realAt);
    }
}
