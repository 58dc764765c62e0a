package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.course;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Breaks.poll;
import static dev.bandstand.mock.tam.Breaks.pollAnswer;
import static dev.bandstand.mock.tam.Breaks.polls;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Shown.rows;
import static dev.bandstand.mock.tam.Shown.status;
import static dev.bandstand.mock.tam.Wires.told;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.message.RawResponse;
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
final class WrongLives {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofSeconds(1);

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("L01", polls((seen, body) -> {
                if (status("completed").test(body) && seen.next(job(body)) % 2 == 0) {
                    body.put("status", "running").putNull("manifest");
                }
            })),
            entry("L02", decide(Status.CANCELLED, Command.RESUME, new Ruling.Accept(Status.RUNNING))),
            entry(
                    "L03",
                    course((job, good) ->
                            Courses.thenAfter(good, Status.FAILED, STEP, Status.RUNNING, Status.COMPLETED))),
            entry("L04", course((job, good) -> completedTooSoon(good))),
            entry(
                    "L05",
                    course((job, good) ->
                            Courses.thenAfter(good, Status.CANCELLED, SOON, Status.COMPLETED, Status.COMPLETED))),
            entry("L06", course((job, good) -> Courses.with(good, pendingBetween(good)))),
            entry("L07", course((job, good) -> Courses.with(good, pendingAfter(job)))),
            entry("L08", firstShown("paused", "running")),
            entry("L09", firstShown("cancelled", "paused")),
            entry("L10", course((job, good) -> Courses.without(good, phase -> phase.status() == Status.COMPLETED))),
            entry(
                    "L11",
                    course((job, good) ->
                            new Timeline(good.script(), good.phases().subList(0, 1), List.of()))),
            entry("L12", course((job, good) -> Courses.stuckIn(Status.PAUSING, good))),
            entry("L13", course((job, good) -> Courses.stuckIn(Status.CANCELLING, good))),
            entry("L14", course((job, good) -> resumedAlone(job, good))),
            entry(
                    "L15",
                    course((job, good) -> Courses.thenAfter(good, Status.PAUSED, SOON, Status.FAILED, Status.FAILED))),
            entry(
                    "L16",
                    Breaks.both(
                            decide(Status.PAUSING, Command.PAUSE, new Ruling.Accept(Status.PAUSING)),
                            course((job, good) ->
                                    pausesSinceResume(job) < 2 ? Courses.stuckIn(Status.PAUSING, good) : good))),
            entry("L17", WrongLives::drivenByPolls),
            entry("L18", WrongLives::resumedByPolls),
            entry("L19", pollAnswer(status("paused"), (call, found) -> told(409, "Job is paused"))),
            entry("L20", pollAnswer(Shown::finished, (call, found) -> told(410, "Job is gone"))),
            entry("L21", pollAnswer(status("pending"), (call, found) -> new RawResponse(204, List.of(), new byte[0]))),
            entry("L22", polls((seen, body) -> {
                if (Shown.finished(body) && seen.next(job(body)) % 2 == 0) {
                    reverse(body);
                }
            })),
            entry("L23", poll(Shown::finished, body -> {
                if (status("failed").test(body)) {
                    body.putNull("error_message");
                } else {
                    body.put("error_message", "worker lost");
                }
            })));

    private WrongLives() {}

    /** The first poll of a job that would show one status shows another. */
    static UnaryOperator<TamSeams> firstShown(String word, String instead) {
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

    private static Timeline completedTooSoon(Timeline good) {
        return Courses.first(good, Status.COMPLETED)
                .filter(end -> !good.runs().isEmpty())
                .map(end -> {
                    BandRun last = good.runs().getLast();
                    Duration tenth = Duration.between(last.from(), last.to()).dividedBy(10);
                    return Courses.with(
                            good,
                            List.of(
                                    new Phase(Status.COMPLETED, last.from().plus(tenth)),
                                    new Phase(Status.RUNNING, last.from().plus(tenth.multipliedBy(5)))));
                })
                .orElse(good);
    }

    private static List<Phase> pendingBetween(Timeline good) {
        List<Phase> more = new ArrayList<>();
        for (int i = 1; i < good.runs().size(); i++) {
            BandRun run = good.runs().get(i);
            Instant half =
                    run.from().plus(Duration.between(run.from(), run.to()).dividedBy(2));
            if (good.phaseAt(run.from()).status() == Status.RUNNING
                    && good.phaseAt(half).status() == Status.RUNNING) {
                more.add(new Phase(Status.PENDING, run.from()));
                more.add(new Phase(Status.RUNNING, half));
            }
        }
        return more;
    }

    private static List<Phase> pendingAfter(TamJob job) {
        List<Phase> more = new ArrayList<>();
        Courses.instants(job, Command.RESUME).forEach(at -> {
            more.add(new Phase(Status.PENDING, at));
            more.add(new Phase(Status.RUNNING, at.plusMillis(200)));
        });
        return more;
    }

    private static Timeline resumedAlone(TamJob job, Timeline good) {
        Phase last = good.phases().getLast();
        if (last.status() != Status.PAUSED) {
            return good;
        }
        List<Accepted> commands = new ArrayList<>(job.commands());
        commands.add(new Accepted(last.from().plus(SOON), Command.RESUME));
        return Courses.of(job, commands);
    }

    private static long pausesSinceResume(TamJob job) {
        long pauses = 0;
        for (Accepted each : job.commands()) {
            pauses = each.command() == Command.RESUME ? 0 : pauses + 1;
        }
        return pauses;
    }

    /** Time goes by for a job only while somebody looks, and then a second at a time. */
    private static TamSeams drivenByPolls(TamSeams good) {
        ConcurrentMap<String, Instant> lived = new ConcurrentHashMap<>();
        return good.withSnapshots((job, timeline, at) -> {
            Instant reached = lived.merge(job.key().id(), job.submitted(), (before, start) -> {
                Instant further = before.plus(STEP);
                return further.isAfter(at) ? at : further;
            });
            return good.snapshots().of(job, timeline, reached);
        });
    }

    /** The first look at a job at rest sets it to work again. */
    private static TamSeams resumedByPolls(TamSeams good) {
        ConcurrentMap<String, Instant> looked = new ConcurrentHashMap<>();
        return good.withSnapshots((job, timeline, at) -> {
            Snapshot shown = good.snapshots().of(job, timeline, at);
            if (shown.status() != Status.PAUSED) {
                return shown;
            }
            Instant first = looked.computeIfAbsent(job.key().id(), id -> at);
            if (!at.isAfter(first)) {
                return shown;
            }
            List<Accepted> commands = new ArrayList<>(job.commands());
            commands.add(new Accepted(first, Command.RESUME));
            return good.snapshots().of(job, Courses.of(job, commands), at);
        });
    }
}
