package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.both;
import static dev.bandstand.mock.tam.Breaks.course;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Breaks.remembering;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Shown.status;
import static dev.bandstand.mock.tam.Wires.PAUSE;
import static dev.bandstand.mock.tam.Wires.POLL;
import static dev.bandstand.mock.tam.Wires.edited;
import static dev.bandstand.mock.tam.Wires.noting;
import static dev.bandstand.mock.tam.Wires.on;
import static dev.bandstand.mock.tam.Wires.showing;
import static dev.bandstand.mock.tam.Wires.told;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What goes wrong when calls come close together. A burst stands for the race, so that it goes wrong every time. */
final class WrongRaces {

    private static final int BURST = 3;
    private static final Duration CLOSE = Duration.ofSeconds(1);

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("X01", remembering(WrongRaces::oneLost)),
            entry(
                    "X02",
                    both(
                            decide(Status.PAUSING, Command.PAUSE, new Ruling.Accept(Status.PAUSING)),
                            course((job, good) -> pausedInABurst(job) ? withoutPauses(job) : good))),
            entry(
                    "X03",
                    both(
                            decide(WrongRaces::pauseMeetsCancel, new Ruling.Accept(Status.PAUSING)),
                            course((job, good) -> Courses.of(job, withoutCloseCancels(job))))),
            entry("X05", remembering(WrongRaces::torn)),
            entry("X06", remembering(WrongRaces::mixed)),
            entry("X07", WrongRaces::pausingAll),
            entry("X08", remembering(WrongRaces::onePauseForAll)),
            entry("X09", remembering(WrongRaces::stale)),
            entry("X10", remembering(WrongRaces::pauseNotYetSeen)));

    private WrongRaces() {}

    /** Of many pauses with no poll between them, the later ones crash. */
    private static ResponseEdit oneLost() {
        Tally pauses = new Tally();
        ResponseEdit crashing = on(
                PAUSE,
                200,
                (call, found) -> pauses.next(job((ObjectNode) found.json())) >= BURST
                        ? told(500, "Internal Server Error")
                        : found);
        return noting(POLL, 200, pauses::clear).then(crashing);
    }

    private static boolean pausedInABurst(TamJob job) {
        return Courses.instants(job, Command.PAUSE).size() >= BURST;
    }

    private static Timeline withoutPauses(TamJob job) {
        return Courses.of(
                job,
                job.commands().stream()
                        .filter(each -> each.command() != Command.PAUSE)
                        .toList());
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
    private static ResponseEdit torn() {
        Tally polls = new Tally();
        ConcurrentMap<String, ObjectNode> running = new ConcurrentHashMap<>();
        return on(POLL, 200, (call, found) -> {
            String target = call.request().target();
            ObjectNode body = (ObjectNode) found.json();
            if (status("running").test(body)) {
                running.put(target, body);
            }
            return status("completed").test(body) && crowded(polls, call) && running.containsKey(target)
                    ? found.withJson(body.setAll(moving(running.get(target))))
                    : found;
        });
    }

    private static ObjectNode moving(ObjectNode body) {
        return body.deepCopy().retain("rows", "count", "processed", "bands_done", "next_cursor");
    }

    /** Of many polls at one moment, some get the count of another answer. */
    private static ResponseEdit mixed() {
        Tally polls = new Tally();
        return on(
                POLL,
                200,
                (call, found) -> crowded(polls, call)
                        ? edited(
                                found,
                                body -> body.put("count", body.path("count").asInt() + 1))
                        : found);
    }

    /** Whether a target has been polled often at this moment. */
    private static boolean crowded(Tally polls, ApiCall call) {
        return polls.next(call.world().clock().now() + call.request().target()) > BURST;
    }

    /** The latest pause shows on all other jobs. */
    private static ResponseEdit onePauseForAll() {
        AtomicReference<String> paused = new AtomicReference<>("");
        return noting(PAUSE, 200, paused::set).then(showing(body -> {
            boolean another = !paused.get().isEmpty() && !paused.get().equals(job(body));
            if (another && Shown.unfinished(body)) {
                body.put("status", "pausing");
            }
        }));
    }

    /** The first poll after a pause shows the job still running. */
    private static ResponseEdit pauseNotYetSeen() {
        Set<String> unseen = ConcurrentHashMap.newKeySet();
        return noting(PAUSE, 200, unseen::add).then(showing(body -> {
            if (unseen.remove(job(body)) && status("pausing").test(body)) {
                body.put("status", "running");
            }
        }));
    }

    /** Each third poll is answered with what the one before was. */
    private static ResponseEdit stale() {
        Tally polls = new Tally();
        ConcurrentMap<String, RawResponse> earlier = new ConcurrentHashMap<>();
        return on(POLL, 200, (ApiCall call, RawResponse found) -> {
            String target = call.request().target();
            RawResponse old = earlier.putIfAbsent(target, found);
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
