package dev.bandstand.kit.oracle.tam;

import static dev.bandstand.kit.dialect.JobState.CANCELLED;
import static dev.bandstand.kit.dialect.JobState.CANCELLING;
import static dev.bandstand.kit.dialect.JobState.COMPLETED;
import static dev.bandstand.kit.dialect.JobState.FAILED;
import static dev.bandstand.kit.dialect.JobState.PAUSED;
import static dev.bandstand.kit.dialect.JobState.PAUSING;
import static dev.bandstand.kit.dialect.JobState.PENDING;
import static dev.bandstand.kit.dialect.JobState.RUNNING;

import dev.bandstand.kit.contract.Operations;
import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.oracle.check.Idea;
import dev.bandstand.kit.oracle.common.Access;
import dev.bandstand.kit.oracle.common.Answers;
import dev.bandstand.kit.oracle.common.Cancelling;
import dev.bandstand.kit.oracle.common.Endings;
import dev.bandstand.kit.oracle.common.Failures;
import dev.bandstand.kit.oracle.common.Lifecycle;
import dev.bandstand.kit.oracle.common.Messages;
import dev.bandstand.kit.oracle.common.Neighbours;
import dev.bandstand.kit.oracle.common.PauseAgainstCancel;
import dev.bandstand.kit.oracle.common.PausesAtOnce;
import dev.bandstand.kit.oracle.common.Readings;
import dev.bandstand.kit.oracle.common.Refusals;
import dev.bandstand.kit.oracle.common.Schemas;
import dev.bandstand.kit.oracle.common.Submitting;
import dev.bandstand.kit.oracle.common.Wire;
import dev.bandstand.kit.oracle.trace.Poll;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which idea judges which rule of OpenFunnel TAM. */
public final class TamOracles {

    private static final String JOBS = "/api/v1/tam/build/";

    private TamOracles() {}

