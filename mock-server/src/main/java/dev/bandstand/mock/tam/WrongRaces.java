package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.PAUSE;
import static dev.bandstand.mock.tam.Breaks.POLL;
import static dev.bandstand.mock.tam.Breaks.both;
import static dev.bandstand.mock.tam.Breaks.course;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Breaks.edited;
import static dev.bandstand.mock.tam.Breaks.job;
import static dev.bandstand.mock.tam.Breaks.on;
import static dev.bandstand.mock.tam.Breaks.remembering;
import static dev.bandstand.mock.tam.Breaks.status;
import static dev.bandstand.mock.tam.Breaks.told;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.Wire;
import dev.bandstand.mock.core.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What goes wrong when calls come close together. A burst stands for the race, so that it goes wrong every time. */
final class WrongRaces {

    private static final int BURST = 3;
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final List<String> MOVING = List.of("rows", "count", "processed", "bands_done", "next_cursor");

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("X01", remembering(() -> {
                Tally pauses = new Tally();
                return clearing(pauses)
                        .then(on(
                                PAUSE,
                                200,
                                (call, found) -> pauses.next(job((ObjectNode) found.json())) >= BURST
                                        ? told(500, "Internal Server Error")
                                        : found));
            })),
            entry(
                    "X02",
                    both(
                            decide(Status.PAUSING, Command.PAUSE, new Ruling.Accept(Status.PAUSING)),
                            course((job, good) ->
                                    Courses.instants(job, Command.PAUSE).size() >= BURST
                                            ? Courses.of(
                                                    job,
                                                    job.commands().stream()
                                                            .filter(each -> each.command() != Command.PAUSE)
                                                            .toList())
                                            : good))),
            entry(
                    "X03",
                    both(
                            decide(WrongRaces::pauseMeetsCancel, new Ruling.Accept(Status.PAUSING)),
                            course((job, good) -> Courses.of(job, withoutCloseCancels(job))))),
            entry("X05", remembering(WrongRaces::torn)),
            entry("X06", remembering(WrongRaces::mixed)),
            entry("X07", WrongRaces::pausingAll),
            entry("X08", remembering(() -> {
                AtomicReference<String> paused = new AtomicReference<>("");
                Wire noting = on(PAUSE, 200, (call, found) -> {
                    paused.set(job((ObjectNode) found.json()));
                    return found;
                });
                return noting.then(on(
                        POLL,
                        200,
                        (call, found) -> edited(found, body -> {
                            if (!paused.get().isEmpty() && !paused.get().equals(job(body)) && Breaks.unfinished(body)) {
                                body.put("status", "pausing");
                            }
                        })));
            })),
            entry("X09", remembering(WrongRaces::stale)),
            entry("X10", remembering(() -> {
                Tally fresh = new Tally();
                Wire noting = on(PAUSE, 200, (call, found) -> {
                    fresh.next(job((ObjectNode) found.json()));
                    return found;
                });
                return noting.then(on(
                        POLL,
                        200,
                        (call, found) -> edited(found, body -> {
                            if (fresh.of(job(body)) > 0 && status("pausing").test(body)) {
                                body.put("status", "running");
                            }
                            fresh.clear(job(body));
                        })));
            })));

    private WrongRaces() {}

    /** Forgets what was counted for a job when it is polled. */
    private static Wire clearing(Tally tally) {
        return on(POLL, 200, (call, found) -> {
            tally.clear(job((ObjectNode) found.json()));
            return found;
        });
    }

    private static boolean pauseMeetsCancel(Sight sight, Command command) {
        return command == Command.PAUSE
                && Courses.instants(sight.job(), Command.CANCEL).stream().anyMatch(cancel -> close(cancel, sight.at()));
    }

    private static List<Accepted> withoutCloseCancels(TamJob job) {
        List<Instant> pauses = Courses.instants(job, Command.PAUSE);
        return job.commands().stream()
                .filter(each ->
                        each.command() != Command.CANCEL || pauses.stream().noneMatch(pause -> close(pause, each.at())))
                .toList();
    }

    private static boolean close(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOSE) <= 0;
    }

    /** Of many polls of a completed job at one moment, some find the rows of the running one. */
    private static Wire torn() {
        Crowds crowds = new Crowds();
        ConcurrentMap<String, ObjectNode> running = new ConcurrentHashMap<>();
        return on(
                POLL,
                200,
                (call, found) -> edited(found, body -> {
                    if (status("running").test(body)) {
                        running.put(call.request().target(), body.deepCopy());
                    } else if (status("completed").test(body) && crowds.crowded(call)) {
                        Optional.ofNullable(running.get(call.request().target()))
                                .ifPresent(before -> MOVING.forEach(member -> body.set(member, before.get(member))));
                    }
                }));
    }

    /** Of many polls at one moment, some get the count of another answer. */
    private static Wire mixed() {
        Crowds crowds = new Crowds();
        return on(
                POLL,
                200,
                (call, found) -> crowds.crowded(call)
                        ? edited(
                                found,
                                body -> body.put("count", body.path("count").asInt() + 1))
                        : found);
    }

    /** Notices when a target is read often at one moment. */
    private static final class Crowds {

        private final Tally polls = new Tally();

        boolean crowded(Call call) {
            return polls.next(call.world().clock().now() + call.request().target()) > BURST;
        }
    }

    /** Each third poll is answered with what the one before was. */
    private static Wire stale() {
        Tally polls = new Tally();
        ConcurrentMap<String, WireAnswer> earlier = new ConcurrentHashMap<>();
        return on(POLL, 200, (Call call, WireAnswer found) -> {
            String target = call.request().target();
            WireAnswer old = earlier.putIfAbsent(target, found);
            return polls.next(target) % BURST == 0 && old != null ? old : found;
        });
    }

    /** A pause of one job is a pause of all that are running. */
    private static TamSeams pausingAll(TamSeams good) {
        ConcurrentMap<String, Instant> pauses = new ConcurrentHashMap<>();
        return good.withDecisions((sight, command) -> {
                    Ruling ruling = good.decisions().decide(sight, command);
                    if (command == Command.PAUSE && ruling instanceof Ruling.Accept) {
                        pauses.put(sight.job().key().id(), sight.at());
                    }
                    return ruling;
                })
                .withSnapshots((job, timeline, at) -> good.snapshots().of(job, swept(job, timeline, pauses, at), at));
    }

    private static Timeline swept(TamJob job, Timeline own, Map<String, Instant> pauses, Instant at) {
        if (pauses.containsKey(job.key().id()) || !job.commands().isEmpty()) {
            return own;
        }
        return pauses.values().stream()
                .filter(pause -> !pause.isAfter(at) && own.phaseAt(pause).status() == Status.RUNNING)
                .findFirst()
                .map(pause -> Courses.of(job, List.of(new Accepted(pause, Command.PAUSE))))
                .orElse(own);
    }
}
