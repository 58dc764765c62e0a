package dev.bandstand.kit.oracle;

import static dev.bandstand.kit.dialect.JobState.CANCELLED;
import static dev.bandstand.kit.dialect.JobState.CANCELLING;
import static dev.bandstand.kit.dialect.JobState.COMPLETED;
import static dev.bandstand.kit.dialect.JobState.FAILED;
import static dev.bandstand.kit.dialect.JobState.PAUSED;
import static dev.bandstand.kit.dialect.JobState.PAUSING;
import static dev.bandstand.kit.dialect.JobState.QUEUED;
import static dev.bandstand.kit.dialect.JobState.RUNNING;

import dev.bandstand.kit.contract.Operations;
import dev.bandstand.kit.dialect.Act;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which idea judges which rule of OpenFunnel TAM. */
final class TamOracles {

    private static final String JOBS = "/api/v1/tam/build/";

    private TamOracles() {}

    static List<Idea> ideas(Operations operations) {
        return Stream.of(lifecycle(), commands()).flatMap(List::stream).toList();
    }

    private static List<Idea> lifecycle() {
        return List.of(
                Lifecycle.endsAreFinal("TAM-LIFE-001"),
                Lifecycle.movesAreLegal("TAM-LIFE-002"),
                Endings.jobsEnd("TAM-LIFE-003"),
                Endings.passes("TAM-LIFE-004", PAUSING, Act.PAUSE),
                Endings.passes("TAM-LIFE-005", CANCELLING, Act.CANCEL),
                Lifecycle.restHolds("TAM-LIFE-006"),
                Lifecycle.answerIsTrue("TAM-PAUS-008", Act.PAUSE),
                Lifecycle.resumeClearsPause("TAM-RESU-003"),
                Endings.resumedJobsEnd("TAM-RESU-004"),
                Cancelling.isCarriedOut("TAM-CANC-001"),
                Refusals.changeNothing("TAM-CONF-008"),
                Twins.pollsChangeNothing("TAM-POLL-004"),
                Twins.restsLeaveNoMark("TAM-RESU-005"),
                Twins.noBandIsSkipped("TAM-RESU-002"));
    }

    private static List<Idea> commands() {
        return List.of(
                Answers.accepts("TAM-PAUS-001", Act.PAUSE, Set.of(RUNNING), Set.of(200), Set.of(PAUSING, PAUSED)),
                Repeats.pauseOfARest("TAM-PAUS-002"),
                Pausing.stopsAtTheBoundary("TAM-PAUS-003"),
                Pausing.finishesTheBand("TAM-PAUS-004"),
                Kept.overAPause("TAM-PAUS-005"),
                Pausing.isStill("TAM-PAUS-006"),
                Messages.nameNoOtherJob("TAM-PAUS-007", Act.PAUSE, JOBS),
                Answers.insists("TAM-RESU-001", Act.RESUME, PAUSED, Set.of(200), Set.of(RUNNING)),
                Kept.overAResume("TAM-RESU-002"),
                Messages.nameNoOtherJob("TAM-RESU-007", Act.RESUME, JOBS),
                Kept.overACancel("TAM-CANC-002"),
                Answers.accepts(
                        "TAM-CANC-004",
                        Act.CANCEL,
                        Set.of(RUNNING, QUEUED),
                        Set.of(200, 202),
                        Set.of(CANCELLING, CANCELLED)),
                Messages.nameNoOtherJob("TAM-CANC-005", Act.CANCEL, JOBS),
                Messages.nameNoOtherJob("TAM-SUBM-006", Act.SUBMIT, JOBS),
                Answers.conflicts("TAM-CONF-001", Act.PAUSE, Set.of(COMPLETED)),
                Answers.conflicts("TAM-CONF-002", Act.PAUSE, Set.of(FAILED)),
                Answers.conflicts("TAM-CONF-003", Act.PAUSE, Set.of(CANCELLED)),
                Answers.conflicts("TAM-CONF-004", Act.RESUME, Set.of(COMPLETED)),
                Answers.conflicts("TAM-CONF-005", Act.RESUME, Set.of(FAILED)),
                Answers.conflicts("TAM-CONF-006", Act.RESUME, Set.of(CANCELLED)),
                Answers.conflicts("TAM-CONF-007", Act.CANCEL, Set.of(COMPLETED, FAILED, CANCELLED)),
                Answers.refusesOnlyEnds("TAM-CONF-009", Act.PAUSE, Set.of(RUNNING, PAUSING, PAUSED)),
                Pausing.mayBeRepeated("TAM-IDEM-001"),
                Repeats.resume("TAM-IDEM-002"),
                Repeats.resumesAtOnce("TAM-CONC-003"));
    }
}
