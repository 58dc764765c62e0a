package dev.bandstand.mock.override;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.DurationSetting;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.edit.MemberPath;
import dev.bandstand.mock.fault.FaultMatcher;
import dev.bandstand.spec.Nearest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads overrides as they are written in scenarios, in requests and in the control API. */
public final class OverrideReader {

    private static final List<String> MEMBERS = List.of(
            "operation",
            "job",
            "stage",
            "state",
            "nth",
            "first",
            "every",
            "probability",
            "seed",
            "answered",
            "status",
            "perform",
            "headers",
            "body",
            "text",
            "patch",
            "set",
            "delay",
            "delay_ms");

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    private final Members members;

    private OverrideReader(Members members) {
        this.members = members;
    }

    /**
     * Reads an override.
     *
     * @throws InvalidSetting when it is none; the message says what is wrong
     */
    public static OverrideRule read(JsonNode written) {
        Members members = Members.of(written);
        members.names().filter(name -> !MEMBERS.contains(name)).findFirst().ifPresent(OverrideReader::refuse);
        return new OverrideReader(members).rule();
    }

    /**
     * Reads an override from a text of JSON.
     *
     * @throws InvalidSetting when it is none; the message says what is wrong
     */
    public static OverrideRule parse(String json) {
        try {
            return read(JsonCodec.MAPPER.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new InvalidSetting("The override is not valid JSON: " + broken.getOriginalMessage() + ".", broken);
        }
    }

    private static void refuse(String unknown) {
        throw new InvalidSetting("An override has no member %s%s"
                .formatted(
                        unknown,
                        Nearest.to(unknown, MEMBERS)
                                .map("; did you mean %s?"::formatted)
                                .orElseGet(() -> ". It takes " + String.join(", ", MEMBERS) + ".")));
    }

    private OverrideRule rule() {
        Optional<Integer> answered = members.whole("answered", 200, 599);
        AnswerChange change = change();
        if (!change.performs() && answered.isPresent()) {
            throw new InvalidSetting(
                    "An override with answered looks at the answer of the operation, so perform must be true.");
        }
        return new OverrideRule(change, matcher(), answered);
    }

    private FaultMatcher matcher() {
        return new FaultMatcher(
                members.text("operation"),
                members.text("job"),
                members.whole("stage", 0, Integer.MAX_VALUE),
                members.text("state"),
                members.whole("first", 1, Integer.MAX_VALUE),
                members.whole("nth", 1, Integer.MAX_VALUE),
                members.whole("every", 1, Integer.MAX_VALUE),
                members.probability(),
                members.whole("seed", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(0));
    }

    private AnswerChange change() {
        Optional<Integer> status = members.whole("status", 200, 599);
        Optional<ObjectNode> body = members.object("body");
        Optional<String> text = members.text("text");
        Optional<ObjectNode> patch = members.object("patch");
        Map<String, Optional<String>> headers = HeaderValues.read(members.object("headers"));
        Map<MemberPath, JsonNode> set = new LinkedHashMap<>();
        members.object("set")
                .ifPresent(all -> all.properties()
                        .forEach(member -> set.put(new MemberPath(member.getKey()), member.getValue())));
        boolean performs = members.flag("perform")
                .orElse(status.filter(AnswerChange::isError).isEmpty());
        AnswerChange change = new AnswerChange(status, performs, headers, body, text, patch, set, delay());
        refuseContradictions(change);
        return change;
    }

    private static void refuseContradictions(AnswerChange change) {
        if (change.body().isPresent() && change.text().isPresent()) {
            throw new InvalidSetting("An override has a body or a text, not both.");
        }
        if (change.changesNothing()) {
            throw new InvalidSetting(
                    "This override changes nothing. Give one of status, headers, body, text, patch, set and delay.");
        }
        if (!change.performs()
                && !change.replacesBody()
                && change.status().filter(AnswerChange::isError).isEmpty()) {
            throw new InvalidSetting(
                    "An answer in place of the operation needs a body, a text, or a status of 400 or more.");
        }
    }

    private Duration delay() {
        Duration delay = members.whole("delay_ms", 0, (int) LONGEST_DELAY.toMillis())
                .map(Duration::ofMillis)
                .or(() -> members.text("delay").map(DurationSetting::parse))
                .orElse(Duration.ZERO);
        if (delay.compareTo(LONGEST_DELAY) > 0) {
            throw new InvalidSetting("A delay is at most ten minutes of real time.");
        }
        return delay;
    }
}
