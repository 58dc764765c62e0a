package dev.bandstand.kit.oracle.tam;

import static dev.bandstand.kit.dialect.JobState.CANCELLED;
import static dev.bandstand.kit.dialect.JobState.CANCELLING;
import static dev.bandstand.kit.dialect.JobState.COMPLETED;
import static dev.bandstand.kit.dialect.JobState.FAILED;
import static dev.bandstand.kit.dialect.JobState.PAUSED;
import static dev.bandstand.kit.dialect.JobState.PAUSING;
import static dev.bandstand.kit.dialect.JobState.PENDING;
import static dev.bandstand.kit.dialect.JobState.RUNNING;

import dev.bandstand.kit.contract.ContractOperations;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.common.AccessChecks;
import dev.bandstand.kit.oracle.common.CancelCompletion;
import dev.bandstand.kit.oracle.common.CommandAnswers;
import dev.bandstand.kit.oracle.common.CommandMessages;
import dev.bandstand.kit.oracle.common.ConcurrentPauses;
import dev.bandstand.kit.oracle.common.ErrorAnswers;
import dev.bandstand.kit.oracle.common.HttpRules;
import dev.bandstand.kit.oracle.common.JobIsolation;
import dev.bandstand.kit.oracle.common.LifecycleRules;
import dev.bandstand.kit.oracle.common.MonotonicReads;
import dev.bandstand.kit.oracle.common.PauseCancelRace;
import dev.bandstand.kit.oracle.common.RefusedCommands;
import dev.bandstand.kit.oracle.common.SchemaRules;
import dev.bandstand.kit.oracle.common.SubmitRules;
import dev.bandstand.kit.oracle.common.Termination;
import dev.bandstand.kit.oracle.common.UndocumentedMethods;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The check of each rule of OpenFunnel TAM. */
public final class TamOracles {

    private static final String JOBS = "/api/v1/tam/build/";

    private TamOracles() {}

