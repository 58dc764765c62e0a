package dev.bandstand.kit.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.coverage.LifecycleGraph.CallReader;
import dev.bandstand.kit.coverage.LifecycleGraph.Edge;
import dev.bandstand.kit.coverage.LifecycleGraph.TableCell;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows one job through a trace. Where it is not known which of several calls did something, nothing is counted for it. */
final class JobPath {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    /** Answers that say nothing about the state of the job. */
    private static final Set<Integer> NOT_ABOUT_STATE = Set.of(401, 403, 404, 408, 429);

    private final CallReader reader;
    private final Collection<Edge> known;
    private final Collection<String> columns;
    private final List<String> seen = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<TableCell> accepted = new ArrayList<>();
    private final List<TableCell> refused = new ArrayList<>();
    /** Of the calls until now, the one that was answered last. */
    private @Nullable Exchange before;

    private @Nullable String state;
    private boolean fresh;
    private String command = "";
    private String idle = "";
    private boolean unclear;

    /**
     * @param known the direct ways
     * @param columns those of the command table; where any other command leads is not known
     */
    JobPath(CallReader reader, Collection<Edge> known, Collection<String> columns) {
        this.columns = columns;
        this.known = known;
        this.reader = reader;
    }

    /** Time passed, so that the job may have moved since it was seen. */
    void timePassed() {
        fresh = false;
    }

    /** @param body that of the answer */
    void take(Exchange exchange, JsonNode body) {
        OperationKind kind = reader.kind().apply(exchange.operationId());
        if (kind != OperationKind.SUBMIT && kind != OperationKind.OBSERVE && !kind.isCommand()) {
            return;
        }
        boolean overlaps = before != null && before.overlaps(exchange);
        before = before == null || before.received().isBefore(exchange.received()) ? exchange : before;
        unclear |= overlaps;
        switch (kind) {
            case SUBMIT -> begin(told(exchange, body));
            case OBSERVE -> told(exchange, body).ifPresent(this::come);
            default -> command(reader.column().apply(exchange.operationId()), exchange, told(exchange, body));
        }
        unclear |= overlaps;
    }

    private void begin(Optional<String> told) {
        state = null;
        command = "";
        idle = "";
        unclear = false;
        told.ifPresent(this::come);
    }

    /**
     * A command that is refused counts as none for the way that the job takes later. One that is accepted with the old state
     * counts only for a way that the job does not take by itself.
     */
    private void command(String column, Exchange exchange, Optional<String> told) {
        if (!columns.contains(column)) {
            unclear = true;
            return;
        }
        boolean done = exchange.status() >= 200 && exchange.status() < 300;
        boolean denied = exchange.status() >= BAD_REQUEST
                && exchange.status() < SERVER_ERROR
                && !NOT_ABOUT_STATE.contains(exchange.status());
        if (state != null && fresh && !unclear && command.isEmpty()) {
            TableCell cell = new TableCell(state, column);
            if (done) {
                accepted.add(cell);
            } else if (denied) {
                refused.add(cell);
            }
        }
        if (denied) {
            return;
        }
        if (reader.kind().apply(exchange.operationId()) == OperationKind.DELETE) {
            unclear = true;
            return;
        }
        if (told.isPresent() && told.get().equals(state)) {
            idle = column;
            return;
        }
        unclear |= !done || !command.isEmpty();
        command = column;
        told.ifPresent(this::come);
    }

    /** The job was seen in a state. */
    private void come(String next) {
        seen.add(next);
        if (state != null && !unclear && !state.equals(next)) {
            Edge way = new Edge(state, next, command);
            edges.add(known.contains(way) || idle.isEmpty() ? way : new Edge(state, next, idle));
        }
        state = next;
        fresh = true;
        command = "";
        idle = "";
        unclear = false;
    }

    private Optional<String> told(Exchange exchange, JsonNode body) {
        return reader.told().state(exchange, body);
    }

    List<String> seen() {
        return seen;
    }

    List<Edge> edges() {
        return edges;
    }

    List<TableCell> accepted() {
        return accepted;
    }

    List<TableCell> refused() {
        return refused;
    }
}
