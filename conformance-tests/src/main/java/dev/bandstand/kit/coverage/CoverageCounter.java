package dev.bandstand.kit.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.coverage.LifecycleGraph.CallReader;
import dev.bandstand.kit.coverage.LifecycleGraph.Edge;
import dev.bandstand.kit.coverage.LifecycleGraph.TableCell;
import dev.bandstand.kit.coverage.RunCoverage.CellCount;
import dev.bandstand.kit.coverage.RunCoverage.PageCount;
import dev.bandstand.kit.coverage.RunCoverage.StateCount;
import dev.bandstand.kit.coverage.RunCoverage.TransitionCount;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what traces met of the life of a job. Not for use by several threads. */
public final class CoverageCounter {

    private final LifecycleGraph graph;
    private final CallReader reader;
    private final Map<String, Integer> states = new HashMap<>();
    private final Map<Edge, Integer> edges = new LinkedHashMap<>();
    private final Map<TableCell, Integer> accepted = new HashMap<>();
    private final Map<TableCell, Integer> refused = new HashMap<>();
    private final PagePositions pages;

    /** @param graph all that there is to meet */
    public CoverageCounter(LifecycleGraph graph) {
        this.graph = graph;
        this.reader = graph.reader();
        this.pages = new PagePositions(graph.pages());
        graph.edges().forEach(edge -> edges.put(edge, 0));
    }

    /** The coverage of one trace. */
    public static RunCoverage of(LifecycleGraph graph, Trace trace) {
        CoverageCounter counter = new CoverageCounter(graph);
        counter.add(trace);
        return counter.coverage();
    }

    /** Adds what a trace met. */
    public void add(Trace trace) {
        Map<String, JobPath> jobs = new HashMap<>();
        trace.entries().forEach(entry -> {
            if (entry instanceof Exchange exchange) {
                JsonNode body = exchange.json();
                pages.add(exchange, body);
                if (exchange.job() != null) {
                    jobs.computeIfAbsent(exchange.job(), job -> new JobPath(reader, graph.edges(), graph.commands()))
                            .take(exchange, body);
                }
            } else if (entry instanceof Mark mark && mark.kind() == Mark.Kind.TIME_PASSED) {
                jobs.values().forEach(JobPath::timePassed);
            }
        });
        jobs.values().forEach(this::add);
    }

    private void add(JobPath path) {
        path.seen().forEach(state -> states.merge(state, 1, Integer::sum));
        path.edges().forEach(edge -> edges.merge(edge, 1, Integer::sum));
        path.accepted().forEach(cell -> accepted.merge(cell, 1, Integer::sum));
        path.refused().forEach(cell -> refused.merge(cell, 1, Integer::sum));
    }

    /** All that was met until now. */
    public RunCoverage coverage() {
        List<CellCount> cells = new ArrayList<>();
        for (String state : graph.states().keySet()) {
            for (String command : graph.commands()) {
                TableCell cell = new TableCell(state, command);
                cells.add(CellCount.of(
                        state,
                        command,
                        graph.open().contains(cell),
                        accepted.getOrDefault(cell, 0),
                        refused.getOrDefault(cell, 0)));
            }
        }
        return new RunCoverage(
                graph.states().entrySet().stream()
                        .map(state -> new StateCount(
                                state.getKey(), state.getValue().word(), states.getOrDefault(state.getKey(), 0)))
                        .toList(),
                edges.entrySet().stream().map(this::transition).toList(),
                cells,
                pages.counts().entrySet().stream()
                        .flatMap(list -> list.getValue().entrySet().stream()
                                .map(count -> new PageCount(list.getKey(), count.getKey(), count.getValue())))
                        .toList());
    }

    private TransitionCount transition(Map.Entry<Edge, Integer> count) {
        Edge edge = count.getKey();
        return new TransitionCount(
                edge.from(), edge.to(), edge.command(), graph.edges().contains(edge), count.getValue());
    }
}
