package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.TamEdits.body;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.remembering;
import static dev.bandstand.mock.tam.deviation.TamEdits.timeline;
import static dev.bandstand.mock.tam.deviation.TamResponses.CANCEL;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static dev.bandstand.mock.tam.deviation.TamResponses.on;
import static java.util.Map.entry;

import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamTimeline;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Cancels that are forgotten, or that take more with them than they may. */
final class CancelDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry(
                    "C01",
                    decide(TamStatus.RUNNING, TamCommand.CANCEL, new CommandDecision.NoChange(TamStatus.CANCELLING))),
            entry(
                    "C02",
                    decide(TamStatus.PAUSED, TamCommand.CANCEL, new CommandDecision.NoChange(TamStatus.CANCELLING))),
            entry(
                    "C03",
                    decide(TamStatus.PAUSING, TamCommand.CANCEL, new CommandDecision.NoChange(TamStatus.CANCELLING))),
            entry(
                    "C04",
                    timeline((job, good) -> new TamTimeline(
                            good.script(),
                            good.phases().stream()
                                    .map(phase -> phase.status() == TamStatus.CANCELLED
                                            ? new Phase(TamStatus.FAILED, phase.from())
                                            : phase)
                                    .toList(),
                            good.runs()))),
            entry(
                    "C05",
                    TamEdits.pages(jobAt -> jobAt.snapshot().status() == TamStatus.CANCELLED
                            ? jobAt.showing(jobAt.snapshot().withDelivered(List.of()))
                            : jobAt)),
            entry("C06", remembering(CancelDeviations::onlyOnce)),
            entry("C07", body(CANCEL, body -> body.put("status", "running"))),
            entry("C08", body(CANCEL, PauseDeviations::ofTheExample)));

    private CancelDeviations() {}

    /** A second cancel crashes. */
    private static ResponseEdit onlyOnce() {
        CallCounter cancels = new CallCounter();
        return on(
                CANCEL,
                200,
                (call, found) ->
                        cancels.next(call.request().path()) > 1 ? errorAnswer(500, "Internal Server Error") : found);
    }
}
