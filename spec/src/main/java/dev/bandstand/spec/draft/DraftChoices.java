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

    /** Empty when no member of the body has a word for a command. */
    static Optional<DraftChoices> of(Schemas schemas, Operation operation) {
        JsonNode schema = operation.requestSchema();
        return schemas.members(schema, "").stream()
                .filter(name -> MEMBER.matcher(name).matches())
                .map(name -> new DraftChoices("/" + name, commands(schemas, schema, "/" + name)))
                .filter(each -> !each.commands().isEmpty())
                .findFirst();
    }

    /** A few values beside a known command are commands of the contract's own; many are all of its states. */
    private static Map<String, OperationKind> commands(Schemas schemas, JsonNode schema, String member) {
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
