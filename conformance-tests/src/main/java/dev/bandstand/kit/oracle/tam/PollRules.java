package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachPoll;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.common.HttpRules;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks of every poll of a job by its owner. */
final class PollRules {

    private static final Set<Integer> KEY_NOT_FOUND = Set.of(401, 403, 422);

    private PollRules() {}

    /** A job can be polled in every state. */
    static Check worksAlways(String rule, OpenApi document) {
        return EachRun.of(
                rule,
                (run, findings) -> run.jobs()
                        .forEach(job -> job.owned()
                                .filter(call -> call.act == OperationKind.OBSERVE
                                        && !call.notServed()
                                        && !HttpRules.odd(call, document))
                                .filter(call -> job.polls().stream()
                                                .anyMatch(poll -> poll.call() == call
                                                        || poll.call().before(call))
                                        || job.commands(OperationKind.SUBMIT)
                                                .anyMatch(submit -> submit.accepted() && submit.before(call)))
                                .filter(call ->
                                        !(call.spellsKeyHeaderOtherwise() && KEY_NOT_FOUND.contains(call.status())))
                                .filter(call -> call.query("cursor") == null
                                        || job.giver(call.query("cursor"), call).isPresent())
                                .forEach(call -> findings.judge(
                                        rule,
                                        call.status() == 200
                                                ? ""
                                                : String.format(
                                                        Locale.ROOT,
                                                        "A poll of a job is answered 200 in every status, but was answered %d",
                                                        call.status()),
                                        call))));
    }

    /** An answer speaks of the job that was asked for. */
    static Check speaksOfTheJob(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.owned()
                        .filter(call -> call.accepted() && call.act != OperationKind.SUBMIT)
                        .forEach(call -> {
                            String id = JsonFields.text(call.body, job.dialect().jobIdMember());
                            if (id != null) {
                                findings.judge(
                                        rule,
                                        id.equals(call.job())
                                                ? ""
                                                : "An answer speaks of the job in the path, but speaks of " + id,
                                        call);
                            }
                        }));
    }

    /** The status is one of the words of the contract. */
    static Check usesDocumentedWords(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(call -> call.act == OperationKind.OBSERVE && call.status() == 200)
                        .forEach(call -> {
                            String word = JsonFields.text(call.body, "status");
                            if (word != null) {
                                findings.judge(
                                        rule,
                                        call.state != null
                                                ? ""
                                                : "A status is one of %s, but is %s"
                                                        .formatted(
                                                                run.dialect().words().keySet().stream()
                                                                        .sorted()
                                                                        .toList(),
                                                                word),
                                        call);
                            }
                        }));
    }

    /** The count of an answer is the number of its rows. */
    static Check countsItsRows(String rule) {
        return new EachPoll(
                rule,
                poll -> poll.count() != null,
                poll -> poll.count() == poll.rows().size()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "count is the number of rows, but is %d where %d rows are",
                                poll.count(),
                                poll.rows().size()));
    }

    /** Scores lie between 0 and 100. */
    static Check scoresInRange(String rule) {
        return new EachPoll(
                rule,
                poll -> poll.rows().stream().anyMatch(row -> row.score() != null),
                poll -> poll.rows().stream()
                        .filter(row -> row.score() != null && (row.score() < 0 || row.score() > 100))
                        .findFirst()
                        .map(row -> String.format(
                                Locale.ROOT, "A match_score lies between 0 and 100, but one is %d", row.score()))
                        .orElse(""));
    }

    /** A failed job tells why, and no other does. */
    static Check failuresHaveReasons(String rule) {
        return new EachPoll(rule, poll -> true, poll -> {
            boolean failed = poll.state() == JobState.FAILED;
            if (failed == (poll.error() != null)) {
                return "";
            }
            return failed
                    ? "A failed job has an error_message, but this one has none"
                    : "Only a failed job has an error_message, but this one says: " + poll.error();
        });
    }

    /**
     * The answer to a command that the contract leaves open is one of those that make sense. The codes are those of every
     * state that the job may have gone on to since its state was last reported, so a job that moved on is wronged by none.
     *
     * @param seen the states in which the command is left open
     */
    static Check plausibleAnswer(String rule, OperationKind act, Set<JobState> seen, Set<Integer> codes) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(act)
                        .filter(call -> !call.notServed())
                        .forEach(call -> latestAnswer(job, call)
                                .filter(last -> seen.contains(last.state))
                                .ifPresent(last -> findings.judge(
                                        rule,
                                        codes.contains(call.status())
                                                ? harm(job, call)
                                                : String.format(
                                                        Locale.ROOT,
                                                        "What is left open is answered one of %s, but this was answered %d",
                                                        codes.stream().sorted().toList(),
                                                        call.status()),
                                        last,
                                        call))));
    }

    /** The answer to a poll, a submit or a command that reported the state of the job last, with no command after it. */
    private static Optional<TracedCall> latestAnswer(TracedJob job, TracedCall call) {
        return job.owned()
                .filter(answer -> answer.state != null && answer.accepted() && answer.before(call))
                .reduce((a, b) -> b)
                .filter(answer -> job.quiet(answer, call));
    }

    private static String harm(TracedJob job, TracedCall call) {
        return job.lastBefore(call)
                .flatMap(before -> job.nextAfter(call).map(next -> harm(before, next)))
                .orElse("");
    }

    private static String harm(Poll before, Poll next) {
        String fell = CounterRules.fell(before, next);
        return fell.isEmpty() ? "" : "What is left open does no harm, but " + fell;
    }
}
