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

import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Idea;
import dev.bandstand.kit.oracle.common.Answers;
import dev.bandstand.kit.oracle.common.Endings;
import dev.bandstand.kit.oracle.common.Failures;
import dev.bandstand.kit.oracle.common.Lifecycle;
import dev.bandstand.kit.oracle.common.Refusals;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which idea judges which rule of NeMo Platform Jobs. */
public final class NemoOracles {

    private static final Set<JobState> ENDS = Set.of(COMPLETED, FAILED, CANCELLED);
    private static final Set<Integer> OK = Set.of(200);
    private static final Set<JobState> STOPPING = Set.of(CANCELLING, CANCELLED);

    private NemoOracles() {}

    public static List<Idea> ideas() {
        return Stream.of(lifecycle(), commands(), forms(), steps(), lists(), reports())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Idea> lifecycle() {
        return List.of(
                Lifecycle.endsAreFinal("NEMO-PAUS-004"),
                Endings.passes("NEMO-PAUS-005", PAUSING, Act.PAUSE),
                Lifecycle.restHolds("NEMO-PAUS-007"),
                Endings.passes("NEMO-RESU-002", RESUMING, Act.RESUME),
                Endings.passes("NEMO-CANC-002", CANCELLING, Act.CANCEL),
                NothingToDo.cancelHolds("NEMO-CANC-002"),
                Lifecycle.movesAreLegal("NEMO-LIFE-001"),
                Refusals.changeNothing("NEMO-LIFE-002"),
                Workspaces.attempt("NEMO-PAUS-008"),
                Workspaces.lasting("NEMO-LIFE-003"));
    }

    private static List<Idea> commands() {
        return List.of(
                Answers.acceptsUnlessOver("NEMO-PAUS-002", Act.PAUSE, Set.of(RUNNING), OK, Set.of(PAUSING, PAUSED)),
                NothingToDo.changesNothing("NEMO-PAUS-006", Act.PAUSE, Set.of(PAUSED)),
                Answers.insists("NEMO-RESU-001", Act.RESUME, PAUSED, OK, Set.of(RESUMING, PENDING, RUNNING)),
                NothingToDo.changesNothing(
                        "NEMO-RESU-003", Act.RESUME, Set.of(PENDING, RUNNING, COMPLETED, FAILED, CANCELLED)),
                Answers.acceptsUnlessOver("NEMO-CANC-001", Act.CANCEL, Set.of(RUNNING), OK, STOPPING),
                Answers.insists("NEMO-CANC-003", Act.CANCEL, PAUSED, OK, STOPPING),
                NothingToDo.changesNothing("NEMO-CANC-004", Act.CANCEL, ENDS),
                NothingToDo.eitherAnswer("NEMO-ALTS-001", Set.of(Act.CANCEL), Set.of(PAUSING)),
                NothingToDo.eitherAnswer("NEMO-ALTS-002", Set.of(Act.PAUSE, Act.RESUME, Act.CANCEL), ENDS),
                Workspaces.unknown("NEMO-PAUS-001", Set.of("pauseJob", "resumeJob", "cancelJob")),
                Workspaces.unknown("NEMO-STAT-003", Set.of("getJob", "getJobStatus")),
                Workspaces.keepJobsApart("NEMO-PAUS-003"));
    }

    private static List<Idea> forms() {
        return List.of(
                JobForms.job("NEMO-SCHM-001"),
                JobForms.status("NEMO-SCHM-002"),
                JobForms.stepNames("NEMO-SCHM-003"),
                JobForms.executors("NEMO-SCHM-004"),
                JobForms.moments("NEMO-SCHM-005"),
                JobForms.faultsAreListed("NEMO-SCHM-006"),
                JobForms.others("NEMO-SCHM-007"),
                JobForms.updatedAfterCreated("NEMO-LIFE-004"),
                Failures.noneOfTheServer("NEMO-ERRO-001"));
    }

    private static List<Idea> steps() {
        return List.of(
                StepCourse.agreesWithTheJob("NEMO-STAT-001"),
                StepCourse.oneAfterAnother("NEMO-STAT-002"),
                StepCourse.completedStaysCompleted("NEMO-RESU-004"));
    }

    private static List<Idea> lists() {
        return List.of(
                JobLists.showEveryJob("NEMO-LIST-001"),
                JobLists.keepToTheirSize("NEMO-LIST-002"),
                JobLists.refuseZero("NEMO-LIST-003"),
                JobLists.endInNothing("NEMO-LIST-004"),
                JobLists.newestFirst("NEMO-LIST-005"),
                JobLists.obeyFilters("NEMO-LIST-006"),
                JobLists.refuseUnknownFilters("NEMO-LIST-007"),
                LogStretches.keepToTheLimit("NEMO-LOGS-001"),
                LogStretches.areTheWholeLog("NEMO-LOGS-002"),
                LogStretches.refuseStrangeCursors("NEMO-LOGS-003", "no-answer-gave-this-cursor"));
    }

    private static List<Idea> reports() {
        return List.of(
                Creations.answerTheJob("NEMO-CREA-001"),
                Creations.nameIsUsedOnce("NEMO-CREA-002"),
                Creations.stepsAreNeeded("NEMO-CREA-003"),
                Creations.nameIsMadeUp("NEMO-CREA-004"),
                Creations.finishedCanBeDeleted("NEMO-DELE-001"),
                Creations.deletedIsGone("NEMO-DELE-002"),
                WorkerReports.finishedStepsStay("NEMO-WORK-001"),
                WorkerReports.jobFollows("NEMO-WORK-002"),
                WorkerReports.detailsAreMerged("NEMO-WORK-003"));
    }
}
