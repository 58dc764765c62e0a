package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static dev.bandstand.mock.tam.deviation.TamEdits.pollAnswer;
import static dev.bandstand.mock.tam.deviation.TamEdits.polls;
import static dev.bandstand.mock.tam.deviation.TamEdits.timeline;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.BandRun;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamSnapshot;
import dev.bandstand.mock.tam.job.TamTimeline;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** Jobs that go where a job must not go, or never get where it must. */
final class TimelineDeviations {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofSeconds(1);

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("L01", polls((seen, body) -> {
                if (status("completed").test(body) && seen.next(job(body)) % 2 == 0) {
                    body.put("status", "running").putNull("manifest");
                }
            })),
            entry("L02", decide(TamStatus.CANCELLED, TamCommand.RESUME, new CommandDecision.Accept(TamStatus.RUNNING))),
            entry(
                    "L03",
                    timeline((job, good) -> TimelineEdits.thenAfter(
                            good, TamStatus.FAILED, STEP, TamStatus.RUNNING, TamStatus.COMPLETED))),
            entry("L04", timeline((job, good) -> completedTooSoon(good))),
            entry(
                    "L05",
                    timeline((job, good) -> TimelineEdits.thenAfter(
                            good, TamStatus.CANCELLED, SOON, TamStatus.COMPLETED, TamStatus.COMPLETED))),
            entry("L06", timeline((job, good) -> TimelineEdits.with(good, pendingBetween(good)))),
            entry("L07", timeline((job, good) -> TimelineEdits.with(good, pendingAfter(job)))),
            entry("L08", firstShown("paused", "running")),
            entry("L09", firstShown("cancelled", "paused")),
            entry(
                    "L10",
                    timeline((job, good) ->
                            TimelineEdits.without(good, phase -> phase.status() == TamStatus.COMPLETED))),
            entry(
                    "L11",
                    timeline((job, good) ->
                            new TamTimeline(good.script(), good.phases().subList(0, 1), List.of()))),
            entry("L12", timeline((job, good) -> TimelineEdits.stuckIn(TamStatus.PAUSING, good))),
            entry("L13", timeline((job, good) -> TimelineEdits.stuckIn(TamStatus.CANCELLING, good))),
            entry("L14", timeline((job, good) -> resumedAlone(job, good))),
            entry(
                    "L15",
                    timeline((job, good) ->
                            TimelineEdits.thenAfter(good, TamStatus.PAUSED, SOON, TamStatus.FAILED, TamStatus.FAILED))),
            entry(
                    "L16",
                    TamEdits.both(
                            decide(TamStatus.PAUSING, TamCommand.PAUSE, new CommandDecision.Accept(TamStatus.PAUSING)),
                            timeline((job, good) -> pausesSinceResume(job) < 2
                                    ? TimelineEdits.stuckIn(TamStatus.PAUSING, good)
                                    : good))),
            entry("L17", TimelineDeviations::drivenByPolls),
            entry("L18", TimelineDeviations::resumedByPolls),
            entry("L19", pollAnswer(status("paused"), (call, found) -> errorAnswer(409, "Job is paused"))),
            entry("L20", pollAnswer(PollBody::finished, (call, found) -> errorAnswer(410, "Job is gone"))),
            entry("L21", pollAnswer(status("pending"), (call, found) -> new RawResponse(204, List.of(), new byte[0]))),
            entry("L22", polls((seen, body) -> {
                if (PollBody.finished(body) && seen.next(job(body)) % 2 == 0) {
                    reverse(body);
                }
            })),
            entry("L23", poll(PollBody::finished, body -> {
                if (status("failed").test(body)) {
                    body.putNull("error_message");
                } else {
                    body.put("error_message", "worker lost");
                }
            })));

    private TimelineDeviations() {}

    /** The first poll of a job that would show one status shows another. */
    static UnaryOperator<TamExtensionPoints> firstShown(String word, String instead) {
        return polls((seen, body) -> {
            if (status(word).test(body) && seen.next(job(body)) == 1) {
                body.put("status", instead).putNull("manifest");
            }
        });
    }

    static void reverse(ObjectNode body) {
        List<JsonNode> rows = new ArrayList<>();
        rows(body).forEach(rows::add);
        Collections.reverse(rows);
        rows(body).removeAll().addAll(rows);
    }

    private static TamTimeline completedTooSoon(TamTimeline good) {
        return TimelineEdits.first(good, TamStatus.COMPLETED)
                .filter(end -> !good.runs().isEmpty())
                .map(end -> {
                    BandRun last = good.runs().getLast();
                    Duration tenth = Duration.between(last.from(), last.to()).dividedBy(10);
                    return TimelineEdits.with(
                            good,
                            List.of(
                                    new Phase(TamStatus.COMPLETED, last.from().plus(tenth)),
                                    new Phase(TamStatus.RUNNING, last.from().plus(tenth.multipliedBy(5)))));
                })
                .orElse(good);
    }

    private static List<Phase> pendingBetween(TamTimeline good) {
        List<Phase> more = new ArrayList<>();
        for (int i = 1; i < good.runs().size(); i++) {
            BandRun run = good.runs().get(i);
            Instant half =
                    run.from().plus(Duration.between(run.from(), run.to()).dividedBy(2));
            if (good.phaseAt(run.from()).status() == TamStatus.RUNNING
                    && good.phaseAt(half).status() == TamStatus.RUNNING) {
                more.add(new Phase(TamStatus.PENDING, run.from()));
                more.add(new Phase(TamStatus.RUNNING, half));
            }
        }
        return more;
    }

    private static List<Phase> pendingAfter(TamJob job) {
        List<Phase> more = new ArrayList<>();
        TimelineEdits.instants(job, TamCommand.RESUME).forEach(at -> {
            more.add(new Phase(TamStatus.PENDING, at));
            more.add(new Phase(TamStatus.RUNNING, at.plusMillis(200)));
        });
        return more;
    }

    private static TamTimeline resumedAlone(TamJob job, TamTimeline good) {
        Phase last = good.phases().getLast();
        if (last.status() != TamStatus.PAUSED) {
            return good;
        }
        List<AcceptedCommand> commands = new ArrayList<>(job.commands());
        commands.add(new AcceptedCommand(last.from().plus(SOON), TamCommand.RESUME));
        return TimelineEdits.of(job, commands);
    }

    private static long pausesSinceResume(TamJob job) {
        long pauses = 0;
        for (AcceptedCommand each : job.commands()) {
            pauses = each.command() == TamCommand.RESUME ? 0 : pauses + 1;
        }
        return pauses;
    }

    /** Time goes by for a job only while somebody looks, and then a second at a time. */
    private static TamExtensionPoints drivenByPolls(TamExtensionPoints good) {
        ConcurrentMap<String, Instant> lived = new ConcurrentHashMap<>();
        return good.withSnapshotSource((job, timeline, at) -> {
            Instant reached = lived.merge(job.key().id(), job.submitted(), (before, start) -> {
                Instant further = before.plus(STEP);
                return further.isAfter(at) ? at : further;
            });
            return good.snapshotSource().of(job, timeline, reached);
        });
    }

    /** The first look at a job at rest sets it to work again. */
    private static TamExtensionPoints resumedByPolls(TamExtensionPoints good) {
        ConcurrentMap<String, Instant> looked = new ConcurrentHashMap<>();
        return good.withSnapshotSource((job, timeline, at) -> {
            TamSnapshot shown = good.snapshotSource().of(job, timeline, at);
            if (shown.status() != TamStatus.PAUSED) {
                return shown;
            }
            Instant first = looked.computeIfAbsent(job.key().id(), id -> at);
            if (!at.isAfter(first)) {
                return shown;
            }
            List<AcceptedCommand> commands = new ArrayList<>(job.commands());
            commands.add(new AcceptedCommand(first, TamCommand.RESUME));
            return good.snapshotSource().of(job, TimelineEdits.of(job, commands), at);
        });
    }
}
