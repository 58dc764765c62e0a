package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.TamEdits.body;
import static dev.bandstand.mock.tam.deviation.TamEdits.both;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.timeline;
import static dev.bandstand.mock.tam.deviation.TamResponses.RESUME;
import static java.util.Map.entry;

import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamSnapshot;
import dev.bandstand.mock.tam.job.TamTimeline;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Resumes that lose, repeat or skip work, or do not take. */
final class ResumeDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("R01", body(RESUME, body -> body.put("status", "paused"))),
            entry("R02", body(RESUME, body -> body.put("status", "pending"))),
            entry("R03", decide(TamStatus.PAUSED, TamCommand.RESUME, new CommandDecision.Refuse())),
            entry("R04", timeline((job, good) -> restartedAt(job, good, 0))),
            entry(
                    "R05",
                    pagesAfterResume(
                            (delivered, kept) -> inserted(delivered, kept, delivered.subList(kept - 1, kept)))),
            entry(
                    "R06",
                    TamEdits.snapshot((job, jobAt) -> kept(jobAt).isPresent() ? skipping(jobAt) : jobAt.snapshot())),
            entry(
                    "R17",
                    TamEdits.snapshot(
                            (job, jobAt) -> resumedFromNothing(jobAt) ? withoutFirstBand(jobAt) : jobAt.snapshot())),
            entry("R07", pagesAfterResume((delivered, kept) -> delivered.subList(kept, delivered.size()))),
            entry("R08", timeline((job, good) -> pausedAgain(job))),
            entry("R09", decide(TamStatus.PAUSED, TamCommand.RESUME, new CommandDecision.NoChange(TamStatus.RUNNING))),
            entry("R10", timeline((job, good) -> hangingAfter(job, good, 0))),
            entry("R11", timeline((job, good) -> hangingAfter(job, good, 1))),
            entry(
                    "R12",
                    TamEdits.snapshot((job, jobAt) -> kept(jobAt).isPresent() ? shortened(jobAt) : jobAt.snapshot())),
            entry("R13", pagesAfterResume((delivered, kept) -> rotated(delivered))),
            entry("R14", body(RESUME, PauseDeviations::ofTheExample)),
            entry(
                    "R15",
                    both(
                            decide(TamStatus.RUNNING, TamCommand.RESUME, new CommandDecision.Accept(TamStatus.RUNNING)),
                            timeline(ResumeDeviations::restartedWhileRunning))));

    private ResumeDeviations() {}

    /** The number of bands that had been delivered when the job was first resumed, if it has been and there were any. */
    static OptionalInt kept(TamJobAt jobAt) {
        return TimelineEdits.instants(jobAt.job(), TamCommand.RESUME).stream()
                .filter(at -> !at.isAfter(jobAt.at()))
                .mapToInt(at -> jobAt.timeline().writtenAt(at).size())
                .filter(bands -> bands > 0)
                .findFirst();
    }

    /** Fills pages after a resume with something else than what was delivered. */
    static UnaryOperator<TamExtensionPoints> pagesAfterResume(
            BiFunction<List<CompanyRange>, Integer, List<CompanyRange>> change) {
        return TamEdits.pages(jobAt -> {
            OptionalInt kept = kept(jobAt);
            return kept.isEmpty()
                    ? jobAt
                    : jobAt.showing(jobAt.snapshot()
                            .withDelivered(change.apply(jobAt.snapshot().delivered(), kept.getAsInt())));
        });
    }

    private static List<CompanyRange> inserted(List<CompanyRange> delivered, int place, List<CompanyRange> more) {
        return Stream.of(delivered.subList(0, place), more, delivered.subList(place, delivered.size()))
                .flatMap(List::stream)
                .toList();
    }

    /** The first company moved to the end, so that every page holds others than before. */
    private static List<CompanyRange> rotated(List<CompanyRange> delivered) {
        CompanyRange first = delivered.getFirst();
        List<CompanyRange> moved = new ArrayList<>(delivered);
        moved.set(0, new CompanyRange(first.band(), first.from() + 1, first.to()));
        moved.add(new CompanyRange(first.band(), first.from(), first.from() + 1));
        return moved;
    }

    private static TamSnapshot skipping(TamJobAt jobAt) {
        int kept = kept(jobAt).orElseThrow();
        List<CompanyRange> delivered = jobAt.snapshot().delivered();
        List<CompanyRange> after = delivered.size() > kept ? delivered.subList(kept + 1, delivered.size()) : List.of();
        return jobAt.snapshot()
                .withDelivered(Stream.of(delivered.subList(0, kept), List.of(new CompanyRange(kept, 0, 0)), after)
                        .flatMap(List::stream)
                        .toList());
    }

    /** True if the job was resumed when it had delivered nothing. */
    private static boolean resumedFromNothing(TamJobAt jobAt) {
        return TimelineEdits.instants(jobAt.job(), TamCommand.RESUME).stream()
                .anyMatch(at -> !at.isAfter(jobAt.at())
                        && jobAt.timeline().writtenAt(at).isEmpty());
    }

    private static TamSnapshot withoutFirstBand(TamJobAt jobAt) {
        List<CompanyRange> delivered = new ArrayList<>(jobAt.snapshot().delivered());
        if (!delivered.isEmpty()) {
            delivered.set(0, new CompanyRange(0, 0, 0));
        }
        return jobAt.snapshot().withDelivered(delivered);
    }

    private static TamSnapshot shortened(TamJobAt jobAt) {
        int kept = kept(jobAt).orElseThrow();
        List<CompanyRange> delivered = new ArrayList<>(jobAt.snapshot().delivered());
        for (int i = kept; i < delivered.size(); i++) {
            CompanyRange slice = delivered.get(i);
            delivered.set(i, new CompanyRange(slice.band(), slice.from(), Math.max(slice.from(), slice.to() - 3)));
        }
        return jobAt.snapshot().withDelivered(delivered);
    }

    private static TamTimeline restartedAt(TamJob job, TamTimeline good, int which) {
        List<Instant> resumes = TimelineEdits.instants(job, TamCommand.RESUME);
        return resumes.size() > which ? TimelineEdits.restarted(job, good, resumes.get(which)) : good;
    }

    /** Each rest is ended by one resume; the first that ends none starts over. */
    private static TamTimeline restartedWhileRunning(TamJob job, TamTimeline good) {
        List<Instant> needless = new ArrayList<>(TimelineEdits.instants(job, TamCommand.RESUME));
        good.phases().stream()
                .filter(phase -> phase.status() == TamStatus.RUNNING)
                .forEach(phase -> needless.remove(phase.from()));
        return needless.isEmpty() ? good : TimelineEdits.restarted(job, good, needless.getFirst());
    }

    private static TamTimeline hangingAfter(TamJob job, TamTimeline good, int which) {
        List<Instant> resumes = TimelineEdits.instants(job, TamCommand.RESUME);
        return resumes.size() > which ? TimelineEdits.until(good, resumes.get(which)) : good;
    }

    private static TamTimeline pausedAgain(TamJob job) {
        List<AcceptedCommand> commands = new ArrayList<>();
        List<Instant> forgotten = new ArrayList<>();
        for (AcceptedCommand each : job.commands()) {
            commands.add(each);
            if (each.command() == TamCommand.RESUME) {
                forgotten.add(TimelineEdits.justAfter(each.at()));
                commands.add(new AcceptedCommand(TimelineEdits.justAfter(each.at()), TamCommand.PAUSE));
            }
        }
        return TimelineEdits.without(
                TimelineEdits.of(job, commands),
                phase -> phase.status() == TamStatus.PAUSING && forgotten.contains(phase.from()));
    }
}
