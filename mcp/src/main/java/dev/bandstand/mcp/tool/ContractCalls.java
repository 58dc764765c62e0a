package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls of one contract.
 *
 * @param operations the id of the operation for each word, such as {@code submit} or {@code pause}
 * @param defaults values of path parameters that do not name a job
 * @param example makes a valid body of the submit operation
 * @param caller names the world as caller
 */
record ContractCalls(
        String contract,
        OpenApi document,
        Map<String, String> operations,
        Map<String, String> defaults,
        Supplier<JsonNode> example,
        CallerHeaders caller) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** Turns the name of a world into headers. */
    interface CallerHeaders {
        Map<String, String> of(String world);
    }

    /** The submit operation. */
    Operation submit() {
        return operation("submit");
    }

    /** A command by its word or its operation id. */
    Operation operation(String word) {
        String id = operations.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        return document.operation(id)
                .orElseThrow(() -> new ToolFailure("The contract %s has no operation for \"%s\"; it has %s."
                        .formatted(
                                contract,
                                word,
                                String.join(
                                        ", ",
                                        operations.keySet().stream().sorted().toList()))));
    }

    /** The path of an operation, about a job where it names one. A job can have several parts, as in workspace/name. */
    String path(Operation operation, String job) {
        List<String> names = operation.parameters().stream()
                .filter(each -> each.in() == Place.In.PATH)
                .map(OpenApi.Parameter::name)
                .toList();
        Deque<String> parts = new ArrayDeque<>(
                job.isEmpty()
                        ? List.of()
                        : List.of(names.size() > 1 ? job.split("/", names.size()) : new String[] {job}));
        boolean whole = parts.size() == names.size();
        return PARAMETER.matcher(operation.template()).replaceAll(found -> {
            String fixed = whole ? null : defaults.get(found.group(1));
            String value =
                    fixed != null ? fixed : Optional.ofNullable(parts.poll()).orElse("-");
            return Matcher.quoteReplacement(MockClient.encoded(value));
        });
    }

    /** True when a path is one of this contract's. */
    boolean owns(String path) {
        String plain = path.split("\\?", 2)[0];
        return document.all().stream()
                .anyMatch(operation -> plain.matches(PARAMETER
                        .matcher(Pattern.quote(operation.template()))
                        .replaceAll(Matcher.quoteReplacement("\\E[^/]+\\Q"))));
    }
}
