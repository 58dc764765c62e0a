package dev.bandstand.kit.oracle.nemo;

import dev.bandstand.kit.oracle.check.CheckTable;
import java.util.Set;

/** The checks of what only NeMo Platform Jobs has, by the names that rules call them. */
public final class NemoChecks {

    private NemoChecks() {}

    public static CheckTable table() {
        return new CheckTable()
                .with("cancels-hold", NoOpCommands::cancelHolds)
                .with(
                        "command-changes-nothing",
                        (rule, given) -> NoOpCommands.changesNothing(rule, given.kind(), given.states("in")))
                .with(
                        "undocumented-command-is-accepted-or-conflicts",
                        (rule, given) -> NoOpCommands.eitherAnswer(rule, given.kinds(), given.states("in")))
                .with("attempt-stays-the-same", JobIdentity::attempt)
                .with("steps-are-of-the-attempt", JobIdentity::attemptOfSteps)
                .with("handles-stay-the-same", JobIdentity::lasting)
                .with("ids-are-of-one-job", JobIdentity::oneIdEach)
                .with(
                        "unknown-names-are-not-found",
                        (rule, given) -> JobIdentity.unknown(rule, Set.copyOf(given.texts("operations"))))
                .with("names-belong-to-a-workspace", JobIdentity::keepJobsApart)
                .with("other-workspaces-do-not-reach-the-job", OtherWorkspaces::doNotReachTheJob)
                .with("jobs-have-their-form", FieldFormats::job)
                .with("status-answers-have-their-form", FieldFormats::status)
                .with("step-names-are-valid", FieldFormats::stepNames)
                .with("executors-are-valid", FieldFormats::executors)
                .with("times-are-valid", FieldFormats::moments)
                .with("faults-are-listed", FieldFormats::faultsAreListed)
                .with("other-answers-have-their-form", FieldFormats::others)
                .with("updates-follow-the-creation", FieldFormats::updatedAfterCreated)
                .with("step-status-agrees-with-the-job", StepStatus::agreesWithTheJob)
                .with("steps-run-in-order", StepStatus::oneAfterAnother)
                .with("completed-jobs-have-run-all-steps", StepStatus::allHaveRun)
                .with("completed-jobs-have-no-step-at-work", StepStatus::noneIsAtWork)
                .with("completed-steps-stay-completed", StepStatus::completedStaysCompleted)
                .with("lists-show-every-job", NemoListRules::showEveryJob)
                .with("jobs-are-on-one-page", NemoListRules::showEveryJobOnOnePage)
                .with("no-job-is-between-pages", SkippedJobs::noneBetweenPages)
                .with("lists-show-their-workspace", NemoListRules::showTheirWorkspace)
                .with("lists-keep-to-their-size", NemoListRules::keepToTheirSize)
                .with("page-zero-is-refused", NemoListRules::refuseZero)
                .with("lists-end-in-nothing", NemoListRules::endInNothing)
                .with("newest-jobs-come-first", NemoListOrder::newestFirst)
                .with("newest-jobs-are-on-the-first-page", NemoListOrder::newestOnTheFirstPage)
                .with("lists-are-in-their-order", NemoListOrder::asSorted)
                .with("lists-show-jobs-as-they-are", JobsOnList::asTheyAre)
                .with("lists-obey-filters", NemoListFilters::obey)
                .with("filters-find-all", NemoListFilters::showAllThatMatch)
                .with("filters-by-source-find-some", NemoListFilters::showSomeOfTheSource)
                .with("lists-obey-times", NemoTimeFilters::obey)
                .with("times-find-all", NemoTimeFilters::showAllOfTheTime)
                .with("unknown-filters-are-refused", NemoListRules::refuseUnknownFilters)
                .with("log-pages-keep-to-the-limit", LogPageChecks::keepToTheLimit)
                .with("log-pages-are-the-whole-log", LogPageChecks::areTheWholeLog)
                .with("log-pages-lead-back", LogPageChecks::leadBack)
                .with(
                        "unknown-log-cursors-are-refused",
                        (rule, given) -> LogPageChecks.refuseStrangeCursors(rule, given.text("cursor")))
                .with("log-filter-selects-the-step", LogPageChecks::selectTheStep)
                .with("lines-are-of-one-step", LogPageChecks::areOfOneStep)
                .with("lines-are-of-the-job", LogPageChecks::areOfTheJob)
                .with("tasks-are-of-their-step", JobParts::tasksAreOfTheirStep)
                .with("steps-have-their-own-ids", StepIds::areOfOneStep)
                .with("step-ids-stay-the-same", StepIds::stayTheSame)
                .with("tasks-show-the-last-report", ReportedParts::tasksShowTheLastReport)
                .with("registered-results-are-listed", ReportedParts::resultsAreListed)
                .with("tasks-are-listed-once", JobParts::tasksAreListedOnce)
                .with(
                        "unknown-results-are-not-found",
                        (rule, given) -> JobParts.unknownResults(rule, given.text("name")))
                .with("results-are-of-the-job", JobParts::resultsAreOfTheJob)
                .with("results-tell-their-job", JobParts::resultsTellTheirJob)
                .with("jobs-are-as-asked", JobContents::asAsked)
                .with("jobs-are-listed-as-asked", JobContents::listedAsAsked)
                .with("creates-answer-the-job", CreateRules::answerTheJob)
                .with("names-are-used-once", CreateRules::nameIsUsedOnce)
                .with("steps-are-needed", CreateRules::stepsAreNeeded)
                .with("missing-names-are-made-up", CreateRules::nameIsMadeUp)
                .with("malformed-names-are-refused", CreateRules::malformedNamesAreRefused)
                .with("malformed-step-names-are-refused", CreateRules::malformedStepsAreRefused)
                .with("finished-jobs-can-be-deleted", CreateRules::finishedCanBeDeleted)
                .with("deleted-jobs-are-gone", CreateRules::deletedIsGone)
                .with("deleted-jobs-are-not-listed", NemoListRules::omitDeletedJobs)
                .with("finished-steps-stay", WorkerReportChecks::finishedStepsStay)
                .with("final-reports-may-be-repeated", WorkerReportChecks::mayBeRepeated)
                .with("no-step-follows-a-failure", StepStatus::noneFollowsAFailure)
                .with("reports-are-answered", WorkerReportChecks::areAnswered)
                .with("job-follows-its-step", WorkerReportChecks::jobFollows)
                .with("step-details-are-merged", WorkerReportChecks::detailsAreMerged);
    }
}
