package dev.bandstand.kit.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.coverage.LifecycleGraph.CallReader;
import dev.bandstand.kit.coverage.LifecycleGraph.Edge;
import dev.bandstand.kit.coverage.LifecycleGraph.PageForm;
import dev.bandstand.kit.coverage.LifecycleGraph.TableCell;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.StateMeaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The life of a job of a contract that ships with Bandstand. Words with one meaning are one state. */
final class DialectGraph {

    private static final List<OperationKind> COMMANDS =
            List.of(OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL);

    /** The cells whose effect is a policy of the mock, by contract. */
    private static final Map<String, Map<OperationKind, List<JobState>>> OPEN = Map.of(
            "openfunnel-tam",
            Map.of(
                    OperationKind.PAUSE, List.of(JobState.PENDING, JobState.CANCELLING),
                    OperationKind.RESUME,
                            List.of(JobState.PENDING, JobState.RUNNING, JobState.PAUSING, JobState.CANCELLING),
                    OperationKind.CANCEL, List.of(JobState.PAUSING, JobState.PAUSED, JobState.CANCELLING)));

    private static final Map<String, PageForm> TAM_PAGES =
            Map.of("pollTamBuild", new PageForm("cursor", body -> told(body, "/next_cursor")));
    private static final Map<String, PageForm> NEMO_PAGES = Map.of(
            "listJobLogs", new PageForm("page_cursor", body -> told(body, "/next_page")),
            "listJobs",
                    new PageForm(
                            "page",
                            body -> body.at("/pagination/page").asInt()
                                    < body.at("/pagination/total_pages").asInt()));

    private final Dialect dialect;

    DialectGraph(Dialect dialect) {
        this.dialect = dialect;
    }

    LifecycleGraph graph() {
        Map<String, StateMeaning> states = new LinkedHashMap<>();
        known().forEach(state -> states.put(name(state), StateMeaning.valueOf(state.name())));
        List<Edge> edges = edges();
        return new LifecycleGraph(
                name(JobState.PENDING),
                states,
                new DirectEdges(edges, state -> states.get(state).isEnd()).of(edges),
                COMMANDS.stream().map(OperationKind::word).toList(),
                open(),
                dialect.contract().equals("nemo-jobs") ? NEMO_PAGES : TAM_PAGES,
                new CallReader(
                        dialect::act,
                        operation -> dialect.act(operation).word(),
                        body -> Optional.ofNullable(body.path("status").textValue())
                                .flatMap(dialect::state)
                                .map(this::name)));
    }

    private List<JobState> known() {
        return JobState.KNOWN.stream()
                .filter(dialect.words().values()::contains)
                .toList();
    }

    /** All words for a state. */
    private String name(JobState state) {
        Set<String> words = new TreeSet<>();
        dialect.words().forEach((word, meaning) -> {
            if (meaning == state) {
                words.add(word);
            }
        });
        return String.join(" / ", words);
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (JobState from : known()) {
            dialect.spontaneous().getOrDefault(from, Set.of()).stream()
                    .sorted()
                    .forEach(to -> edges.add(new Edge(name(from), name(to), "")));
            for (OperationKind command : COMMANDS) {
                dialect.after(command, Set.of(from)).forEach(to -> edges.add(edge(from, to, command)));
            }
        }
        return edges;
    }

    private Edge edge(JobState from, JobState to, OperationKind command) {
        return new Edge(name(from), name(to), command.word());
    }

    private Set<TableCell> open() {
        Set<TableCell> cells = new HashSet<>();
        OPEN.getOrDefault(dialect.contract(), Map.of())
                .forEach((command, states) ->
                        states.forEach(state -> cells.add(new TableCell(name(state), command.word()))));
        return cells;
    }

    private static boolean told(JsonNode body, String pointer) {
        return !body.at(pointer).asText("").isEmpty();
    }
}
