package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.body;
import static dev.bandstand.mock.tam.Breaks.both;
import static dev.bandstand.mock.tam.Breaks.course;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Wires.RESUME;
import static java.util.Map.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Resumes that lose, repeat or skip work, or do not take. */
final class WrongResumes {

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("R01", body(RESUME, told -> told.put("status", "paused"))),
            entry("R02", body(RESUME, told -> told.put("status", "pending"))),
            entry("R03", decide(Status.PAUSED, Command.RESUME, new Ruling.Refuse())),
            entry("R04", course((job, good) -> restartedAt(job, good, 0))),
            entry(
                    "R05",
                    pagesAfterResume(
                            (delivered, kept) -> inserted(delivered, kept, delivered.subList(kept - 1, kept)))),
            entry("R06", Breaks.shows((job, sight) -> kept(sight).isPresent() ? skipping(sight) : sight.snapshot())),
            entry("R07", pagesAfterResume((delivered, kept) -> delivered.subList(kept, delivered.size()))),
            entry("R08", course((job, good) -> pausedAgain(job))),
            entry("R09", decide(Status.PAUSED, Command.RESUME, new Ruling.Stay(Status.RUNNING))),
            entry("R10", course((job, good) -> hangingAfter(job, good, 0))),
            entry("R11", course((job, good) -> hangingAfter(job, good, 1))),
            entry("R12", Breaks.shows((job, sight) -> kept(sight).isPresent() ? shortened(sight) : sight.snapshot())),
            entry("R13", pagesAfterResume((delivered, kept) -> rotated(delivered))),
            entry("R14", body(RESUME, WrongPauses::ofTheExample)),
            entry(
                    "R15",
                    both(
                            decide(Status.RUNNING, Command.RESUME, new Ruling.Accept(Status.RUNNING)),
                            course(WrongResumes::restartedWhileRunning))));

    private WrongResumes() {}

    /** How many bands had been delivered when the job was first resumed, if it has been and there were any. */
    static OptionalInt kept(Sight sight) {
        return Courses.instants(sight.job(), Command.RESUME).stream()
                .filter(at -> !at.isAfter(sight.at()))
                .mapToInt(at -> sight.timeline().writtenAt(at).size())
                .filter(bands -> bands > 0)
                .findFirst();
    }

    /** Fills pages after a resume with something else than what was delivered. */
    static UnaryOperator<TamSeams> pagesAfterResume(BiFunction<List<Slice>, Integer, List<Slice>> change) {
        return Breaks.pages(sight -> {
            OptionalInt kept = kept(sight);
            return kept.isEmpty()
                    ? sight
                    : sight.showing(sight.snapshot()
                            .withDelivered(change.apply(sight.snapshot().delivered(), kept.getAsInt())));
        });
    }

    private static List<Slice> inserted(List<Slice> delivered, int place, List<Slice> more) {
        return Stream.of(delivered.subList(0, place), more, delivered.subList(place, delivered.size()))
                .flatMap(List::stream)
                .toList();
    }

    /** The first company moved to the end, so that every page holds others than before. */
    private static List<Slice> rotated(List<Slice> delivered) {
        Slice first = delivered.getFirst();
        List<Slice> moved = new ArrayList<>(delivered);
        moved.set(0, new Slice(first.band(), first.from() + 1, first.to()));
        moved.add(new Slice(first.band(), first.from(), first.from() + 1));
        return moved;
    }

    private static Snapshot skipping(Sight sight) {
        int kept = kept(sight).orElseThrow();
        List<Slice> delivered = sight.snapshot().delivered();
        List<Slice> after = delivered.size() > kept ? delivered.subList(kept + 1, delivered.size()) : List.of();
        return sight.snapshot()
                .withDelivered(Stream.of(delivered.subList(0, kept), List.of(new Slice(kept, 0, 0)), after)
                        .flatMap(List::stream)
                        .toList());
    }

    private static Snapshot shortened(Sight sight) {
        int kept = kept(sight).orElseThrow();
        List<Slice> delivered = new ArrayList<>(sight.snapshot().delivered());
        for (int i = kept; i < delivered.size(); i++) {
            Slice slice = delivered.get(i);
            delivered.set(i, new Slice(slice.band(), slice.from(), Math.max(slice.from(), slice.to() - 3)));
        }
        return sight.snapshot().withDelivered(delivered);
    }

    private static Timeline restartedAt(TamJob job, Timeline good, int which) {
        List<Instant> resumes = Courses.instants(job, Command.RESUME);
        return resumes.size() > which ? Courses.restarted(job, good, resumes.get(which)) : good;
    }

    /** Each rest is ended by one resume; the first that ends none starts over. */
    private static Timeline restartedWhileRunning(TamJob job, Timeline good) {
        List<Instant> needless = new ArrayList<>(Courses.instants(job, Command.RESUME));
        good.phases().stream()
                .filter(phase -> phase.status() == Status.RUNNING)
                .forEach(phase -> needless.remove(phase.from()));
        return needless.isEmpty() ? good : Courses.restarted(job, good, needless.getFirst());
    }

    private static Timeline hangingAfter(TamJob job, Timeline good, int which) {
        List<Instant> resumes = Courses.instants(job, Command.RESUME);
        return resumes.size() > which ? Courses.until(good, resumes.get(which)) : good;
    }

    private static Timeline pausedAgain(TamJob job) {
        List<Accepted> commands = new ArrayList<>();
        List<Instant> forgotten = new ArrayList<>();
        for (Accepted each : job.commands()) {
            commands.add(each);
            if (each.command() == Command.RESUME) {
                forgotten.add(Courses.justAfter(each.at()));
                commands.add(new Accepted(Courses.justAfter(each.at()), Command.PAUSE));
            }
        }
        return Courses.without(
                Courses.of(job, commands),
                phase -> phase.status() == Status.PAUSING && forgotten.contains(phase.from()));
    }
}
