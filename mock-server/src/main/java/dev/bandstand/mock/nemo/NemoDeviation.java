package dev.bandstand.mock.nemo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Wire;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a wrong server of the Jobs contract does to the seams of a good one.
 *
 * @param id how the list of the contract calls it
 * @param broken good seams to seams that do nearly the same
 */
record NemoDeviation(String id, UnaryOperator<NemoSeams> broken) {

    static NemoDeviation wrong(String id, UnaryOperator<NemoSeams> broken) {
        return new NemoDeviation(id, broken);
    }

    /** Edits whatever some operations answer. */
    static UnaryOperator<NemoSeams> wire(List<String> operations, Wire edit) {
        return seams -> seams.then(
                (call, answer) -> operations.contains(call.operationId()) ? edit.edit(call, answer) : answer);
    }

    /** Edits what an operation answers with a status. */
    static UnaryOperator<NemoSeams> wire(String operation, int status, Wire edit) {
        return wire(List.of(operation), (call, answer) -> answer.status() == status ? edit.edit(call, answer) : answer);
    }

    /** Edits the JSON that some operations answer when they succeed. */
    static UnaryOperator<NemoSeams> body(List<String> operations, Consumer<ObjectNode> change) {
        return wire(
                operations,
                (call, answer) ->
                        answer.status() < 300 ? answer.edited(tree -> change.accept((ObjectNode) tree)) : answer);
    }
}
