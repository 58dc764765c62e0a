package dev.bandstand.mock.http;

import dev.bandstand.mock.core.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the operation that a request addresses. A literal segment of a path goes before a parameter. */
final class Router {

    private final Node root = new Node();
    private final Map<String, Api> owners = new HashMap<>();

    Router(List<Operation> operations) {
        for (Operation operation : operations) {
            String template = operation.route().template();
            root.child(template, 1).methods.put(operation.route().method(), operation);
            owners.putIfAbsent(firstSegment(template), operation.api());
        }
    }

    Match match(String method, String path) {
        @Nullable Node node = path.startsWith("/") ? root.find(path, 1) : null;
        if (node == null || node.methods.isEmpty()) {
            return new Match.Nothing(Optional.ofNullable(owners.get(firstSegment(path))));
        }
        Operation operation = node.methods.get(method);
        return operation == null
                ? new Match.WrongMethod(
                        node.methods.firstEntry().getValue().api(), String.join(", ", node.methods.keySet()))
                : new Match.Found(operation);
    }

    private static String firstSegment(String path) {
        return path.startsWith("/") ? path.substring(1, end(path, 1)) : "";
    }

    private static int end(String path, int start) {
        int slash = path.indexOf('/', start);
        return slash < 0 ? path.length() : slash;
    }

    /** What was found. */
    sealed interface Match {

        /** An operation. */
        record Found(Operation operation) implements Match {}

        /** A path that takes other methods. */
        record WrongMethod(Api api, String allowed) implements Match {}

        /** A path that nobody serves, perhaps among those of a contract. */
        record Nothing(Optional<Api> owner) implements Match {}
    }

    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>();
        private final TreeMap<String, Operation> methods = new TreeMap<>();
        private @Nullable Node parameter;

        Node child(String template, int start) {
            int end = end(template, start);
            Node next = step(template.substring(start, end));
            return end == template.length() ? next : next.child(template, end + 1);
        }

        private Node step(String segment) {
            if (!segment.startsWith("{")) {
                return literals.computeIfAbsent(segment, literal -> new Node());
            }
            Node known = parameter;
            if (known == null) {
                known = new Node();
                parameter = known;
            }
            return known;
        }

        @Nullable Node find(String path, int start) {
            int end = end(path, start);
            Node literal = literals.get(path.substring(start, end));
            boolean last = end == path.length();
            @Nullable Node found = literal == null || last ? literal : literal.find(path, end + 1);
            if (found != null || parameter == null || start == end) {
                return found;
            }
            return last ? parameter : parameter.find(path, end + 1);
        }
    }
}
