package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.common.Stability;
import dev.bandstand.kit.oracle.trace.PausePeriod;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;
import java.util.function.Predicate;

/** Rules about how a job comes to rest, and about jobs at rest. */
final class PauseRules {

    private PauseRules() {}

    /** Of the bands, only the one in flight is finished; asked of rests that began with one pause. */
    static Check stopsAtTheBoundary(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> boundary(
                        rule, job, findings, rest -> rest.pausesBeforeRest().size() == 1));
    }

    /** A pause that is sent again moves nothing. */
    static Check mayBeRepeated(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            boundary(
                    rule,
                    job,
                    findings,
                    rest -> rest.repeated() && rest.pausesBeforeRest().size() > 1);
            PausePeriod.of(job).stream()
                    .filter(PausePeriod::repeated)
                    .forEach(rest -> rest.endedBy()
                            .filter(resume -> resume.act == OperationKind.RESUME && resume.accepted())
                            .filter(rest::restedBefore)
                            .ifPresent(resume -> job.nextAfter(resume)
                                    .filter(next -> next.state() == JobState.PAUSED || next.state() == JobState.PAUSING)
                                    .ifPresent(next -> findings.broken(
                                            rule,
                                            "One resume ends a rest however many pauses were sent, but the job was seen %s"
                                                    .formatted(job.word(next.state())),
                                            resume,
                                            next.call()))));
        });
    }

    private static void boundary(String rule, TracedJob job, Findings findings, Predicate<PausePeriod> which) {
        PausePeriod.of(job).stream()
                .filter(which)
                .filter(rest -> !rest.pausing().isEmpty() && rest.settled().isPresent())
                .forEach(rest -> {
                    Poll first = rest.pausing().getFirst();
                    Poll settled = rest.settled().orElseThrow();
                    if (first.bandsDone() != null && settled.bandsDone() != null) {
                        int more = settled.bandsDone() - first.bandsDone();
                        findings.judge(
                                rule,
                                more <= 1
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "A pausing job finishes at most one more band, but bands_done went from %d to %d",
                                                first.bandsDone(),
                                                settled.bandsDone()),
                                first.call(),
                                settled.call());
                    }
                });
    }

    /** The band in flight is finished before the job rests, and what is counted then can be read. */
    static Check finishesTheBand(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> PausePeriod.of(job).stream()
                        .filter(rest -> rest.settled()
                                .filter(poll -> poll.state() == JobState.PAUSED)
                                .isPresent())
                        .forEach(rest -> {
                            rest.before().ifPresent(before -> finished(rule, rest, before, findings));
                            readable(rule, job, rest, findings);
                        }));
    }

    private static void finished(String rule, PausePeriod rest, Poll before, Findings findings) {
        Poll settled = rest.settled().orElseThrow();
        Integer done = before.bandsDone();
        boolean underWay = before.state() == JobState.RUNNING && rest.transientSeen();
        if (underWay && done != null && settled.bandsDone() != null && !done.equals(before.bandsTotal())) {
            if (settled.bandsDone() > done) {
                findings.held(rule, before.call(), settled.call());
            } else if (done > 0) {
                findings.broken(
                        rule,
                        String.format(
                                Locale.ROOT,
                                "The band in flight is completed before a job rests, but bands_done was %d and still is %d",
                                done,
                                settled.bandsDone()),
                        before.call(),
                        settled.call());
            }
        }
    }

    private static void readable(String rule, TracedJob job, PausePeriod rest, Findings findings) {
        job.walks().stream()
                .filter(walk -> walk.complete() && rest.paused().contains(walk.first()))
                .forEach(walk -> {
                    Integer counted = walk.first().processed();
                    if (counted != null) {
                        int rows = walk.rows().size();
                        findings.judge(
                                rule,
                                rows >= counted
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "What is counted can be read when a job rests, but of %d companies %d can",
                                                counted,
                                                rows),
                                walk.evidence());
                    }
                });
    }

    /** Nothing moves while a job rests. */
    static Check isStill(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> PausePeriod.of(job).forEach(rest -> {
                    for (int i = 1; i < rest.paused().size(); i++) {
                        Poll last = rest.paused().get(i - 1);
                        Poll poll = rest.paused().get(i);
                        if (last.before(poll)) {
                            findings.judge(rule, Stability.moved(last, poll), last.call(), poll.call());
                        }
                    }
                    Stability.pairs(rest.paused())
                            .filter(pair ->
                                    !pair.earlier().rows().equals(pair.later().rows()))
                            .forEach(pair -> findings.broken(
                                    rule,
                                    "The rows of a page stay as they are while a job rests, but they changed",
                                    pair.evidence()));
                }));
    }
}
