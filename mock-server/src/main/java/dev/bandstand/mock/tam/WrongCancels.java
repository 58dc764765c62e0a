package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.body;
import static dev.bandstand.mock.tam.Breaks.course;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Breaks.remembering;
import static dev.bandstand.mock.tam.Wires.CANCEL;
import static dev.bandstand.mock.tam.Wires.on;
import static dev.bandstand.mock.tam.Wires.told;
import static java.util.Map.entry;

import dev.bandstand.mock.core.ResponseEdit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Cancels that are forgotten, or that take more with them than they may. */
final class WrongCancels {

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("C01", decide(Status.RUNNING, Command.CANCEL, new Ruling.Stay(Status.CANCELLING))),
            entry("C02", decide(Status.PAUSED, Command.CANCEL, new Ruling.Stay(Status.CANCELLING))),
            entry("C03", decide(Status.PAUSING, Command.CANCEL, new Ruling.Stay(Status.CANCELLING))),
            entry(
                    "C04",
                    course((job, good) -> new Timeline(
                            good.script(),
                            good.phases().stream()
                                    .map(phase -> phase.status() == Status.CANCELLED
                                            ? new Phase(Status.FAILED, phase.from())
                                            : phase)
                                    .toList(),
                            good.runs()))),
            entry(
                    "C05",
                    Breaks.pages(sight -> sight.snapshot().status() == Status.CANCELLED
                            ? sight.showing(sight.snapshot().withDelivered(List.of()))
                            : sight)),
            entry("C06", remembering(WrongCancels::onlyOnce)),
            entry("C07", body(CANCEL, told -> told.put("status", "running"))),
            entry("C08", body(CANCEL, WrongPauses::ofTheExample)));

    private WrongCancels() {}

    /** A second cancel crashes. */
    private static ResponseEdit onlyOnce() {
        Tally cancels = new Tally();
        return on(
                CANCEL,
                200,
                (call, found) -> cancels.next(call.request().path()) > 1 ? told(500, "Internal Server Error") : found);
    }
}
