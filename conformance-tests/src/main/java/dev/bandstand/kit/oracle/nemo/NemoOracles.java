package dev.bandstand.kit.oracle.nemo;

import static dev.bandstand.kit.dialect.JobState.CANCELLED;
import static dev.bandstand.kit.dialect.JobState.CANCELLING;
import static dev.bandstand.kit.dialect.JobState.COMPLETED;
import static dev.bandstand.kit.dialect.JobState.FAILED;
import static dev.bandstand.kit.dialect.JobState.PAUSED;
import static dev.bandstand.kit.dialect.JobState.PAUSING;
import static dev.bandstand.kit.dialect.JobState.PENDING;
import static dev.bandstand.kit.dialect.JobState.RESUMING;
import static dev.bandstand.kit.dialect.JobState.RUNNING;

import dev.bandstand.kit.contract.ContractOperations;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.common.CommandAnswers;
import dev.bandstand.kit.oracle.common.ErrorAnswers;
import dev.bandstand.kit.oracle.common.LifecycleRules;
import dev.bandstand.kit.oracle.common.RefusedCommands;
import dev.bandstand.kit.oracle.common.Termination;
import dev.bandstand.kit.oracle.common.UndocumentedMethods;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The check of each rule of NeMo Platform Jobs. */
public final class NemoOracles {

    private static final Set<JobState> ENDS = Set.of(COMPLETED, FAILED, CANCELLED);
    private static final Set<Integer> OK = Set.of(200);
    private static final Set<JobState> STOPPING = Set.of(CANCELLING, CANCELLED);

    private NemoOracles() {}

    public static List<Check> ideas(ContractOperations operations) {
        return Stream.of(lifecycle(), boundaries(operations), commands(), forms(), steps(), lists(), reports())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Check> lifecycle() {
        return List.of(
                LifecycleRules.endsAreFinal("NEMO-PAUS-004"),
                Termination.passes("NEMO-PAUS-005", PAUSING, OperationKind.PAUSE),
                LifecycleRules.restHolds("NEMO-PAUS-007"),
                Termination.passes("NEMO-RESU-002", RESUMING, OperationKind.RESUME),
                Termination.passes("NEMO-CANC-002", CANCELLING, OperationKind.CANCEL),
                NoOpCommands.cancelHolds("NEMO-CANC-002"),
                LifecycleRules.movesAreLegal("NEMO-LIFE-001"),
                RefusedCommands.changeNothing("NEMO-LIFE-002"),
                JobIdentity.attempt("NEMO-PAUS-008"),
                JobIdentity.lasting("NEMO-LIFE-003"));
    }

    private static List<Check> boundaries(ContractOperations operations) {
        return List.of(
                OtherWorkspaces.doNotReachTheJob("NEMO-LIFE-005"),
                UndocumentedMethods.carryOutNothing("NEMO-HTTP-001", operations));
    }

    private static List<Check> commands() {
        return List.of(
                CommandAnswers.acceptsUnlessOver(
                        "NEMO-PAUS-002", OperationKind.PAUSE, Set.of(RUNNING), OK, Set.of(PAUSING, PAUSED)),
                NoOpCommands.changesNothing("NEMO-PAUS-006", OperationKind.PAUSE, Set.of(PAUSED)),
                CommandAnswers.insists(
                        "NEMO-RESU-001", OperationKind.RESUME, PAUSED, OK, Set.of(RESUMING, PENDING, RUNNING)),
                NoOpCommands.changesNothing(
                        "NEMO-RESU-003", OperationKind.RESUME, Set.of(PENDING, RUNNING, COMPLETED, FAILED, CANCELLED)),
                CommandAnswers.acceptsUnlessOver("NEMO-CANC-001", OperationKind.CANCEL, Set.of(RUNNING), OK, STOPPING),
                CommandAnswers.insists("NEMO-CANC-003", OperationKind.CANCEL, PAUSED, OK, STOPPING),
                NoOpCommands.changesNothing("NEMO-CANC-004", OperationKind.CANCEL, ENDS),
                NoOpCommands.changesNothing("NEMO-FAIL-001", OperationKind.PAUSE, Set.of(FAILED)),
                NoOpCommands.changesNothing("NEMO-FAIL-001", OperationKind.RESUME, Set.of(FAILED)),
                NoOpCommands.changesNothing("NEMO-FAIL-001", OperationKind.CANCEL, Set.of(FAILED)),
                NoOpCommands.eitherAnswer("NEMO-ALTS-001", Set.of(OperationKind.CANCEL), Set.of(PAUSING)),
                NoOpCommands.eitherAnswer(
                        "NEMO-ALTS-002", Set.of(OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL), ENDS),
                JobIdentity.unknown("NEMO-PAUS-001", Set.of("pauseJob", "resumeJob", "cancelJob")),
                JobIdentity.unknown("NEMO-STAT-003", Set.of("getJob", "getJobStatus")),
                JobIdentity.keepJobsApart("NEMO-PAUS-003"));
    }

    private static List<Check> forms() {
        return List.of(
                FieldFormats.job("NEMO-SCHM-001"),
                FieldFormats.status("NEMO-SCHM-002"),
                FieldFormats.stepNames("NEMO-SCHM-003"),
                FieldFormats.executors("NEMO-SCHM-004"),
                FieldFormats.moments("NEMO-SCHM-005"),
                FieldFormats.faultsAreListed("NEMO-SCHM-006"),
                FieldFormats.others("NEMO-SCHM-007"),
                FieldFormats.updatedAfterCreated("NEMO-LIFE-004"),
                ErrorAnswers.noneOfTheServer("NEMO-ERRO-001"));
    }

    private static List<Check> steps() {
        return List.of(
                StepStatus.agreesWithTheJob("NEMO-STAT-001"),
                StepStatus.oneAfterAnother("NEMO-STAT-002"),
                StepStatus.completedStaysCompleted("NEMO-RESU-004"));
    }

    private static List<Check> lists() {
        return List.of(
                NemoListRules.showEveryJob("NEMO-LIST-001"),
                NemoListRules.keepToTheirSize("NEMO-LIST-002"),
                NemoListRules.refuseZero("NEMO-LIST-003"),
                NemoListRules.endInNothing("NEMO-LIST-004"),
                NemoListRules.newestFirst("NEMO-LIST-005"),
                NemoListRules.obeyFilters("NEMO-LIST-006"),
                NemoListRules.refuseUnknownFilters("NEMO-LIST-007"),
                LogPageChecks.keepToTheLimit("NEMO-LOGS-001"),
                LogPageChecks.areTheWholeLog("NEMO-LOGS-002"),
                LogPageChecks.refuseStrangeCursors("NEMO-LOGS-003", "no-answer-gave-this-cursor"),
                LogPageChecks.selectTheStep("NEMO-LOGS-004"));
    }

    private static List<Check> reports() {
        return List.of(
                CreateRules.answerTheJob("NEMO-CREA-001"),
                CreateRules.nameIsUsedOnce("NEMO-CREA-002"),
                CreateRules.stepsAreNeeded("NEMO-CREA-003"),
                CreateRules.nameIsMadeUp("NEMO-CREA-004"),
                CreateRules.finishedCanBeDeleted("NEMO-DELE-001"),
                CreateRules.deletedIsGone("NEMO-DELE-002"),
                WorkerReportChecks.finishedStepsStay("NEMO-WORK-001"),
                WorkerReportChecks.jobFollows("NEMO-WORK-002"),
                WorkerReportChecks.detailsAreMerged("NEMO-WORK-003"));
    }
}
