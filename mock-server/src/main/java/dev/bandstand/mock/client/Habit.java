package dev.bandstand.mock.client;

import static dev.bandstand.mock.client.ClientReport.Severity.ERROR;
import static dev.bandstand.mock.client.ClientReport.Severity.WARN;

import java.util.Locale;
import java.util.function.Function;

/** The habits of clients that are looked for. Each constant says what a good client does, and what to change. */
enum Habit {
    POLLS_AT_A_POLITE_PACE(
            WARN,
            "Leaves at least a second between two polls of a job",
            "Poll every five seconds or so, and less often the longer a job takes.",
            calls -> HabitFinding.over(calls.jobs(), PaceHabits::polls)),
    OBEYS_RETRY_AFTER(
            ERROR,
            "Waits as long as Retry-After tells before it asks again",
            "Read the header Retry-After, above all of 429 and 503, and wait that many seconds before the next attempt.",
            calls -> PaceHabits.retries(calls.calls())),
    ASKS_AGAIN_AFTER_AN_ERROR(
            ERROR,
            "Asks again when an answer was lost or was a 5xx",
            "Take a failed poll for a passing trouble: wait, and poll again. The job goes on meanwhile.",
            calls -> HabitFinding.over(calls.jobs(), StopHabits::afterErrors)),
    GOES_BY_STATUS_NOT_BY_CURSOR(
            ERROR,
            "Goes on polling while the job works, though no page follows",
            "That no page follows says only that none is written yet. Go by status alone, until it is final.",
            calls -> HabitFinding.over(calls.jobs(), StopHabits::whileWorking)),
    READS_TO_THE_LAST_PAGE(
            ERROR,
            "Reads on to the last page once the job has ended",
            "After the end, follow the cursor of each page to the next until there is none.",
            calls -> HabitFinding.over(calls.jobs(), StopHabits::lastPage)),
    KNOWS_PAUSED_FROM_FINISHED(
            ERROR,
            "Does not take a paused job for a finished one",
            "Paused is no end: resume the job, or cancel it. More comes after a resume.",
            calls -> HabitFinding.over(calls.jobs(), StopHabits::paused)),
    STOPS_POLLING_AT_THE_END(
            WARN,
            "Stops polling once the status is final",
            "Stop at a final status such as completed or cancelled; it never changes.",
            calls -> HabitFinding.over(calls.jobs(), ReadHabits::pollsAfterTheEnd)),
    READS_A_GROWING_PAGE_AGAIN(
            ERROR,
            "Reads a page again that was the last one while the job worked",
            "The last page of a working job may grow. Read it again later, or collect pages only after the end.",
            calls -> HabitFinding.over(calls.jobs(), ReadHabits::growingPages)),
    READS_A_FULL_PAGE_ONCE(
            WARN,
            "Does not read pages again and again that can no longer change",
            "A page that another one follows stays as it is. Go on from the last cursor instead of from the start.",
            calls -> HabitFinding.over(calls.jobs(), ReadHabits::fullPages)),
    ACCEPTS_A_CONFLICT(
            WARN,
            "Does not repeat a command that was refused as a conflict",
            "409 says that the job's state rules the command out. Poll, and decide by the status.",
            calls -> HabitFinding.over(calls.jobs(), CommandHabits::repeatedConflicts)),
    RESUMES_WHAT_RESTS(
            WARN,
            "Resumes only a job that it has seen paused",
            "Poll until the status is paused, then resume. While it is pausing, a resume may be refused.",
            calls -> HabitFinding.over(calls.jobs(), CommandHabits::resumes)),
    SUBMITS_ONCE(
            ERROR,
            "Does not submit the same work twice in a row",
            "Every submit starts a job that is charged. Keep its id, and guard the button against a second click.",
            calls -> CommandHabits.submits(calls.calls())),
    MENDS_WHAT_WAS_INVALID(
            WARN,
            "Does not repeat a request that was answered 422",
            "422 names the member that is wrong. The same request will be refused again.",
            calls -> CommandHabits.repeatedInvalid(calls.calls())),
    KEEPS_TO_THE_CONTRACT(
            ERROR,
            "Sends what the contract documents",
            "Look at the findings of these calls: they name the parameter or member that is wrong.",
            calls -> HabitFinding.of(calls.calls().stream(), step -> !step.documented())),
    HAS_ONE_POLL_IN_FLIGHT(
            WARN,
            "Sends a poll only after the one before was answered",
            "Start the timer for the next poll when the answer is there. An interval that fires anyway piles polls up.",
            calls -> HabitFinding.over(calls.jobs(), FlightHabits::overlaps)),
    LETS_NO_POLL_BE_OVERTAKEN(
            ERROR,
            "Gets the answers of polls in the order in which it sent them",
            "An old answer that comes late shows an old state. Cancel the poll in flight (AbortController), or drop late answers.",
            calls -> HabitFinding.over(calls.jobs(), FlightHabits::overtaken)),
    GIVES_UP_ON_WHAT_IS_GONE(
            WARN,
            "Stops polling a job that is answered 404",
            "404 says that there is no such job for this key. Stop, and tell the user.",
            calls -> FlightHabits.polledThoughGone(calls.calls())),
    LOOKS_BEFORE_IT_SUBMITS_AGAIN(
            ERROR,
            "Looks what became of a submit whose answer was lost before it submits again",
            "After a reset or a 502 or 504 the job may be at work. List the jobs, or ask the user, before you submit again.",
            calls -> FlightHabits.blindResubmits(calls.calls())),
    POLLS_CALMLY_AFTER_A_RESUME(
            WARN,
            "Polls after a resume no faster than before",
            "Polls in a burst after a resume come from timers that were not cleared. Keep one timer for each job.",
            calls -> HabitFinding.over(calls.jobs(), FlightHabits::stormsAfterResume)),
    SENDS_A_KEY(
            ERROR,
            "Sends an API key with every call",
            "Send the header X-API-Key with every call, polls included.",
            calls -> HabitFinding.of(
                    calls.calls().stream().filter(step -> step.carriesKey().isPresent()),
                    step -> !step.carriesKey().orElse(false)));

    private final ClientReport.Severity severity;
    private final String title;
    private final String advice;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Function<ClientHistory, HabitFinding> check;

    Habit(ClientReport.Severity severity, String title, String advice, Function<ClientHistory, HabitFinding> check) {
        this.severity = severity;
        this.title = title;
        this.advice = advice;
        this.check = check;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ClientReport.Severity severity() {
        return severity;
    }

    String title() {
        return title;
    }

    String advice() {
        return advice;
    }

    HabitFinding judge(ClientHistory calls) {
        return check.apply(calls);
    }
}