    public static List<Check> ideas(ContractOperations operations) {
        return Stream.of(
                        lifecycle(),
                        commands(),
                        alternatives(),
                        pages(),
                        progress(),
                        manifests(),
                        accounts(),
                        access(),
                        races(),
                        schemas(),
                        messages(operations))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Check> lifecycle() {
        return List.of(
                LifecycleRules.endsAreFinal("TAM-LIFE-001"),
                LifecycleRules.movesAreLegal("TAM-LIFE-002"),
                Termination.jobsEnd("TAM-LIFE-003"),
                Termination.passes("TAM-LIFE-004", PAUSING, OperationKind.PAUSE),
                Termination.passes("TAM-LIFE-005", CANCELLING, OperationKind.CANCEL),
                LifecycleRules.restHolds("TAM-LIFE-006"),
                LifecycleRules.answerIsTrue("TAM-PAUS-008", OperationKind.PAUSE),
                LifecycleRules.resumeClearsPause("TAM-RESU-003"),
                Termination.resumedJobsEnd("TAM-RESU-004"),
                CancelCompletion.isCarriedOut("TAM-CANC-001"),
                RefusedCommands.changeNothing("TAM-CONF-008"),
                TwinJobs.pollsChangeNothing("TAM-POLL-004"),
                LifecycleRules.restIsNotEndedByPolls("TAM-POLL-004"),
                TwinJobs.restsLeaveNoMark("TAM-RESU-005"),
                TwinJobs.noBandIsSkipped("TAM-RESU-002"));
    }

    private static List<Check> commands() {
        return List.of(
                CommandAnswers.accepts(
                        "TAM-PAUS-001", OperationKind.PAUSE, Set.of(RUNNING), Set.of(200), Set.of(PAUSING, PAUSED)),
                RepeatedCommands.pauseOfARest("TAM-PAUS-002"),
                PauseRules.stopsAtTheBoundary("TAM-PAUS-003"),
                PauseRules.finishesTheBand("TAM-PAUS-004"),
                Retention.overAPause("TAM-PAUS-005"),
                PauseRules.isStill("TAM-PAUS-006"),
                CommandMessages.nameNoOtherJob("TAM-PAUS-007", OperationKind.PAUSE, JOBS),
                CommandAnswers.insists("TAM-RESU-001", OperationKind.RESUME, PAUSED, Set.of(200), Set.of(RUNNING)),
                Retention.overAResume("TAM-RESU-002"),
                CommandMessages.nameNoOtherJob("TAM-RESU-007", OperationKind.RESUME, JOBS),
                Retention.overACancel("TAM-CANC-002"),
                CommandAnswers.accepts(
                        "TAM-CANC-004",
                        OperationKind.CANCEL,
                        Set.of(RUNNING, PENDING),
                        Set.of(200, 202),
                        Set.of(CANCELLING, CANCELLED)),
                CommandMessages.nameNoOtherJob("TAM-CANC-005", OperationKind.CANCEL, JOBS),
                CommandMessages.nameNoOtherJob("TAM-SUBM-006", OperationKind.SUBMIT, JOBS),
                CommandAnswers.conflicts("TAM-CONF-001", OperationKind.PAUSE, Set.of(COMPLETED)),
                CommandAnswers.conflicts("TAM-CONF-002", OperationKind.PAUSE, Set.of(FAILED)),
                CommandAnswers.conflicts("TAM-CONF-003", OperationKind.PAUSE, Set.of(CANCELLED)),
                CommandAnswers.conflicts("TAM-CONF-004", OperationKind.RESUME, Set.of(COMPLETED)),
                CommandAnswers.conflicts("TAM-CONF-005", OperationKind.RESUME, Set.of(FAILED)),
                CommandAnswers.conflicts("TAM-CONF-006", OperationKind.RESUME, Set.of(CANCELLED)),
                CommandAnswers.conflicts("TAM-CONF-007", OperationKind.CANCEL, Set.of(COMPLETED, FAILED, CANCELLED)),
                CommandAnswers.refusesOnlyEnds("TAM-CONF-009", OperationKind.PAUSE, Set.of(RUNNING, PAUSING, PAUSED)),
                PauseRules.mayBeRepeated("TAM-IDEM-001"),
                RepeatedCommands.resume("TAM-IDEM-002"),
                RepeatedCommands.resumesAtOnce("TAM-CONC-003"));
    }

    private static List<Check> alternatives() {
        return List.of(
                PollRules.plausibleAnswer(
                        "TAM-RESU-006",
                        OperationKind.RESUME,
                        Set.of(PENDING, RUNNING, PAUSING, CANCELLING),
                        Set.of(200, 409)),
                PollRules.plausibleAnswer(
                        "TAM-CANC-003",
                        OperationKind.CANCEL,
                        Set.of(PAUSING, PAUSED, CANCELLING),
                        Set.of(200, 202, 409)),
                PollRules.plausibleAnswer(
                        "TAM-PAUS-009", OperationKind.PAUSE, Set.of(PENDING, CANCELLING), Set.of(200, 409)),
                CursorRules.unknownCursors("TAM-PAGE-013"));
    }

    private static List<Check> pages() {
        return List.of(
                CursorRules.firstPageWithoutCursor("TAM-PAGE-001"),
                CursorRules.nextPage("TAM-PAGE-002"),
                PageWalkRules.noPageIsSkipped("TAM-PAGE-002"),
                PageWalkRules.lastPageSaysSo("TAM-PAGE-003"),
                PollRules.countsItsRows("TAM-PAGE-004"),
                CursorRules.pagesHaveNames("TAM-PAGE-005"),
                PageWalkRules.end("TAM-PAGE-006"),
                PageWalkRules.loseNothing("TAM-PAGE-007"),
                ManifestRules.pageSizeIsKept("TAM-PAGE-008"),
                PageWalkRules.countPages("TAM-PAGE-009"),
                PageWalkRules.countCompanies("TAM-PAGE-010"),
                RepeatedPages.stay("TAM-PAGE-011"),
                RepeatedPages.stayWhileWorking("TAM-PAGE-016"),
                CursorRules.cursorsBelongToAJob("TAM-PAGE-012"),
                CursorRules.cursorOutlivesARest("TAM-PAGE-014"),
                CursorRules.encodedCursor("TAM-PAGE-015"),
                RepeatedPages.ofAFinishedJobAreAlike("TAM-POLL-005"),
                PollRules.scoresInRange("TAM-ROWS-001"),
                RowOrderRules.bestFirst("TAM-ROWS-002"),
                RowOrderRules.bandsStayTogether("TAM-ROWS-003"),
                PageWalkRules.noCompanyTwice("TAM-ROWS-004"),
                PageWalkRules.noIdentityTwice("TAM-ROWS-005"));
    }

    private static List<Check> progress() {
        return List.of(
                CounterRules.neverFalls("TAM-PROG-001", "processed", Poll::processed),
                CounterRules.neverFalls("TAM-PROG-002", "bands_done", Poll::bandsDone),
                ProgressRules.isPossible("TAM-PROG-003"),
                ProgressRules.isSeen("TAM-PROG-004"),
                ProgressRules.canBeRead("TAM-PROG-005"),
                ProgressRules.canBeReadWhileWorking("TAM-PROG-010"),
                CounterRules.agreeAtTheEnd("TAM-PROG-006"),
                CounterRules.allBandsDone("TAM-PROG-007"),
                CounterRules.staysTheSame("TAM-PROG-008", "bands_total", Poll::bandsTotal),
                ProgressRules.messageIsCurrent("TAM-PROG-009"),
                PollRules.failuresHaveReasons("TAM-LIFE-007"));
    }

    private static List<Check> manifests() {
        return List.of(
                ManifestRules.ofFinishedJobs("TAM-MANI-001"),
                ManifestRules.notBefore("TAM-MANI-002"),
                ManifestRules.partialOf("TAM-MANI-003", CANCELLED),
                ManifestRules.wholeIsNotPartial("TAM-MANI-004"),
                ManifestRules.nothingIsNotPartial("TAM-MANI-013"),
                ManifestRules.stopReason("TAM-MANI-005"),
                ManifestRules.ranked("TAM-MANI-006"),
                ManifestRules.countOfCompleted("TAM-MANI-007"),
                ManifestRules.staysTheSame("TAM-MANI-008"),
                ManifestRules.degradedTwice("TAM-MANI-009"),
                ManifestRules.pagesEnough("TAM-MANI-010"),
                ManifestRules.noCountOfFailed("TAM-MANI-011"),
                ManifestRules.partialOf("TAM-MANI-012", FAILED));
    }

    private static List<Check> accounts() {
        return List.of(
                CreditChecks.completed("TAM-CRED-001"),
                CreditChecks.pausedAndCancelled("TAM-CRED-002"),
                CreditChecks.resumed("TAM-CRED-003"),
                CreditChecks.cancelled("TAM-CRED-004"),
                CreditChecks.failed("TAM-CRED-005"),
                CreditChecks.readingIsFree("TAM-CRED-006"),
                CreditChecks.balanceAddsUp("TAM-CRED-007"),
                ConstantPrice.overAllJobs("TAM-CRED-008"));
    }

    private static List<Check> access() {
        return List.of(
                AccessChecks.needsAKey("TAM-AUTH-001"),
                AccessChecks.missingKeyIsTold("TAM-AUTH-010"),
                AccessChecks.foreign("TAM-AUTH-002", Set.of(OperationKind.OBSERVE)),
                AccessChecks.foreignAtWork("TAM-AUTH-003", Set.of(OperationKind.PAUSE, OperationKind.RESUME)),
                AccessChecks.unknown("TAM-AUTH-004"),
                AccessChecks.foreignLooksUnknown("TAM-AUTH-005"),
                AccessChecks.keysAreNotRepeated("TAM-AUTH-006"),
                AccessChecks.headerNameHasNoCase("TAM-AUTH-007"),
                AccessChecks.madeUpKeys("TAM-AUTH-008"),
                AccessChecks.foreignRefused("TAM-AUTH-009", Set.of(OperationKind.CANCEL)),
                AccessChecks.foreignAtWork("TAM-AUTH-011", Set.of(OperationKind.CANCEL)),
                AccessChecks.foreignAndFinished(
                        "TAM-CONF-010", Set.of(OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL)),
                SubmitRules.canBePolledAtOnce("TAM-SUBM-001"),
                SubmitRules.makesAJob("TAM-SUBM-002"),
                SubmitRules.accepts("TAM-SUBM-003"),
                SubmitRules.waits("TAM-SUBM-004"),
                SubmitRules.refuses("TAM-SUBM-005"),
                SubmitRules.blamesTheClient("TAM-SUBM-007"));
    }

    private static List<Check> races() {
        return List.of(
                ConcurrentPauses.doWhatOneDoes("TAM-CONC-001"),
                PauseCancelRace.endsTheJob("TAM-CONC-002"),
                ConcurrentReads.areOfOneMoment("TAM-CONC-004"),
                JobIsolation.areLeftAlone("TAM-CONC-005"),
                MonotonicReads.runForward("TAM-CONC-006"));
    }

    private static List<Check> schemas() {
        return List.of(
                SchemaRules.essentials("TAM-SCHM-001", SchemaRules.success(OperationKind.OBSERVE)),
                SchemaRules.otherMembers(
                        "TAM-SCHM-002", SchemaRules.success(OperationKind.OBSERVE), List.of("/rows/", "/manifest")),
                SchemaRules.body("TAM-SCHM-003", SchemaRules.success(OperationKind.PAUSE)),
                SchemaRules.body("TAM-SCHM-004", SchemaRules.success(OperationKind.RESUME)),
                SchemaRules.body("TAM-SCHM-005", call -> call.act != OperationKind.OTHER && call.status() == 422),
                SchemaRules.member(
                        "TAM-SCHM-006", call -> call.act == OperationKind.OBSERVE && call.rows > 0, "/rows/"),
                SchemaRules.member(
                        "TAM-SCHM-007",
                        call -> call.act == OperationKind.OBSERVE
                                && !call.body.path("manifest").isMissingNode()
                                && !call.body.path("manifest").isNull(),
                        "/manifest"),
                SchemaRules.body("TAM-SCHM-010", SchemaRules.success(OperationKind.SUBMIT)),
                SchemaRules.body("TAM-SCHM-011", SchemaRules.success(OperationKind.CANCEL)),
                SchemaRules.body("TAM-SCHM-012", SchemaRules.success(OperationKind.BALANCE)));
    }

    private static List<Check> messages(ContractOperations operations) {
        return List.of(
                HttpRules.clean("TAM-SCHM-009", operations),
                PollRules.worksAlways("TAM-POLL-001", operations),
                PollRules.speaksOfTheJob("TAM-POLL-002"),
                PollRules.usesDocumentedWords("TAM-POLL-003"),
                ErrorAnswers.noneOfTheServer("TAM-ERRO-001"),
                ErrorAnswers.showInTheCode("TAM-ERRO-002"),
                ErrorAnswers.bodiesAreWhatTheySay("TAM-ERRO-003"),
                ErrorAnswers.tellNothingInner("TAM-ERRO-004"),
                ErrorAnswers.documentedCodes("TAM-ERRO-005", operations),
                HttpRules.labelled("TAM-HTTP-001", operations),
                HttpRules.wrongMethods("TAM-HTTP-002", operations),
                HttpRules.commandsNeedNoBody("TAM-HTTP-003", Set.of(OperationKind.PAUSE, OperationKind.RESUME)),
                HttpRules.whole("TAM-HTTP-004", operations),
                HttpRules.notCached("TAM-HTTP-005"),
                HttpRules.retryAfter("TAM-HTTP-006"),
                HttpRules.redirects("TAM-HTTP-007"),
                HttpRules.unknownIsIgnored("TAM-HTTP-008", operations),
                UndocumentedMethods.carryOutNothing("TAM-HTTP-009", operations));
    }
}
