package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.both;
import static dev.bandstand.mock.tam.Breaks.course;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Wires.CANCEL;
import static dev.bandstand.mock.tam.Wires.PAUSE;
import static dev.bandstand.mock.tam.Wires.RESUME;
import static java.util.Map.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Commands that do something else, or the same once more, when they are sent again. */
final class WrongRepeats {

    private static final UnaryOperator<TamSeams> RESUMES_COUNT =
            decide(Status.RUNNING, Command.RESUME, new Ruling.Accept(Status.RUNNING));
    private static final UnaryOperator<TamSeams> PAUSES_COUNT =
            decide(Status.PAUSING, Command.PAUSE, new Ruling.Accept(Status.PAUSING));

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry(
                    "I01",
                    both(PAUSES_COUNT, course((job, good) -> WrongPauses.pausedAfter(job, at -> furtherOn(job, at))))),
            entry(
                    "I02",
                    both(
                            both(PAUSES_COUNT, decide(Status.PAUSED, Command.PAUSE, new Ruling.Accept(Status.PAUSED))),
                            course((job, good) -> Courses.of(job, countedPauses(job))))),
            entry("I03", both(RESUMES_COUNT, twice(2))),
            entry("I04", both(RESUMES_COUNT, Breaks.meter((sight, charged) -> {
                long again = resumesInARow(sight) - 1;
                return again > 0 ? charged + again * companiesKept(sight) : charged;
            }))),
            entry("X04", both(RESUMES_COUNT, twice(3))));

    private WrongRepeats() {}

    /** Delivers what comes after a resume twice, when it was sent so often in a row. */
    private static UnaryOperator<TamSeams> twice(int often) {
        return Breaks.pages(sight -> {
            List<Slice> delivered = sight.snapshot().delivered();
            int kept = WrongResumes.kept(sight).orElse(delivered.size());
            return resumesInARow(sight) < often || kept >= delivered.size()
                    ? sight
                    : sight.showing(sight.snapshot()
                            .withDelivered(Stream.concat(
                                            delivered.stream(), delivered.subList(kept, delivered.size()).stream())
                                    .toList()));
        });
    }

    private static long companiesKept(Sight sight) {
        return sight.timeline()
                .at(Courses.instants(sight.job(), Command.RESUME).getFirst())
                .companies();
    }

    private static long resumesInARow(Sight sight) {
        long most = 0;
        long inARow = 0;
        for (Accepted each : sight.job().commands()) {
            inARow = each.command() == Command.RESUME && !each.at().isAfter(sight.at()) ? inARow + 1 : 0;
            most = Math.max(most, inARow);
        }
        return most;
    }

    /** Each further pause puts the boundary off by one band. */
    private static Instant furtherOn(TamJob job, Instant at) {
        List<Instant> pauses = Courses.instants(job, Command.PAUSE);
        List<BandRun> runs = Courses.of(job, List.of()).runs();
        int further = pauses.size() - 1;
        int inFlight = 0;
        while (inFlight < runs.size() - 1 && !runs.get(inFlight).to().isAfter(pauses.getFirst())) {
            inFlight++;
        }
        int wanted = Math.min(inFlight + further, runs.size() - 1);
        return further == 0 ? at : Courses.justAfter(runs.get(wanted).from());
    }

    /** The commands as far as they count: a resume does, once there were as many as pauses before it. */
    private static List<Accepted> countedPauses(TamJob job) {
        List<Accepted> counted = new ArrayList<>();
        int open = 0;
        for (Accepted each : job.commands()) {
            switch (each.command()) {
                case PAUSE -> {
                    open++;
                    if (open == 1) {
                        counted.add(each);
                    }
                }
                case RESUME -> {
                    open--;
                    if (open == 0) {
                        counted.add(each);
                    }
                }
                case CANCEL -> counted.add(each);
            }
        }
        return counted;
    }
}
