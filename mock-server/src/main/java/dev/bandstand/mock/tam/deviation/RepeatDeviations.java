package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.TamEdits.both;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.timeline;
import static dev.bandstand.mock.tam.deviation.TamResponses.CANCEL;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.RESUME;
import static java.util.Map.entry;

import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.BandRun;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Commands that do something else, or the same once more, when they are sent again. */
final class RepeatDeviations {

    private static final UnaryOperator<TamExtensionPoints> RESUMES_COUNT =
            decide(TamStatus.RUNNING, TamCommand.RESUME, new CommandDecision.Accept(TamStatus.RUNNING));
    private static final UnaryOperator<TamExtensionPoints> PAUSES_COUNT =
            decide(TamStatus.PAUSING, TamCommand.PAUSE, new CommandDecision.Accept(TamStatus.PAUSING));

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry(
                    "I01",
                    both(
                            PAUSES_COUNT,
                            timeline((job, good) -> PauseDeviations.pausedAfter(job, at -> furtherOn(job, at))))),
            entry(
                    "I02",
                    both(
                            both(
                                    PAUSES_COUNT,
                                    decide(
                                            TamStatus.PAUSED,
                                            TamCommand.PAUSE,
                                            new CommandDecision.Accept(TamStatus.PAUSED))),
                            timeline((job, good) -> TimelineEdits.of(job, countedPauses(job))))),
            entry("I03", both(RESUMES_COUNT, twice(2))),
            entry("I04", both(RESUMES_COUNT, TamEdits.meter((jobAt, charged) -> {
                long again = resumesInARow(jobAt) - 1;
                return again > 0 ? charged + again * companiesKept(jobAt) : charged;
            }))),
            entry("X04", both(RESUMES_COUNT, twice(3))));

    private RepeatDeviations() {}

    /** Delivers what comes after a resume twice, when it was sent so often in a row. */
    private static UnaryOperator<TamExtensionPoints> twice(int often) {
        return TamEdits.pages(jobAt -> {
            List<CompanyRange> delivered = jobAt.snapshot().delivered();
            int kept = ResumeDeviations.kept(jobAt).orElse(delivered.size());
            return resumesInARow(jobAt) < often || kept >= delivered.size()
                    ? jobAt
                    : jobAt.showing(jobAt.snapshot()
                            .withDelivered(Stream.concat(
                                            delivered.stream(), delivered.subList(kept, delivered.size()).stream())
                                    .toList()));
        });
    }

    private static long companiesKept(TamJobAt jobAt) {
        return jobAt.timeline()
                .at(TimelineEdits.instants(jobAt.job(), TamCommand.RESUME).getFirst())
                .companies();
    }

    private static long resumesInARow(TamJobAt jobAt) {
        long most = 0;
        long inARow = 0;
        for (AcceptedCommand each : jobAt.job().commands()) {
            inARow = each.command() == TamCommand.RESUME && !each.at().isAfter(jobAt.at()) ? inARow + 1 : 0;
            most = Math.max(most, inARow);
        }
        return most;
    }

    /** Each further pause puts the boundary off by one band. */
    private static Instant furtherOn(TamJob job, Instant at) {
        List<Instant> pauses = TimelineEdits.instants(job, TamCommand.PAUSE);
        List<BandRun> runs = TimelineEdits.of(job, List.of()).runs();
        int further = pauses.size() - 1;
        int inFlight = 0;
        while (inFlight < runs.size() - 1 && !runs.get(inFlight).to().isAfter(pauses.getFirst())) {
            inFlight++;
        }
        int wanted = Math.min(inFlight + further, runs.size() - 1);
        return further == 0 ? at : TimelineEdits.justAfter(runs.get(wanted).from());
    }

    /** The commands as far as they count: a resume does, once there were as many as pauses before it. */
    private static List<AcceptedCommand> countedPauses(TamJob job) {
        List<AcceptedCommand> counted = new ArrayList<>();
        int open = 0;
        for (AcceptedCommand each : job.commands()) {
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