    public static List<Idea> ideas(Operations operations) {
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
                Lifecycle.restIsNotEndedByPolls("TAM-POLL-004"),
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
                        Set.of(RUNNING, PENDING),
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

    private static List<Idea> alternatives() {
        return List.of(
                Observing.plausibleAnswer(
                        "TAM-RESU-006", Act.RESUME, Set.of(PENDING, RUNNING, PAUSING, CANCELLING), Set.of(200, 409)),
                Observing.plausibleAnswer(
                        "TAM-CANC-003", Act.CANCEL, Set.of(PAUSING, PAUSED, CANCELLING), Set.of(200, 202, 409)),
                Paging.unknownCursors("TAM-PAGE-013"));
    }

    private static List<Idea> pages() {
        return List.of(
                Paging.firstPageWithoutCursor("TAM-PAGE-001"),
                Paging.nextPage("TAM-PAGE-002"),
                Walks.noPageIsSkipped("TAM-PAGE-002"),
                Walks.lastPageSaysSo("TAM-PAGE-003"),
                Observing.countsItsRows("TAM-PAGE-004"),
                Paging.pagesHaveNames("TAM-PAGE-005"),
                Walks.end("TAM-PAGE-006"),
                Walks.loseNothing("TAM-PAGE-007"),
                Manifests.pageSizeIsKept("TAM-PAGE-008"),
                Walks.countPages("TAM-PAGE-009"),
                Walks.countCompanies("TAM-PAGE-010"),
                Pages.stay("TAM-PAGE-011"),
                Paging.cursorsBelongToAJob("TAM-PAGE-012"),
                Paging.cursorOutlivesARest("TAM-PAGE-014"),
                Paging.encodedCursor("TAM-PAGE-015"),
                Pages.ofAFinishedJobAreAlike("TAM-POLL-005"),
                Observing.scoresInRange("TAM-ROWS-001"),
                Walks.bestFirst("TAM-ROWS-002"),
                Walks.bandsStayTogether("TAM-ROWS-003"),
                Walks.noCompanyTwice("TAM-ROWS-004"));
    }

    private static List<Idea> progress() {
        return List.of(
                Counters.neverFalls("TAM-PROG-001", "processed", Poll::processed),
                Counters.neverFalls("TAM-PROG-002", "bands_done", Poll::bandsDone),
                Progress.isPossible("TAM-PROG-003"),
                Progress.isSeen("TAM-PROG-004"),
                Progress.canBeRead("TAM-PROG-005"),
                Counters.agreeAtTheEnd("TAM-PROG-006"),
                Counters.allBandsDone("TAM-PROG-007"),
                Counters.staysTheSame("TAM-PROG-008", "bands_total", Poll::bandsTotal),
                Progress.messageIsCurrent("TAM-PROG-009"),
                Observing.failuresHaveReasons("TAM-LIFE-007"));
    }

    private static List<Idea> manifests() {
        return List.of(
                Manifests.ofFinishedJobs("TAM-MANI-001"),
                Manifests.notBefore("TAM-MANI-002"),
                Manifests.partialOf("TAM-MANI-003", CANCELLED),
                Manifests.wholeIsNotPartial("TAM-MANI-004"),
                Manifests.stopReason("TAM-MANI-005"),
                Manifests.ranked("TAM-MANI-006"),
                Manifests.countOfCompleted("TAM-MANI-007"),
                Manifests.staysTheSame("TAM-MANI-008"),
                Manifests.degradedTwice("TAM-MANI-009"),
                Manifests.pagesEnough("TAM-MANI-010"),
                Manifests.noCountOfFailed("TAM-MANI-011"),
                Manifests.partialOf("TAM-MANI-012", FAILED));
    }

    private static List<Idea> accounts() {
        return List.of(
                Accounts.completed("TAM-CRED-001"),
                Accounts.pausedAndCancelled("TAM-CRED-002"),
                Accounts.resumed("TAM-CRED-003"),
                Accounts.cancelled("TAM-CRED-004"),
                Accounts.failed("TAM-CRED-005"),
                Accounts.readingIsFree("TAM-CRED-006"),
                Accounts.balanceAddsUp("TAM-CRED-007"));
    }

    private static List<Idea> access() {
        return List.of(
                Access.needsAKey("TAM-AUTH-001"),
                Access.foreign("TAM-AUTH-002", Set.of(Act.OBSERVE)),
                Access.foreignAtWork("TAM-AUTH-003", Set.of(Act.PAUSE, Act.RESUME)),
                Access.unknown("TAM-AUTH-004"),
                Access.foreignLooksUnknown("TAM-AUTH-005"),
                Access.keysAreNotRepeated("TAM-AUTH-006"),
                Access.headerNameHasNoCase("TAM-AUTH-007"),
                Access.madeUpKeys("TAM-AUTH-008"),
                Access.foreignAtWork("TAM-AUTH-009", Set.of(Act.CANCEL)),
                Access.foreignAndFinished("TAM-CONF-010", Set.of(Act.PAUSE, Act.RESUME, Act.CANCEL)),
                Submitting.canBePolledAtOnce("TAM-SUBM-001"),
                Submitting.makesAJob("TAM-SUBM-002"),
                Submitting.accepts("TAM-SUBM-003"),
                Submitting.waits("TAM-SUBM-004"),
                Submitting.refuses("TAM-SUBM-005"));
    }

    private static List<Idea> races() {
        return List.of(
                PausesAtOnce.doWhatOneDoes("TAM-CONC-001"),
                PauseAgainstCancel.endsTheJob("TAM-CONC-002"),
                WholeAnswers.areOfOneMoment("TAM-CONC-004"),
                Neighbours.areLeftAlone("TAM-CONC-005"),
                Readings.runForward("TAM-CONC-006"));
    }

    private static List<Idea> schemas() {
        return List.of(
                Schemas.essentials("TAM-SCHM-001", Schemas.success(Act.OBSERVE)),
                Schemas.otherMembers("TAM-SCHM-002", Schemas.success(Act.OBSERVE), List.of("/rows/", "/manifest")),
                Schemas.body("TAM-SCHM-003", Schemas.success(Act.PAUSE)),
                Schemas.body("TAM-SCHM-004", Schemas.success(Act.RESUME)),
                Schemas.body("TAM-SCHM-005", call -> call.act != Act.OTHER && call.status() == 422),
                Schemas.member("TAM-SCHM-006", call -> call.act == Act.OBSERVE && call.rows > 0, "/rows/"),
                Schemas.member(
                        "TAM-SCHM-007",
                        call -> call.act == Act.OBSERVE
                                && !call.body.path("manifest").isMissingNode()
                                && !call.body.path("manifest").isNull(),
                        "/manifest"),
                Schemas.body("TAM-SCHM-010", Schemas.success(Act.SUBMIT)),
                Schemas.body("TAM-SCHM-011", Schemas.success(Act.CANCEL)),
                Schemas.body("TAM-SCHM-012", Schemas.success(Act.BALANCE)));
    }

    private static List<Idea> messages(Operations operations) {
        return List.of(
                Wire.clean("TAM-SCHM-009", operations),
                Observing.worksAlways("TAM-POLL-001", operations),
                Observing.speaksOfTheJob("TAM-POLL-002"),
                Observing.usesDocumentedWords("TAM-POLL-003"),
                Failures.noneOfTheServer("TAM-ERRO-001"),
                Failures.showInTheCode("TAM-ERRO-002"),
                Failures.bodiesAreWhatTheySay("TAM-ERRO-003"),
                Failures.tellNothingInner("TAM-ERRO-004"),
                Failures.documentedCodes("TAM-ERRO-005", operations),
                Wire.labelled("TAM-HTTP-001", operations),
                Wire.wrongMethods("TAM-HTTP-002", operations),
                Wire.commandsNeedNoBody("TAM-HTTP-003", Set.of(Act.PAUSE, Act.RESUME)),
                Wire.whole("TAM-HTTP-004", operations),
                Wire.notCached("TAM-HTTP-005"),
                Wire.retryAfter("TAM-HTTP-006"),
                Wire.redirects("TAM-HTTP-007"),
                Wire.unknownIsIgnored("TAM-HTTP-008", operations));
    }
}
