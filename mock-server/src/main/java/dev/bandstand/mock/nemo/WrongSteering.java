package dev.bandstand.mock.nemo;

import static dev.bandstand.contract.nemo.PlatformJobStatus.ACTIVE;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.COMPLETED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.RESUMING;
import static dev.bandstand.mock.nemo.Control.CANCEL;
import static dev.bandstand.mock.nemo.Control.PAUSE;
import static dev.bandstand.mock.nemo.Control.RESUME;
import static dev.bandstand.mock.nemo.NemoDeviation.wire;
import static dev.bandstand.mock.nemo.NemoDeviation.wrong;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Pause, resume and cancel that do the wrong thing, and a platform that moves jobs where they must not go. */
final class WrongSteering {

    private static final int SECONDS = 1;

    static final List<NemoDeviation> ALL = List.of(
            wrong("N08", "NEMO-PAUS-002", "a pause of an active job does nothing", on(PAUSE, ACTIVE, job -> stay())),
            wrong(
                    "N10",
                    "NEMO-PAUS-004",
                    "a pause of a completed job makes it paused",
                    on(PAUSE, COMPLETED, job -> move(job, PAUSED))),
            wrong("N11", "NEMO-PAUS-005", "a pausing job stays so for ever", left(PAUSING, Optional.empty())),
            wrong(
                    "N12",
                    "NEMO-PAUS-006",
                    "a pause of a paused job resumes it",
                    on(PAUSE, PAUSED, job -> move(job, RESUMING))),
            wrong("N13", "NEMO-PAUS-007", "a paused job takes itself up again", left(PAUSED, Optional.of(ACTIVE))),
            wrong("N15", "NEMO-RESU-001", "a resume of a paused job does nothing", on(RESUME, PAUSED, job -> stay())),
            wrong("N16", "NEMO-RESU-002", "a resuming job stays so for ever", left(RESUMING, Optional.empty())),
            wrong(
                    "N17",
                    "NEMO-RESU-003",
                    "a resume of an active job puts it back",
                    on(RESUME, ACTIVE, job -> move(job, RESUMING))),
            wrong(
                    "N18",
                    "NEMO-RESU-004",
                    "a resume begins at the first step",
                    on(RESUME, PAUSED, job -> new Ruling.Move(1, ACTIVE, RESUMING))),
            wrong("N19", "NEMO-CANC-001", "a cancel of an active job does nothing", on(CANCEL, ACTIVE, job -> stay())),
            wrong("N20", "NEMO-CANC-002", "a cancelling job comes to rest", left(CANCELLING, Optional.of(PAUSED))),
            wrong(
                    "N21",
                    "NEMO-CANC-003",
                    "a paused job cannot be cancelled",
                    on(CANCEL, PAUSED, job -> new Ruling.Refuse(job.current(), CANCELLING))),
            wrong(
                    "N22",
                    "NEMO-CANC-004",
                    "a cancel of a completed job makes it cancelled",
                    on(CANCEL, COMPLETED, job -> move(job, CANCELLED))),
            wrong("N23", "NEMO-LIFE-001", "a pausing job goes on with its work", left(PAUSING, Optional.of(ACTIVE))),
            wrong(
                    "N24",
                    "NEMO-LIFE-002",
                    "a cancel is refused and carried out",
                    wire(
                            "cancelJob",
                            200,
                            (call, answer) ->
                                    answer.json().path("status").asText().equals("cancelling")
                                            ? answer.withStatus(409).withJson(Map.of("detail", "Not now"))
                                            : answer)),
            wrong(
                    "N46",
                    "NEMO-ERRO-001",
                    "a pause of a finished job is a failure of the server",
                    wire(
                            "pauseJob",
                            200,
                            (call, answer) ->
                                    answer.json().path("status").asText().equals("completed")
                                            ? answer.withStatus(500).withJson(Map.of("detail", "Internal Server Error"))
                                            : answer)));

    private WrongSteering() {}

    /** Decides otherwise on one call in one state. */
    private static UnaryOperator<NemoSeams> on(
            Control wanted, PlatformJobStatus state, Function<JobState, Ruling> otherwise) {
        return seams -> seams.withRulings((plan, job, control, policies) ->
                control == wanted && job.current().status() == state
                        ? otherwise.apply(job)
                        : seams.rulings().decide(plan, job, control, policies));
    }

    /** Moves a step that is in a state to another one after a second, or leaves it there for ever. */
    private static UnaryOperator<NemoSeams> left(PlatformJobStatus state, Optional<PlatformJobStatus> next) {
        return seams -> seams.withMoves((script, step, staleness) -> step.status() == state
                ? next.map(to -> PlatformMoves.Due.move(step.since().plusSeconds(SECONDS), to))
                : seams.moves().next(script, step, staleness));
    }

    private static Ruling stay() {
        return new Ruling.Stay();
    }

    private static Ruling move(JobState job, PlatformJobStatus to) {
        return new Ruling.Move(job.current().number(), to, to);
    }
}
