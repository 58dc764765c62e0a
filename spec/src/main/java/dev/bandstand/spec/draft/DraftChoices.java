package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Schemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guess at the commands of an operation that does what a member of its body says.
 *
 * @param member the pointer of the member
 * @param commands what each value does
 */
record DraftChoices(String member, Map<String, OperationKind> commands) {

    private static final int FEW = 6;

    private static final Pattern MEMBER =
            Pattern.compile("(?i)(action|command|operation|op|verb|((desired|requested|target|new).?)?(state|status))");

    private static final Pattern SUSPENDED = Pattern.compile("(?i)(is_?)?(suspend(ed)?|paused?|on_?hold)");
    private static final Pattern CANCELLED = Pattern.compile("(?i)(is_?)?(cancel(l?ed)?|abort(ed)?|stop(ped)?)");

    /** Empty when no member of the body has a word for a command, and none is a switch. */
    static Optional<DraftChoices> of(Schemas schemas, Operation operation) {
        JsonNode schema = operation.requestSchema();
        return Stream.concat(Stream.of(""), schemas.members(schema, "").stream().map(name -> "/" + name))
                .flatMap(parent -> schemas.members(schema, parent).stream().map(name -> parent + "/" + name))
                .map(at -> new DraftChoices(at, commands(schemas, schema, at)))
                .filter(each -> !each.commands().isEmpty())
                .findFirst();
    }

    private static Map<String, OperationKind> commands(Schemas schemas, JsonNode schema, String at) {
        String name = at.substring(at.lastIndexOf('/') + 1);
        if (MEMBER.matcher(name).matches()) {
            return words(schemas, schema, at);
        }
        if (!schemas.types(schema, at).contains("boolean")) {
            return Map.of();
        }
        Map<String, OperationKind> switched = new LinkedHashMap<>();
        if (SUSPENDED.matcher(name).matches()) {
            switched.put("true", OperationKind.PAUSE);
            switched.put("false", OperationKind.RESUME);
        } else if (CANCELLED.matcher(name).matches()) {
            switched.put("true", OperationKind.CANCEL);
        }
        return switched;
    }

    /** A few values beside a known command are commands of the contract's own; many are all of its states. */
    private static Map<String, OperationKind> words(Schemas schemas, JsonNode schema, String member) {
        Map<String, OperationKind> known = new LinkedHashMap<>();
        for (String value : schemas.words(schema, member)) {
            DraftWords.wanted(value)
                    .filter(kind -> !known.containsValue(kind))
                    .ifPresent(kind -> known.put(value, kind));
        }
        Set<String> all = schemas.words(schema, member);
        if (!known.isEmpty() && all.size() <= FEW) {
            all.forEach(value -> known.putIfAbsent(value, OperationKind.COMMAND));
        }
        return known;
    }
}
