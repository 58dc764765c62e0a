package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.answer;
import static dev.bandstand.mock.tam.Breaks.body;
import static dev.bandstand.mock.tam.Breaks.both;
import static dev.bandstand.mock.tam.Breaks.course;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Breaks.poll;
import static dev.bandstand.mock.tam.Breaks.pollAnswer;
import static dev.bandstand.mock.tam.Breaks.polls;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Shown.rows;
import static dev.bandstand.mock.tam.Shown.status;
import static dev.bandstand.mock.tam.Wires.PAUSE;
import static dev.bandstand.mock.tam.Wires.told;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pauses that are not taken, taken late, or taken at the cost of what was delivered. */
final class WrongPauses {

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("P01", answer(PAUSE, 200, found -> found.withStatus(202))),
            entry("P02", body(PAUSE, told -> told.put("status", "running"))),
            entry("P03", body(PAUSE, told -> told.put("status", "completed"))),
            entry("P04", decide(Status.RUNNING, Command.PAUSE, new Ruling.Stay(Status.PAUSING))),
            entry("P05", decide(Status.RUNNING, Command.PAUSE, new Ruling.Stay(Status.PAUSED))),
            entry("P06", decide(Status.PAUSED, Command.PAUSE, new Ruling.Refuse())),
            entry(
                    "P07",
                    both(
                            decide(Status.PAUSED, Command.PAUSE, new Ruling.Accept(Status.RUNNING)),
                            course((job, good) -> Courses.of(job, secondPause(job, List.of(Command.RESUME)))))),
            entry(
                    "P08",
                    both(
                            decide(Status.PAUSED, Command.PAUSE, new Ruling.Accept(Status.PAUSING)),
                            course((job, good) ->
                                    Courses.of(job, secondPause(job, List.of(Command.RESUME, Command.PAUSE)))))),
            entry("P09", course((job, good) -> pausedAfter(job, at -> boundaryAfter(good, at)))),
            entry("P10", course((job, good) -> pausedAfter(job, at -> beforeTheLast(job, at)))),
            entry(
                    "P11",
                    Breaks.shows((job, sight) -> sight.snapshot().status() == Status.PAUSED
                            ? withoutLast(sight.snapshot())
                            : sight.snapshot())),
            entry("P12", seams -> seams.withPages(new Unwritten(seams.pages()))),
            entry(
                    "P13",
                    Breaks.shows((job, sight) -> sight.snapshot().status() == Status.PAUSING
                            ? sight.snapshot().withStatus(Status.PAUSED)
                            : sight.snapshot())),
            entry("P14", poll(status("paused"), body -> {
                rows(body).removeAll();
                body.put("count", 0).putNull("next_cursor");
            })),
            entry("P15", poll(status("paused"), body -> {
                body.putNull("next_cursor");
                if (!body.path("page").asText().equals("page_0000")) {
                    rows(body).removeAll();
                    body.put("count", 0);
                }
            })),
            entry(
                    "P16",
                    pollAnswer(
                            status("paused"),
                            (call, found) -> call.request().query() == null ? found : told(409, "Job is paused"))),
            entry("P17", polls((seen, body) -> {
                if (status("paused").test(body)) {
                    body.put("processed", body.path("processed").asInt() + seen.next(job(body)));
                }
            })),
            entry("P18", polls((seen, body) -> {
                if (status("paused").test(body) && seen.next(job(body)) % 2 == 0) {
                    WrongLives.reverse(body);
                }
            })),
            entry("P19", answer(PAUSE, 200, (call, found) -> Wires.edited(found, WrongPauses::ofTheExample))));

    private WrongPauses() {}

    /** Names the job of the documented example instead of the one that was meant. */
    static void ofTheExample(ObjectNode body) {
        body.put("message", body.path("message").asText().replace(job(body), Breaks.EXAMPLE_JOB));
    }

    /** The commands with every second pause in a row read as something else. */
    private static List<Accepted> secondPause(TamJob job, List<Command> instead) {
        List<Accepted> read = new ArrayList<>();
        int inARow = 0;
        for (Accepted each : job.commands()) {
            inARow = each.command() == Command.PAUSE ? inARow + 1 : 0;
            if (inARow > 0 && inARow % 2 == 0) {
                instead.forEach(command -> read.add(new Accepted(each.at(), command)));
            } else {
                read.add(each);
            }
        }
        return read;
    }

    /** The course with every pause obeyed later, and shown as asked at once. */
    static Timeline pausedAfter(TamJob job, UnaryOperator<Instant> later) {
        Timeline late = Courses.of(
                job,
                Courses.moved(
                        job.commands(),
                        each -> each.command() == Command.PAUSE
                                ? new Accepted(later.apply(each.at()), Command.PAUSE)
                                : each));
        List<Phase> shown = Courses.instants(job, Command.PAUSE).stream()
                .filter(at -> late.phaseAt(at).status() == Status.RUNNING)
                .map(at -> new Phase(Status.PAUSING, at))
                .toList();
        return Courses.with(late, shown);
    }

    private static Instant boundaryAfter(Timeline good, Instant at) {
        return good.runningAt(at).map(run -> Courses.justAfter(run.to())).orElse(at);
    }

    private static Instant beforeTheLast(TamJob job, Instant at) {
        List<BandRun> runs = Courses.of(job, List.of()).runs();
        if (runs.size() < 2) {
            return at;
        }
        Instant wanted = Courses.justAfter(runs.get(runs.size() - 2).from());
        return wanted.isAfter(at) ? wanted : at;
    }

    /** Pages of a job at rest on which the band that was written last cannot be read, although it is counted. */
    private record Unwritten(Pages good) implements Pages {

        @Override
        public Optional<Page> read(Sight sight, @Nullable String cursor) {
            return good.read(written(sight), cursor);
        }

        @Override
        public List<Slice> readable(Sight sight) {
            return good.readable(sight);
        }

        @Override
        public int count(Sight sight) {
            return good.count(written(sight));
        }

        private static Sight written(Sight sight) {
            return sight.snapshot().status() == Status.PAUSED ? sight.showing(withoutLast(sight.snapshot())) : sight;
        }
    }

    private static Snapshot withoutLast(Snapshot snapshot) {
        List<Slice> delivered = snapshot.delivered();
        return delivered.isEmpty() ? snapshot : snapshot.withDelivered(delivered.subList(0, delivered.size() - 1));
    }
}
