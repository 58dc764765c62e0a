package dev.bandstand.mock.nemo.deviation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The ways to replace one seam of the Jobs contract by something that does nearly the same. */
final class NemoEdits {

    private NemoEdits() {}

    /** Edits whatever some operations answer. */
    static UnaryOperator<NemoExtensionPoints> wire(List<String> operations, ResponseEdit edit) {
        return seams -> seams.then(
                (call, answer) -> operations.contains(call.operationId()) ? edit.edit(call, answer) : answer);
    }

    /** Edits what an operation answers with a status. */
    static UnaryOperator<NemoExtensionPoints> wire(String operation, int status, ResponseEdit edit) {
        return wire(List.of(operation), (call, answer) -> answer.status() == status ? edit.edit(call, answer) : answer);
    }

    /** Edits the JSON that some operations answer when they succeed. */
    static UnaryOperator<NemoExtensionPoints> body(List<String> operations, Consumer<ObjectNode> change) {
        return wire(
                operations,
                (call, answer) ->
                        answer.status() < 300 ? answer.edited(tree -> change.accept((ObjectNode) tree)) : answer);
    }
}
