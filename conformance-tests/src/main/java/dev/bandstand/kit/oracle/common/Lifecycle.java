package dev.bandstand.kit.oracle.common;

import static java.util.stream.Collectors.joining;

import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Idea;
import dev.bandstand.kit.oracle.trace.Call;
import dev.bandstand.kit.oracle.trace.Event;
import dev.bandstand.kit.oracle.trace.Job;
import dev.bandstand.kit.oracle.trace.Json;
import java.util.Set;

/** How a job may move from state to state. */
public final class Lifecycle {

    private static final Set<JobState> FROM_REST_TO_END =
            Set.of(JobState.PAUSED, JobState.RUNNING, JobState.COMPLETED, JobState.FAILED);

    private Lifecycle() {}

    /** Nothing follows an end. */
    public static Idea endsAreFinal(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.end()
                        .ifPresent(end -> job.polls().stream()
                                .filter(end::before)
                                .forEach(poll -> findings.judge(
                                        rule,
                                        poll.state() == end.state()
                                                ? ""
                                                : "A job that was %s stays so, but was seen %s later"
                                                        .formatted(job.word(end.state()), job.word(poll.state())),
                                        end.call(),
                                        poll.call()))));
    }

    /** From one observation to the next only documented ways lead. */
    public static Idea movesAreLegal(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(Event::isPoll)
                        .filter(event -> event.alone() && !event.since().isEmpty())
                        .filter(event -> !restsOrEnded(event) && !judgedByItsCommand(event))
                        .forEach(event -> findings.judge(rule, illegal(job, event), event.anchor(), event.call())));
    }

    /** A job at rest stays at rest. */
    public static Idea restHolds(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(event -> event.isPoll() && event.alone() && event.followsPoll())
                        .filter(event -> event.anchor().state == JobState.PAUSED)
                        .forEach(event -> findings.judge(rule, illegal(job, event), event.anchor(), event.call())));
    }

    /** A job that rests, or is about to, is not started again where nothing but polls was sent. */
    public static Idea restIsNotEndedByPolls(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(event -> event.isPoll() && event.alone() && event.followsPoll())
                        .filter(event -> pausedOrPausing(event.anchor().state))
                        .forEach(event -> findings.judge(
                                rule,
                                event.call().state == JobState.RUNNING
                                        ? "A poll changes nothing, but a job that was %s was started again where only polls were sent"
                                                .formatted(job.word(event.anchor().state))
                                        : "",
                                event.anchor(),
                                event.call())));
    }

    /** What was answered to a command shows in the next poll. */
    public static Idea answerIsTrue(String rule, Act command) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(event -> event.isPoll() && event.alone() && follows(event, command))
                        .forEach(event -> findings.judge(rule, untrue(job, event), event.anchor(), event.call())));
    }

    /** A resume ends a rest for good. */
    public static Idea resumeClearsPause(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Call resume = null;
            for (Event event : job.events()) {
                if (event.call().act.command() && !event.call().notDone()) {
                    resume = endsARest(event) ? event.call() : null;
                } else if (resume != null && event.isPoll() && event.alone()) {
                    findings.judge(rule, backAtRest(job, event), resume, event.call());
                }
            }
        });
    }

    /** An accepted resume, or one of several at once, of a job that rested and was asked nothing else meanwhile. */
    private static boolean endsARest(Event event) {
        return event.call().act == Act.RESUME
                && event.call().accepted()
                && event.before().contains(JobState.PAUSED)
                && FROM_REST_TO_END.containsAll(event.before());
    }

    private static boolean restsOrEnded(Event event) {
        JobState last = event.followsPoll() ? event.anchor().state : null;
        return last != null && (last.terminal() || last == JobState.PAUSED);
    }

    private static boolean judgedByItsCommand(Event event) {
        return follows(event, Act.PAUSE)
                || follows(event, Act.CANCEL)
                || (follows(event, Act.RESUME) && pausedOrPausing(event.call().state));
    }

    private static boolean follows(Event event, Act command) {
        return event.since().size() == 1
                && event.anchor().act == command
                && event.anchor().accepted();
    }

    private static boolean pausedOrPausing(JobState state) {
        return state == JobState.PAUSED || state == JobState.PAUSING;
    }

    private static String illegal(Job job, Event event) {
        return event.legal()
                ? ""
                : "After %s only %s can follow, but the job was seen %s"
                        .formatted(last(job, event), words(job, event.before()), job.word(event.call().state));
    }

    private static String untrue(Job job, Event event) {
        return event.legal()
                ? ""
                : "After a %s that was answered %s the job can be %s, but the next poll shows %s"
                        .formatted(
                                event.anchor().act.word(),
                                Json.text(event.anchor().body, "status"),
                                words(job, event.before()),
                                job.word(event.call().state));
    }

    private static String backAtRest(Job job, Event event) {
        return pausedOrPausing(event.call().state)
                ? "A resumed job does not rest until it is paused again, but was seen %s"
                        .formatted(job.word(event.call().state))
                : "";
    }

    private static String last(Job job, Event event) {
        JobState state = event.anchor().state;
        return state == null || event.since().size() != 1 ? "what was sent and seen" : job.word(state);
    }

    private static String words(Job job, Set<JobState> states) {
        return states.stream().sorted().map(job::word).collect(joining(" or "));
    }
}
