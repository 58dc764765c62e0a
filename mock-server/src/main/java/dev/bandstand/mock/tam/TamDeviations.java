package dev.bandstand.mock.tam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Deviation;
import dev.bandstand.mock.core.Wire;
import dev.bandstand.mock.core.WireAnswer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The ways in which a server of TAM Builder can be wrong. All servers made here are <em>wrong</em>.
 *
 * @param known each with what it does to the seams of the good server
 */
record TamDeviations(List<TamDeviation> known) {

    /** Those that come with the mock. */
    static final TamDeviations SHIPPED = new TamDeviations(List.of(
            new TamDeviation(
                    "P01",
                    "TAM-PAUS-001",
                    "pause answers 202 instead of 200",
                    wire((call, answer) -> call.operationId().equals("pauseTamBuild") && answer.status() == 200
                            ? answer.withStatus(202)
                            : answer)),
            new TamDeviation(
                    "G12",
                    "TAM-PAGE-004",
                    "count stays 0 (the default) with rows present",
                    polled(poll -> poll.put("count", 0)))));

    TamDeviations {
        known = List.copyOf(known);
    }

    List<Deviation> list() {
        return known.stream().map(TamDeviation::about).toList();
    }

    /** The seams with some of the deviations on, in the order of the list. */
    TamSeams broken(TamSeams good, List<String> on) {
        TamSeams seams = good;
        for (TamDeviation each : known) {
            if (on.contains(each.about().id())) {
                seams = each.broken().apply(seams);
            }
        }
        return seams;
    }

    private static UnaryOperator<TamSeams> wire(Wire edit) {
        return seams -> seams.withWire(seams.wire().then(edit));
    }

    /** Edits what a successful poll tells. */
    private static UnaryOperator<TamSeams> polled(Consumer<ObjectNode> change) {
        return wire((call, answer) ->
                call.operationId().equals("pollTamBuild") && answer.status() == 200 ? edited(answer, change) : answer);
    }

    private static WireAnswer edited(WireAnswer answer, Consumer<ObjectNode> change) {
        return answer.edited(tree -> change.accept((ObjectNode) tree));
    }
}
