package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks of the states that a job must reach, by the states that were reached and the waits that were given up. */
final class Termination {

    private Termination() {}

    /** A job that nobody disturbed ends. */
    static Check jobsEnd(String rule) {
        return ends(rule, job -> job.commands(OperationKind.RESUME).noneMatch(TracedCall::accepted));
    }

    /** A job that was resumed ends. */
    static Check resumedJobsEnd(String rule) {
        return ends(rule, job -> job.commands(OperationKind.RESUME).anyMatch(TracedCall::accepted));
    }

    /** A transient state passes without a further call. */
    static Check passes(String rule, JobState transientState, OperationKind command) {
        return EachRun.of(rule, (run, findings) -> {
            run.jobs()
                    .forEach(job -> job.events().stream()
                            .filter(event ->
                                    event.isPoll() && event.since().size() == 1 && event.call().state != transientState)
                            .filter(event -> event.anchor().state == transientState && event.legal())
                            .forEach(event -> findings.held(rule, event.anchor(), event.call())));
            run.jobs()
                    .flatMap(job -> wrongTurns(job, transientState, command))
                    .forEach(turn -> findings.broken(rule, turn.words(), turn.from(), turn.to()));
            passedUnseen(run, command).forEach(poll -> findings.held(rule, poll.call()));
            givenUp(run, mark -> true)
                    .filter(wait -> wait.last().state() == transientState)
                    .forEach(wait -> findings.broken(
                            rule,
                            "A %s job settles by itself, but was still so after %s of waiting for %s"
                                    .formatted(
                                            wait.job().word(transientState),
                                            wait.duration(),
                                            wait.mark().detail()),
                            wait.last().call()));
        });
    }

    /**
     * Pairs of answers: the first shows a job in a state, the next one shows it in another to which that state does not
     * lead by itself, and no other command was sent in between. Answers to the command count like polls, but a poll is not
     * compared with the answer to a command before it, because another replica may have served it.
     */
    private static Stream<WrongTurn> wrongTurns(TracedJob job, JobState left, OperationKind command) {
        Set<JobState> leadsTo = job.dialect().reachable(Set.of(left));
        List<TracedCall> answers = job.owned()
                .filter(call -> call.poll != null || (call.act == command && call.accepted() && call.state != null))
                .toList();
        return answers.stream()
                .filter(from -> from.state == left)
                .flatMap(from -> next(answers, from).stream()
                        .filter(to -> to.state != null && !leadsTo.contains(to.state))
                        .filter(to -> noOtherCommand(job, from, to, command))
                        .map(to -> new WrongTurn(job, from, to)));
    }

    /** The first later answer with another state. */
    private static Optional<TracedCall> next(List<TracedCall> answers, TracedCall from) {
        return answers.stream()
                .filter(to -> from.before(to) && to.state != from.state)
                .filter(to -> from.poll != null || to.poll == null)
                .findFirst();
    }

    private static boolean noOtherCommand(TracedJob job, TracedCall from, TracedCall to, OperationKind command) {
        return job.calls().stream()
                .filter(call -> !call.before(from) && !to.before(call))
                .filter(call ->
                        call.act.isCommand() || call.act == OperationKind.DELETE || call.act == OperationKind.REPORT)
                .allMatch(call -> call.act == command);
    }

    /** A state that was seen after one that does not lead to it. */
    private record WrongTurn(TracedJob job, TracedCall from, TracedCall to) {

        String words() {
            return "A %s job was seen %s next, which is not where it gets by itself"
                    .formatted(
                            job.word(Objects.requireNonNull(from.state)), job.word(Objects.requireNonNull(to.state)));
        }
    }

    /** Jobs whose command was answered, and whose next poll shows them settled already. */
    private static Stream<Poll> passedUnseen(ParsedRun run, OperationKind command) {
        return run.jobs()
                .flatMap(job -> job.commands(command)
                        .filter(TracedCall::accepted)
                        .flatMap(call -> job.nextAfter(call).stream())
                        .filter(poll -> poll.terminal() || poll.state() == JobState.PAUSED));
    }

    private static Check ends(String rule, Predicate<TracedJob> which) {
        return EachRun.of(rule, (run, findings) -> {
            run.jobs().filter(which).flatMap(job -> job.end().stream()).forEach(end -> findings.held(rule, end.call()));
            givenUp(run, mark -> mark.detail().equals(Mark.END))
                    .filter(wait ->
                            which.test(wait.job()) && working(wait.last().state()))
                    .forEach(wait -> findings.broken(
                            rule,
                            "A job ends, but this one was still %s after %s of waiting"
                                    .formatted(wait.job().word(wait.last().state()), wait.duration()),
                            wait.last().call()));
        });
    }

    private static boolean working(JobState state) {
        return state == JobState.PENDING || state == JobState.RUNNING || state == JobState.RESUMING;
    }

    private static Stream<Wait> givenUp(ParsedRun run, Predicate<Mark> which) {
        return run.marks(Mark.Kind.GAVE_UP)
                .filter(which)
                .flatMap(mark -> mark.jobs().stream()
                        .flatMap(id -> run.job(id).stream())
                        .flatMap(job -> Wait.of(mark, job).stream()));
    }

    /** A wait that was given up, and the last poll before that. */
    private record Wait(Mark mark, TracedJob job, Poll last) {

        static Optional<Wait> of(Mark mark, TracedJob job) {
            if (job.deletedBefore(mark.number())) {
                return Optional.empty();
            }
            return job.polls().stream()
                    .filter(poll -> poll.call().number() < mark.number())
                    .reduce((a, b) -> b)
                    .map(last -> new Wait(mark, job, last));
        }

        String duration() {
            return mark.waited().toMillis() / 1000.0 + " s";
        }
    }
}
