package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the body about a failed job the text that tells why it failed. */
final class FailureReason {

    /** Names such as error, errors, lastError, failure_reason and statusMessage, without their underscores and hyphens. */
    private static final Pattern TELLING = Pattern.compile(
            "(last|status|state|job)?(error|failure|fault|problem|exception)s?(message|reason|detail|description|info|text)?s?"
                    + "|(status|state|job)?(message|reason|cause|detail)s?");

    /** The members of an error that say most to a reader, best first. */
    private static final List<String> BEST =
            List.of("message", "detail", "description", "reason", "title", "text", "code", "type");

    private static final int DEEPEST = 8;

    private FailureReason() {}

    /**
     * The reason that a body tells; empty when it tells none.
     *
     * @param pointer where the contract says that it stands; without one, the body is searched for a member that is called so
     */
    static Optional<String> in(JsonNode body, Optional<String> pointer) {
        return pointer.map(at -> text(body.at(at), 0)).orElseGet(() -> search(body, 0));
    }

    private static Optional<String> search(JsonNode body, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Stream<Optional<String>> here = body.properties().stream()
                .filter(member -> isTelling(member.getKey()))
                .map(member -> text(member.getValue(), 0));
        Stream<Optional<String>> inside =
                body.properties().stream().map(member -> search(member.getValue(), depth + 1));
        return Stream.concat(here, inside).flatMap(Optional::stream).findFirst();
    }

    private static boolean isTelling(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return TELLING.matcher(plain).matches();
    }

    /** The text of an error: itself, the best of its members, or the first of a list that has one. */
    private static Optional<String> text(JsonNode error, int depth) {
        if (error.isTextual()) {
            return Optional.of(error.textValue().strip()).filter(text -> !text.isEmpty());
        }
        if (!error.isContainerNode() || depth > DEEPEST) {
            return Optional.empty();
        }
        Stream<JsonNode> best = BEST.stream().map(error::path);
        Stream<JsonNode> inside = error.isObject()
                ? error.properties().stream().map(Map.Entry::getValue).filter(JsonNode::isContainerNode)
                : error.valueStream();
        return Stream.concat(best, inside)
                .map(each -> text(each, depth + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
