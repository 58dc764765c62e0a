package dev.bandstand.mock.http.check;

import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.message.IncomingRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the operation that a request addresses. A literal segment of a path goes before a parameter. */
public final class Router {

    private volatile Served served;

    Router(List<Operation> operations) {
        this.served = Served.of(operations);
    }

    /** Serves other operations from now on. */
    void serve(List<Operation> operations) {
        served = Served.of(operations);
    }

    /** Finds the operation of a request. */
    public Match match(IncomingRequest request) {
        Served now = served;
        String path = request.path();
        @Nullable Node node = path.startsWith("/") ? now.root().find(path, 1) : null;
        if (node == null || node.methods.isEmpty()) {
            return new Match.Nothing(Optional.ofNullable(now.owners().get(firstSegment(path))));
        }
        List<Operation> operations = node.methods.get(request.method());
        return operations == null
                ? new Match.WrongMethod(
                        node.methods.firstEntry().getValue().getFirst().api(), String.join(", ", node.methods.keySet()))
                : new Match.Found(operations.size() == 1 ? operations.getFirst() : taking(operations, request));
    }

    /** The first of several operations in one place that takes a request. */
    private static Operation taking(List<Operation> operations, IncomingRequest request) {
        RawParameters parameters =
                new RawParameters(request, operations.getFirst().path());
        return operations.stream()
                .filter(each -> each.api().takes(each.route().operationId(), parameters))
                .findFirst()
                .orElseGet(operations::getLast);
    }

    private static String firstSegment(String path) {
        return path.startsWith("/") ? path.substring(1, end(path, 1)) : "";
    }

    private static int end(String path, int start) {
        int slash = path.indexOf('/', start);
        return slash < 0 ? path.length() : slash;
    }

    /** The result of a lookup. */
    public sealed interface Match {

        /** An operation. */
        record Found(Operation operation) implements Match {}

        /** A path that takes other methods. */
        record WrongMethod(Api api, String allowed) implements Match {}

        /** A path that nobody serves, perhaps among those of a contract. */
        record Nothing(Optional<Api> owner) implements Match {}
    }

    /** One state of the router; never changed once it is made. */
    private record Served(Node root, Map<String, Api> owners) {

        static Served of(List<Operation> operations) {
            Served served = new Served(new Node(), new HashMap<>());
            for (Operation operation : operations) {
                String template = operation.route().template();
                served.root
                        .child(template, 1)
                        .methods
                        .computeIfAbsent(operation.route().method(), method -> new ArrayList<>(1))
                        .add(operation);
                served.owners.putIfAbsent(firstSegment(template), operation.api());
            }
            return served;
        }
    }

    /** A segment with text around its parameter, such as {@code {id}:cancel}. */
    private record Mixed(String before, String behind, Node node) {}

    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>();
        private final List<Mixed> mixed = new ArrayList<>(0);
        private final TreeMap<String, List<Operation>> methods = new TreeMap<>();
        private @Nullable Node parameter;

        Node child(String template, int start) {
            int end = end(template, start);
            Node next = step(template.substring(start, end));
            return end == template.length() ? next : next.child(template, end + 1);
        }

        private Node step(String segment) {
            int open = segment.indexOf('{');
            int close = segment.indexOf('}');
            if (open >= 0 && close > open && (open > 0 || close < segment.length() - 1)) {
                Mixed added = new Mixed(segment.substring(0, open), segment.substring(close + 1), new Node());
                for (Mixed known : mixed) {
                    if (known.before().equals(added.before()) && known.behind().equals(added.behind())) {
                        return known.node();
                    }
                }
                mixed.add(added);
                return added.node();
            }
            if (open != 0) {
                return literals.computeIfAbsent(segment, literal -> new Node());
            }
            Node known = parameter;
            if (known == null) {
                known = new Node();
                parameter = known;
            }
            return known;
        }

        private @Nullable Node findMixed(String path, int start, int end) {
            for (Mixed each : mixed) {
                boolean matches = end - start
                                > each.before().length() + each.behind().length()
                        && path.startsWith(each.before(), start)
                        && path.startsWith(each.behind(), end - each.behind().length());
                if (matches) {
                    return end == path.length() ? each.node() : each.node().find(path, end + 1);
                }
            }
            return null;
        }

        @Nullable Node find(String path, int start) {
            int end = end(path, start);
            Node literal = literals.get(path.substring(start, end));
            boolean last = end == path.length();
            @Nullable Node found = literal == null || last ? literal : literal.find(path, end + 1);
            if (found == null && start < end) {
                found = findMixed(path, start, end);
            }
            if (found != null || parameter == null || start == end) {
                return found;
            }
            return last ? parameter : parameter.find(path, end + 1);
        }
    }
}
