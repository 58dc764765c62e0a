package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.both;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.remembering;
import static dev.bandstand.mock.tam.deviation.TamEdits.timeline;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.edited;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static dev.bandstand.mock.tam.deviation.TamResponses.noting;
import static dev.bandstand.mock.tam.deviation.TamResponses.on;
import static dev.bandstand.mock.tam.deviation.TamResponses.showing;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamTimeline;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Deviations for calls that come close together. A burst stands for the race, so that it goes wrong every time. */
final class RaceDeviations {

    private static final int BURST = 3;
    private static final Duration CLOSE = Duration.ofSeconds(1);

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("X01", remembering(RaceDeviations::oneLost)),
            entry(
                    "X02",
                    both(
                            decide(TamStatus.PAUSING, TamCommand.PAUSE, new CommandDecision.Accept(TamStatus.PAUSING)),
                            timeline((job, good) -> pausedInABurst(job) ? withoutPauses(job) : good))),
            entry(
                    "X03",
                    both(
                            decide(RaceDeviations::pauseMeetsCancel, new CommandDecision.Accept(TamStatus.PAUSING)),
                            timeline((job, good) -> TimelineEdits.of(job, withoutCloseCancels(job))))),
            entry("X05", remembering(RaceDeviations::torn)),
            entry("X06", remembering(RaceDeviations::mixed)),
            entry("X07", RaceDeviations::pausingAll),
            entry("X08", remembering(RaceDeviations::onePauseForAll)),
            entry("X09", remembering(RaceDeviations::stale)),
            entry("X10", remembering(RaceDeviations::pauseNotYetSeen)));

    private RaceDeviations() {}

    /** Of many pauses with no poll between them, the later ones crash. */
    private static ResponseEdit oneLost() {
        CallCounter pauses = new CallCounter();
        ResponseEdit crashing = on(
                PAUSE,
                200,
                (call, found) -> pauses.next(job((ObjectNode) found.json())) >= BURST
                        ? errorAnswer(500, "Internal Server Error")
                        : found);
        return noting(POLL, 200, pauses::clear).then(crashing);
    }

    private static boolean pausedInABurst(TamJob job) {
        return TimelineEdits.instants(job, TamCommand.PAUSE).size() >= BURST;
    }

    private static TamTimeline withoutPauses(TamJob job) {
        return TimelineEdits.of(
                job,
                job.commands().stream()
                        .filter(each -> each.command() != TamCommand.PAUSE)
                        .toList());
    }

    private static boolean pauseMeetsCancel(TamJobAt jobAt, TamCommand command) {
        return command == TamCommand.PAUSE
                && TimelineEdits.instants(jobAt.job(), TamCommand.CANCEL).stream()
                        .anyMatch(cancel -> close(cancel, jobAt.at()));
    }

    private static List<AcceptedCommand> withoutCloseCancels(TamJob job) {
        List<Instant> pauses = TimelineEdits.instants(job, TamCommand.PAUSE);
        return job.commands().stream()
                .filter(each -> each.command() != TamCommand.CANCEL
                        || pauses.stream().noneMatch(pause -> close(pause, each.at())))
                .toList();
    }

    private static boolean close(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOSE) <= 0;
    }

    /** Of many polls of a completed job at one moment, some find the rows of the running one. */
    private static ResponseEdit torn() {
        CallCounter polls = new CallCounter();
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
        CallCounter polls = new CallCounter();
        return on(
                POLL,
                200,
                (call, found) -> crowded(polls, call)
                        ? edited(
                                found,
                                body -> body.put("count", body.path("count").asInt() + 1))
                        : found);
    }

    /** Returns true if a target has been polled often at this moment. */
    private static boolean crowded(CallCounter polls, ApiCall call) {
        return polls.next(call.world().clock().now() + call.request().target()) > BURST;
    }

    /** The latest pause shows on all other jobs. */
    private static ResponseEdit onePauseForAll() {
        AtomicReference<String> paused = new AtomicReference<>("");
        return noting(PAUSE, 200, paused::set).then(showing(body -> {
            boolean another = !paused.get().isEmpty() && !paused.get().equals(job(body));
            if (another && PollBody.unfinished(body)) {
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
        CallCounter polls = new CallCounter();
        ConcurrentMap<String, RawResponse> earlier = new ConcurrentHashMap<>();
        return on(POLL, 200, (ApiCall call, RawResponse found) -> {
            String target = call.request().target();
            RawResponse old = earlier.putIfAbsent(target, found);
            return polls.next(target) % BURST == 0 && old != null ? old : found;
        });
    }

    /** A pause of one job is a pause of all that are running. */
    private static TamExtensionPoints pausingAll(TamExtensionPoints good) {
        ConcurrentMap<String, Instant> pauses = new ConcurrentHashMap<>();
        return good.withDecisions((jobAt, command) -> {
                    CommandDecision ruling = good.decisions().decide(jobAt, command);
                    if (command == TamCommand.PAUSE && ruling instanceof CommandDecision.Accept) {
                        pauses.put(jobAt.job().key().id(), jobAt.at());
                    }
                    return ruling;
                })
                .withSnapshotSource(
                        (job, timeline, at) -> good.snapshotSource().of(job, swept(job, timeline, pauses, at), at));
    }

    private static TamTimeline swept(TamJob job, TamTimeline own, Map<String, Instant> pauses, Instant at) {
        if (pauses.containsKey(job.key().id()) || !job.commands().isEmpty()) {
            return own;
        }
        return pauses.values().stream()
                .filter(pause -> !pause.isAfter(at) && own.phaseAt(pause).status() == TamStatus.RUNNING)
                .findFirst()
                .map(pause -> TimelineEdits.of(job, List.of(new AcceptedCommand(pause, TamCommand.PAUSE))))
                .orElse(own);
    }
}
