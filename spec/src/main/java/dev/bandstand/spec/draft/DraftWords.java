package dev.bandstand.spec.draft;

import static dev.bandstand.spec.contract.life.StateMeaning.ARCHIVED;
import static dev.bandstand.spec.contract.life.StateMeaning.CANCELLED;
import static dev.bandstand.spec.contract.life.StateMeaning.CANCELLING;
import static dev.bandstand.spec.contract.life.StateMeaning.COMPLETED;
import static dev.bandstand.spec.contract.life.StateMeaning.ENDED;
import static dev.bandstand.spec.contract.life.StateMeaning.EXPIRED;
import static dev.bandstand.spec.contract.life.StateMeaning.FAILED;
import static dev.bandstand.spec.contract.life.StateMeaning.PAUSED;
import static dev.bandstand.spec.contract.life.StateMeaning.PAUSING;
import static dev.bandstand.spec.contract.life.StateMeaning.PENDING;
import static dev.bandstand.spec.contract.life.StateMeaning.RESUMING;
import static dev.bandstand.spec.contract.life.StateMeaning.RUNNING;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.Identity;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Guesses the meaning of words that APIs use for states and commands, and the form of their ids. */
final class DraftWords {

    private static final Map<Pattern, StateMeaning> STATES = new LinkedHashMap<>();
    private static final Map<Pattern, OperationKind> COMMANDS = new LinkedHashMap<>();

    static {
        state(
                "partial(ly)?.*|.*with.?(errors?|warnings?|failures?|issues?)|skipped|superseded|drained|updated|closed|ended|.*unknown|.*unspecified|inconclusive|undetermined|neutral",
                ENDED);
        state(
                "cancell?ing|stopping|aborting|terminating|(cancel|cancell?ation|stop|abort|termination)[ _-]?(requested|pending)|(pending|requested)[ _-]?(cancel|cancell?ation|stop)",
                CANCELLING);
        state("cancell?ed|stopped|aborted|terminated|revoked|withdrawn|killed|abandoned", CANCELLED);
        state("pausing|suspending", PAUSING);
        state("paused|suspended|on.?hold", PAUSED);
        state("resuming", RESUMING);
        state("expired|timed.?out|timeout|lapsed|.*deadline.*", EXPIRED);
        state("archived|deleted|purged|removed", ARCHIVED);
        state("fail|.*(failed|failure|rejected)|(.*[ _-])?error(ed)?|crashed|broken|invalid|dead", FAILED);
        state("complete(d)?|succe(eded|ss|ssful)|done|finished|ready|ok|available|delivered|published", COMPLETED);
        state(
                "queued?|pending|created|new|accepted|enqueued|registered|validating|scheduled|submitted|a?waiting.*|not.?started|received",
                PENDING);
        command("cancel|stop|abort|terminate|kill|revoke|withdraw", OperationKind.CANCEL);
        command("pause|suspend|hold", OperationKind.PAUSE);
        command("resume|unpause|continue|release|unhold", OperationKind.RESUME);
        command("retry|restart|rerun|redo|requeue|repair|resurrect", OperationKind.RETRY);
        command("delete|remove", OperationKind.DELETE);
    }

    /** Forms of ids, the likeliest first. */
    private static final List<String> ID_FORMS = List.of(
            "{uuid}", "{hex:32}", "{hex:26}", "{hex:24}", "{hex:20}", "{hex:16}", "{hex:12}", "{hex:8}", "{number}");

    /** The part of a pattern that stands before anything that leaves a choice. */
    private static final Pattern BEGINNING = Pattern.compile("\\^?([A-Za-z0-9_:/-]*)(?![?*{|])");

    private static final Pattern START = Pattern.compile("start|submit|run|launch|trigger|enqueue|begin|execute");

    private static final Pattern PARTIAL = Pattern.compile("partial|with.?(error|warning|failure|issue)");

    private static final Pattern FAILING = Pattern.compile("timing.?out|failing|erroring|expiring");

    private static final Pattern ACTIVE = Pattern.compile("(^|_)(running|active|resumed|in_?progress|processing)$");

    /** The beginning that all states of some APIs share, such as JOB_STATE_; it says nothing. */
    private static final Pattern PREFIX = Pattern.compile("^([a-z]+_)*(state|status)_");

    private DraftWords() {}

    /** A name without what tells ways to write it apart, such as $skipToken and skip_token. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_$@-]", "");
    }

    /** The meaning of a state; RUNNING for a word that says nothing. */
    static StateMeaning state(String word) {
        return known(word).orElse(RUNNING);
    }

    /** The meaning of a state; empty for a word that says nothing. */
    static Optional<StateMeaning> known(String word) {
        return first(STATES, word);
    }

    /** The meaning of a word for the way in which a job ended; ENDED for a word that says nothing. */
    static StateMeaning end(String word) {
        return first(STATES, word).filter(StateMeaning::isEnd).orElse(ENDED);
    }

    /** True for the end of a job that did a part of its work. */
    static boolean isPartial(String word) {
        return PARTIAL.matcher(word.toLowerCase(Locale.ROOT)).find();
    }

    /** True for a state on the way to an end that is not good. */
    static boolean isFailing(String word) {
        return FAILING.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }

    /** The command that a word names. */
    static Optional<OperationKind> command(String word) {
        return first(COMMANDS, word);
    }

    /** The command that asks for a state, or that a word names. */
    static Optional<OperationKind> wanted(String word) {
        return command(word).or(() -> switch (state(word)) {
            case PAUSED -> Optional.of(OperationKind.PAUSE);
            case CANCELLED -> Optional.of(OperationKind.CANCEL);
            case RUNNING ->
                ACTIVE.matcher(word.toLowerCase(Locale.ROOT)).find()
                        ? Optional.of(OperationKind.RESUME)
                        : Optional.empty();
            default -> Optional.empty();
        });
    }

    /** The command that a word of an operation id names, such as cancel in cancelJob or jobs.cancel. */
    static Optional<OperationKind> commandOf(String operationId) {
        return Stream.of(operationId.split("(?<=[a-z])(?=[A-Z])|[^A-Za-z]"))
                .flatMap(word -> command(word).stream())
                .findFirst();
    }

    /** True for an operation id with a word for the begin of work, such as triggerTask. */
    static boolean isStart(String operationId) {
        return Stream.of(operationId.split("(?<=[a-z])(?=[A-Z])|[^A-Za-z]"))
                .anyMatch(word -> START.matcher(word.toLowerCase(Locale.ROOT)).matches());
    }

    /** The member form of a line about ids, with the comma before it; empty where the default will do. */
    static String idForm(JsonNode schema) {
        if (schema.path("type").asText().equals("integer")) {
            return ", form: '{number}'";
        }
        JsonNode pattern = schema.path("pattern");
        Optional<Pattern> allowed = pattern.isTextual() ? compiled(pattern.textValue()) : Optional.empty();
        return allowed.map(Pattern::pattern).map(BEGINNING::matcher).filter(Matcher::lookingAt).stream()
                .flatMap(start -> ID_FORMS.stream().map(form -> start.group(1) + form))
                .filter(form -> allowed.get().matcher(example(form)).find())
                .findFirst()
                .filter(form -> !form.equals(ID_FORMS.getFirst()))
                .map(", form: '%s'"::formatted)
                .orElse("");
    }

    private static String example(String form) {
        return Identity.of(form).render("6f1b0c2a-94de-4b7f-a1c3-5d0e8f7b9a24", 1);
    }

    private static Optional<Pattern> compiled(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> first(Map<Pattern, T> meanings, String word) {
        String lower = PREFIX.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
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
