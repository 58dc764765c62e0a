package dev.bandstand.kit.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The life of a job as a contract tells it: all that a run can meet. Direct ways only: what a job comes to over a state in
 * between is no edge of its own.
 *
 * @param initial the state of a new job
 * @param states what each state means, by its name, in the order in which a job comes to them
 * @param commands the columns of the command table
 * @param open the cells of the command table on which the documentation is silent
 * @param pages how lists are read on, by operation id
 * @param reader reads calls of the contract
 */
public record LifecycleGraph(
        String initial,
        Map<String, StateMeaning> states,
        List<Edge> edges,
        List<String> commands,
        Set<TableCell> open,
        Map<String, PageForm> pages,
        CallReader reader) {

    /**
     * A way from one state to another.
     *
     * @param command the command that leads there; empty when a job goes by itself
     */
    record Edge(String from, String to, String command) {}

    /** A cell of the command table. */
    record TableCell(String state, String command) {}

    /**
     * How a list is read on.
     *
     * @param onward tells if a request asks to read on
     * @param more tells if an answer, with this body, says that there is more
     */
    record PageForm(Predicate<Exchange.Request> onward, BiPredicate<Exchange, JsonNode> more) {}

    /**
     * Reads calls of a contract.
     *
     * @param kind the kind of an operation, by its id
     * @param column the column of the command table for an operation
     * @param told the name of the state that the body of an answer tells
     */
    record CallReader(Function<String, OperationKind> kind, Function<String, String> column, Told told) {}

    /** Reads the state of a job that an answer tells; empty for a word that the contract does not have. */
    @FunctionalInterface
    interface Told {
        Optional<String> state(Exchange call, JsonNode body);
    }

    /** The life of a job, as the model of a contract tells it. */
    public static LifecycleGraph of(Contract contract) {
        return new ContractGraph(contract).graph();
    }
}
