package dev.bandstand.kit.oracle;

import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.dialect.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls that are under way at the same time. */
final class Races {

    private Races() {}

    /** Each of several pauses is accepted, and together they do what one does. */
    static Idea pauses(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> crowds(job)
                        .filter(crowd -> count(crowd, Act.PAUSE) > 1 && count(crowd, Act.PAUSE) == commands(crowd))
                        .forEach(crowd -> {
                            Optional<Poll> next = job.nextAfter(crowd);
                            boolean alive =
                                    next.filter(poll -> !poll.terminal()).isPresent();
                            for (Call pause : crowd) {
                                if (pause.act == Act.PAUSE && !pause.notServed() && (pause.status() != 409 || alive)) {
                                    findings.judge(rule, accepted(job, pause), pause);
                                }
                            }
                            next.filter(poll -> crowd.stream().anyMatch(Call::accepted))
                                    .ifPresent(poll -> findings.judge(
                                            rule, stopped(job, crowd, poll), crowd.getFirst(), poll.call()));
                        }));
    }

    private static String accepted(Job job, Call pause) {
        return pause.status() == 200 && (pause.state == JobState.PAUSING || pause.state == JobState.PAUSED)
                ? ""
                : "Each of several pauses at once is answered 200 with pausing or paused, but one came back %d%s"
                        .formatted(pause.status(), pause.state == null ? "" : " with " + job.word(pause.state));
    }

    private static String stopped(Job job, List<Call> crowd, Poll next) {
        if (next.state() == JobState.RUNNING || next.state() == JobState.PENDING) {
            return "A job comes to rest after pauses that were accepted, but was seen %s"
                    .formatted(job.word(next.state()));
        }
        Poll settled = job.polls().stream()
                .filter(poll -> next.call() == poll.call() || next.before(poll))
                .filter(poll -> poll.state() != JobState.PAUSING)
                .findFirst()
                .filter(poll -> job.quiet(crowd, poll.call()))
                .orElse(next);
        Integer from = next.bandsDone();
        Integer to = settled.bandsDone();
        return from == null || to == null || to - from <= 1
                ? ""
                : "After several pauses at most one more band is finished, but bands_done went from %d to %d"
                        .formatted(from, to);
    }

    /** When a pause and a cancel meet and the cancel is accepted, the job ends. */
    static Idea pauseAndCancel(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> crowds(job)
                        .filter(crowd -> count(crowd, Act.PAUSE) > 0)
                        .filter(crowd -> crowd.stream().anyMatch(call -> call.act == Act.CANCEL && call.accepted()))
                        .forEach(crowd -> job.polls().stream()
                                .filter(poll -> crowd.stream().allMatch(call -> call.before(poll.call())))
                                .filter(poll -> poll.state() != JobState.CANCELLING)
                                .findFirst()
                                .ifPresent(poll -> findings.judge(
                                        rule,
                                        poll.terminal()
                                                ? ""
                                                : "A cancel that meets a pause ends the job, but it was seen %s"
                                                        .formatted(job.word(poll.state())),
                                        crowd.getLast(),
                                        poll.call()))));
    }

    /** Among many readers, each answer is of one moment and one job. */
    static Idea answersAreWhole(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> crowded(run.calls())
                        .filter(call -> call.act == Act.OBSERVE && call.status() == 200)
                        .forEach(call ->
                                run.job(call.job()).ifPresent(job -> findings.judge(rule, torn(job, call), call))));
    }

    private static String torn(Job job, Call call) {
        String id = Json.text(call.body, job.dialect().jobIdMember());
        if (id != null && !id.equals(call.job())) {
            return "An answer speaks of the job that was asked for, but is of job " + id;
        }
        Poll poll = call.poll;
        if (poll == null) {
            return "";
        }
        if (poll.count() != null && poll.count() != poll.rows().size()) {
            return "An answer is of one moment, but counts %d of its %d rows"
                    .formatted(poll.count(), poll.rows().size());
        }
        if (poll.terminal() && poll.manifest() == null) {
            return "An answer is of one moment, but shows a finished job without a manifest";
        }
        return job.polls().stream()
                .filter(other -> poll.terminal() && other.terminal() && other.sameCursor(poll))
                .flatMap(other -> Stream.of(
                        behind("rows", poll.rows().size(), other.rows().size()),
                        behind("processed", poll.processed(), other.processed()),
                        behind("bands_done", poll.bandsDone(), other.bandsDone())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What an answer about a finished job shows less of than another answer, as a sentence. */
    private static String behind(String member, @Nullable Integer shown, @Nullable Integer elsewhere) {
        return shown == null || elsewhere == null || shown >= elsewhere
                ? ""
                : "An answer is of one moment, but shows a job that has ended as it was before: %s %d, not %d"
                        .formatted(member, shown, elsewhere);
    }

    /** What was sent to one job does not show on another. */
    static Idea jobsAreIndependent(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            List<Call> commands = run.calls().stream()
                    .filter(call -> call.act.command() && call.accepted())
                    .toList();
            run.jobs()
                    .forEach(job -> job.events().stream()
                            .filter(event -> event.isPoll() && event.alone() && event.followsPoll())
                            .forEach(event -> commands.stream()
                                    .filter(call -> !call.job().equals(job.id()))
                                    .filter(call -> event.anchor().before(call) && call.before(event.call()))
                                    .findFirst()
                                    .ifPresent(call ->
                                            findings.judge(rule, shows(job, event, call), call, event.call()))));
            run.jobs()
                    .forEach(job -> commandedByNobody(job)
                            .ifPresent(poll -> commands.stream()
                                    .filter(call -> call.act == leadingTo(poll.state()) && call.before(poll.call()))
                                    .findFirst()
                                    .ifPresent(call -> findings.broken(
                                            rule,
                                            "A command to job %s does not show on another, but this one, which got none, is %s"
                                                    .formatted(call.job(), job.word(poll.state())),
                                            call,
                                            poll.call()))));
        });
    }

    /** The first poll that shows a new job where only a command leads, though none was ever sent to it. */
    private static Optional<Poll> commandedByNobody(Job job) {
        boolean submitted = job.calls().stream().anyMatch(call -> call.act == Act.SUBMIT);
        boolean commanded = job.calls().stream().anyMatch(call -> call.act.command());
        return job.polls().stream()
                .filter(poll ->
                        submitted && !commanded && leadingTo(poll.state()).command())
                .findFirst();
    }

    private static Act leadingTo(JobState state) {
        return switch (state) {
            case PAUSING, PAUSED -> Act.PAUSE;
            case CANCELLING, CANCELLED -> Act.CANCEL;
            default -> Act.OTHER;
        };
    }

    private static String shows(Job job, Event event, Call other) {
        return event.legal()
                ? ""
                : "A command to job %s does not show on another, but this one went from %s to %s"
                        .formatted(other.job(), job.word(event.anchor().state), job.word(event.call().state));
    }

    /** Who reads twice does not see an older state the second time. */
    static Idea timeRunsForward(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<Poll> older = new ArrayList<>();
            Poll last = null;
            boolean counts = job.polls().stream().anyMatch(Races::counts);
            for (Poll poll : job.polls()) {
                if (counts && !counts(poll)) {
                    continue;
                }
                if (last != null && !job.quiet(last.call(), poll.call())) {
                    older.clear();
                    last = null;
                }
                if (last != null && last.before(poll)) {
                    Moment moment = Moment.of(poll);
                    findings.judge(
                            rule,
                            replaced(moment, last, older)
                                    ? "Who reads twice sees no older state the second time, but did: " + moment
                                    : "",
                            last.call(),
                            poll.call());
                }
                older.add(poll);
                last = poll;
            }
        });
    }

    /** Whether a poll that saw something else came surely after one that had seen that moment. */
    private static boolean replaced(Moment moment, Poll since, List<Poll> older) {
        return !moment.equals(Moment.of(since))
                && older.stream()
                        .anyMatch(poll -> poll.before(since) && Moment.of(poll).equals(moment));
    }

    private static boolean counts(Poll poll) {
        return poll.processed() != null || poll.bandsDone() != null;
    }

    private static Stream<List<Call>> crowds(Job job) {
        return Beliefs.crowds(job.owned()
                        .filter(call -> call.act.command() || call.act == Act.OBSERVE)
                        .toList())
                .stream()
                .filter(crowd -> commands(crowd) > 1);
    }

    private static Stream<Call> crowded(List<Call> calls) {
        List<Call> crowded = new ArrayList<>();
        Beliefs.crowds(calls).stream().filter(crowd -> crowd.size() > 1).forEach(crowded::addAll);
        return crowded.stream();
    }

    private static long count(List<Call> crowd, Act act) {
        return crowd.stream().filter(call -> call.act == act).count();
    }

    private static long commands(List<Call> crowd) {
        return crowd.stream().filter(call -> call.act.command()).count();
    }

    /** What a poll shows of how far a job is. */
    private record Moment(JobState state, String processed, String bands) {

        static Moment of(Poll poll) {
            return new Moment(poll.state(), Objects.toString(poll.processed()), Objects.toString(poll.bandsDone()));
        }

        @Override
        public String toString() {
            return "%s, processed %s, bands_done %s".formatted(state, processed, bands);
        }
    }
}
