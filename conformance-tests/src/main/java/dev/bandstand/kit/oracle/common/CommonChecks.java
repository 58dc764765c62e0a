package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.oracle.check.CheckTable;
import java.util.Set;

/** The checks that fit any contract, by the names that rules call them. */
public final class CommonChecks {

    private CommonChecks() {}

    public static CheckTable table() {
        return new CheckTable()
                .with("ends-are-final", LifecycleRules::endsAreFinal)
                .with("moves-are-legal", LifecycleRules::movesAreLegal)
                .with("paused-jobs-stay-paused", LifecycleRules::restHolds)
                .with("polls-do-not-resume", LifecycleRules::restIsNotEndedByPolls)
                .with(
                        "command-answers-agree-with-the-next-poll",
                        (rule, given) -> LifecycleRules.answerIsTrue(rule, given.kind()))
                .with("resume-ends-the-pause", LifecycleRules::resumeClearsPause)
                .with("jobs-end", Termination::jobsEnd)
                .with("resumed-jobs-end", Termination::resumedJobsEnd)
                .with("state-is-left", (rule, given) -> Termination.passes(rule, given.state("state"), given.kind()))
                .with("cancels-are-carried-out", CancelCompletion::isCarriedOut)
                .with("refused-commands-change-nothing", RefusedCommands::changeNothing)
                .with(
                        "command-is-accepted",
                        (rule, given) -> CommandAnswers.accepts(
                                rule, given.kind(), given.states("in"), given.statuses(), given.states("then")))
                .with(
                        "command-is-accepted-until-the-end",
                        (rule, given) -> CommandAnswers.acceptsUnlessOver(
                                rule, given.kind(), given.states("in"), given.statuses(), given.states("then")))
                .with(
                        "command-is-always-accepted",
                        (rule, given) -> CommandAnswers.insists(
                                rule, given.kind(), given.state("in"), given.statuses(), given.states("then")))
                .with(
                        "command-conflicts",
                        (rule, given) -> CommandAnswers.conflicts(rule, given.kind(), given.states("in")))
                .with(
                        "command-conflicts-only-at-the-end",
                        (rule, given) -> CommandAnswers.refusesOnlyEnds(rule, given.kind(), given.states("in")))
                .with(
                        "messages-name-no-other-job",
                        (rule, given) -> CommandMessages.nameNoOtherJob(rule, given.kind(), given.pathToJobs()))
                .with("calls-need-a-key", AccessChecks::needsAKey)
                .with("balances-need-a-key", AccessChecks::balanceNeedsAKey)
                .with("missing-key-is-reported", AccessChecks::missingKeyIsTold)
                .with("foreign-jobs-are-not-found", (rule, given) -> AccessChecks.foreign(rule, given.kinds()))
                .with(
                        "foreign-jobs-at-work-are-not-found",
                        (rule, given) -> AccessChecks.foreignAtWork(rule, given.kinds()))
                .with(
                        "foreign-commands-are-not-carried-out",
                        (rule, given) -> AccessChecks.foreignRefused(rule, given.kinds()))
                .with(
                        "foreign-ended-jobs-are-not-found",
                        (rule, given) -> AccessChecks.foreignAndFinished(rule, given.kinds()))
                .with("unknown-jobs-are-not-found", AccessChecks::unknown)
                .with("foreign-jobs-look-like-unknown-ones", AccessChecks::foreignLooksUnknown)
                .with("keys-are-not-repeated", AccessChecks::keysAreNotRepeated)
                .with("header-names-have-no-case", AccessChecks::headerNameHasNoCase)
                .with("unknown-keys-open-nothing", AccessChecks::madeUpKeys)
                .with("new-jobs-can-be-polled", SubmitRules::canBePolledAtOnce)
                .with("each-submit-creates-a-job", SubmitRules::makesAJob)
                .with("valid-submits-are-accepted", SubmitRules::accepts)
                .with("new-jobs-wait", SubmitRules::waits)
                .with("invalid-submits-are-refused", SubmitRules::refuses)
                .with("unreadable-submits-are-client-errors", SubmitRules::blamesTheClient)
                .with("concurrent-pauses-do-what-one-does", ConcurrentPauses::doWhatOneDoes)
                .with("pause-and-cancel-at-once-end-the-job", PauseCancelRace::endsTheJob)
                .with("other-jobs-are-left-alone", JobIsolation::areLeftAlone)
                .with("reads-run-forward", MonotonicReads::runForward)
                .with("body-has-its-form", (rule, given) -> SchemaRules.essentials(rule, given.kind()))
                .with("body-fits-its-schema", (rule, given) -> SchemaRules.body(rule, given.kind()))
                .with("refusals-fit-their-schema", (rule, given) -> SchemaRules.refusal(rule, given.statuses()))
                .with(
                        "other-members-fit-their-schema",
                        (rule, given) -> SchemaRules.otherMembers(rule, given.kind(), given.texts("but")))
                .with("no-server-errors", ErrorAnswers::noneOfTheServer)
                .with("errors-have-error-codes", ErrorAnswers::showInTheCode)
                .with("error-bodies-are-what-they-say", ErrorAnswers::bodiesAreWhatTheySay)
                .with("errors-reveal-no-internals", ErrorAnswers::tellNothingInner)
                .with(
                        "status-codes-are-documented",
                        (rule, given) -> ErrorAnswers.documentedCodes(rule, given.document()))
                .with("json-is-clean", (rule, given) -> HttpRules.clean(rule, given.document()))
                .with("json-is-whole", (rule, given) -> HttpRules.whole(rule, given.document()))
                .with("json-is-labelled", (rule, given) -> HttpRules.labelled(rule, given.document()))
                .with(
                        "json-of-operations-is-labelled",
                        (rule, given) ->
                                HttpRules.labelled(rule, Set.copyOf(given.texts("operations")), given.statuses()))
                .with("other-methods-are-refused", (rule, given) -> HttpRules.wrongMethods(rule, given.document()))
                .with("commands-need-no-body", (rule, given) -> HttpRules.commandsNeedNoBody(rule, given.kinds()))
                .with("unfinished-jobs-are-not-cached", HttpRules::notCached)
                .with("retry-after-is-readable", HttpRules::retryAfter)
                .with("redirects-stay-here", HttpRules::redirects)
                .with(
                        "unknown-parameters-are-ignored",
                        (rule, given) -> HttpRules.unknownIsIgnored(rule, given.document()))
                .with(
                        "other-methods-carry-out-nothing",
                        (rule, given) -> UndocumentedMethods.carryOutNothing(rule, given.document()));
    }
}
