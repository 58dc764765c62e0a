package dev.bandstand.spec.contract;

import static dev.bandstand.spec.contract.StateMeaning.ARCHIVED;
import static dev.bandstand.spec.contract.StateMeaning.CANCELLED;
import static dev.bandstand.spec.contract.StateMeaning.CANCELLING;
import static dev.bandstand.spec.contract.StateMeaning.COMPLETED;
import static dev.bandstand.spec.contract.StateMeaning.EXPIRED;
import static dev.bandstand.spec.contract.StateMeaning.FAILED;
import static dev.bandstand.spec.contract.StateMeaning.PAUSED;
import static dev.bandstand.spec.contract.StateMeaning.PAUSING;
import static dev.bandstand.spec.contract.StateMeaning.PENDING;
import static dev.bandstand.spec.contract.StateMeaning.RESUMING;
import static dev.bandstand.spec.contract.StateMeaning.RUNNING;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses the meaning of words that APIs use for states and commands. */
final class DraftWords {

    private static final Map<Pattern, StateMeaning> STATES = new LinkedHashMap<>();
    private static final Map<Pattern, OperationKind> COMMANDS = new LinkedHashMap<>();

    static {
        state("cancell?ing|stopping|aborting|terminating", CANCELLING);
        state("cancell?ed|stopped|aborted|terminated|revoked", CANCELLED);
        state("pausing|suspending", PAUSING);
        state("paused|suspended|on.?hold", PAUSED);
        state("resuming", RESUMING);
        state("expired|timed.?out|timeout", EXPIRED);
        state("archived|deleted", ARCHIVED);
        state("fail(ed|ure)?|error(ed)?|rejected|crashed", FAILED);
        state("complete(d)?|succe(eded|ss|ssful)|done|finished|ready|ok", COMPLETED);
        state(
                "queued?|pending|created|new|accepted|validating|scheduled|submitted|waiting|not.?started|received",
                PENDING);
        command("cancel|stop|abort|terminate|kill", OperationKind.CANCEL);
        command("pause|suspend|hold", OperationKind.PAUSE);
        command("resume|unpause|continue", OperationKind.RESUME);
        command("retry|restart|rerun|redo|requeue", OperationKind.RETRY);
        command("delete|remove", OperationKind.DELETE);
    }

    private DraftWords() {}

    /** The meaning of a state; RUNNING for a word that says nothing. */
    static StateMeaning state(String word) {
        return first(STATES, word).orElse(RUNNING);
    }

    /** The command that a word names. */
    static Optional<OperationKind> command(String word) {
        return first(COMMANDS, word);
    }

    private static <T> Optional<T> first(Map<Pattern, T> meanings, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return meanings.entrySet().stream()
                .filter(each -> each.getKey().matcher(lower).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void state(String words, StateMeaning meaning) {
        STATES.put(Pattern.compile(words), meaning);
    }

    private static void command(String words, OperationKind kind) {
        COMMANDS.put(Pattern.compile(words), kind);
    }
}
