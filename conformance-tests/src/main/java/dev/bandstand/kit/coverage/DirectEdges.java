package dev.bandstand.kit.coverage;

import dev.bandstand.kit.coverage.LifecycleGraph.Edge;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves the direct ways of all those that a contract allows, some of which only pass over a state that is seldom seen. */
final class DirectEdges {

    private final Map<String, Set<String>> own = new LinkedHashMap<>();
    private final Predicate<String> end;

    /** @param end true for a state that is an end */
    DirectEdges(Collection<Edge> edges, Predicate<String> end) {
        this.end = end;
        edges.stream()
                .filter(edge -> edge.command().isEmpty())
                .forEach(edge -> own.computeIfAbsent(edge.from(), state -> new LinkedHashSet<>())
                        .add(edge.to()));
    }

    /** The edges that do not pass over a state. */
    List<Edge> of(Collection<Edge> edges) {
        return edges.stream()
                .filter(edge -> !edge.from().equals(edge.to()))
                .filter(edge -> edge.command().isEmpty() ? !passesOver(edge) : !leadsOn(edge, edges))
                .distinct()
                .toList();
    }

    /** True for a way to an end that another way of the job's own leads to as well, over a state at work. */
    private boolean passesOver(Edge edge) {
        return end.test(edge.to())
                && own.getOrDefault(edge.from(), Set.of()).stream()
                        .filter(next -> !next.equals(edge.to()) && !end.test(next))
                        .anyMatch(next -> reach(next).contains(edge.to()));
    }

    /** True if the job goes there by itself, or the same command leads to a state from which it does. */
    private boolean leadsOn(Edge edge, Collection<Edge> edges) {
        return own.getOrDefault(edge.from(), Set.of()).contains(edge.to())
                || edges.stream()
                        .filter(other -> other.from().equals(edge.from())
                                && other.command().equals(edge.command()))
                        .filter(other ->
                                !other.to().equals(edge.to()) && !other.to().equals(edge.from()))
                        .anyMatch(other -> reach(other.to()).contains(edge.to()));
    }

    private Set<String> reach(String from) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            String state = todo.pop();
            if (seen.add(state)) {
                todo.addAll(own.getOrDefault(state, Set.of()));
            }
        }
        return seen;
    }
}
