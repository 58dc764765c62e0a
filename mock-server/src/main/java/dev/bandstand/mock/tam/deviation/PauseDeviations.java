package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.answer;
import static dev.bandstand.mock.tam.deviation.TamEdits.body;
import static dev.bandstand.mock.tam.deviation.TamEdits.both;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static dev.bandstand.mock.tam.deviation.TamEdits.pollAnswer;
import static dev.bandstand.mock.tam.deviation.TamEdits.polls;
import static dev.bandstand.mock.tam.deviation.TamEdits.timeline;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.BandRun;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.Phase;
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
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pauses that are not taken, taken late, or taken at the cost of what was delivered. */
final class PauseDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("P01", answer(PAUSE, 200, found -> found.withStatus(202))),
            entry("P02", body(PAUSE, body -> body.put("status", "running"))),
            entry("P03", body(PAUSE, body -> body.put("status", "completed"))),
            entry("P04", decide(TamStatus.RUNNING, TamCommand.PAUSE, new CommandDecision.NoChange(TamStatus.PAUSING))),
            entry("P05", decide(TamStatus.RUNNING, TamCommand.PAUSE, new CommandDecision.NoChange(TamStatus.PAUSED))),
            entry("P06", decide(TamStatus.PAUSED, TamCommand.PAUSE, new CommandDecision.Refuse())),
            entry(
                    "P07",
                    both(
                            decide(TamStatus.PAUSED, TamCommand.PAUSE, new CommandDecision.Accept(TamStatus.RUNNING)),
                            timeline((job, good) ->
                                    TimelineEdits.of(job, secondPause(job, List.of(TamCommand.RESUME)))))),
            entry(
                    "P08",
                    both(
                            decide(TamStatus.PAUSED, TamCommand.PAUSE, new CommandDecision.Accept(TamStatus.PAUSING)),
                            timeline((job, good) -> TimelineEdits.of(
                                    job, secondPause(job, List.of(TamCommand.RESUME, TamCommand.PAUSE)))))),
            entry("P09", timeline((job, good) -> pausedAfter(job, at -> boundaryAfter(good, at)))),
            entry("P10", timeline((job, good) -> pausedAfter(job, at -> beforeTheLast(job, at)))),
            entry(
                    "P11",
                    TamEdits.snapshot((job, jobAt) -> jobAt.snapshot().status() == TamStatus.PAUSED
                            ? withoutLast(jobAt.snapshot())
                            : jobAt.snapshot())),
            entry("P12", extensionPoints -> extensionPoints.withPages(new Unwritten(extensionPoints.pages()))),
            entry(
                    "P13",
                    TamEdits.snapshot((job, jobAt) -> jobAt.snapshot().status() == TamStatus.PAUSING
                            ? jobAt.snapshot().withStatus(TamStatus.PAUSED)
                            : jobAt.snapshot())),
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
                            (call, found) ->
                                    call.request().query() == null ? found : errorAnswer(409, "Job is paused"))),
            entry("P17", polls((seen, body) -> {
                if (status("paused").test(body)) {
                    body.put("processed", body.path("processed").asInt() + seen.next(job(body)));
                }
            })),
            entry("P18", polls((seen, body) -> {
                if (status("paused").test(body) && seen.next(job(body)) % 2 == 0) {
                    TimelineDeviations.reverse(body);
                }
            })),
            entry(
                    "P19",
                    answer(PAUSE, 200, (call, found) -> TamResponses.edited(found, PauseDeviations::ofTheExample))));

    private PauseDeviations() {}

    /** Names the job of the documented example instead of the one that was meant. */
    static void ofTheExample(ObjectNode body) {
        body.put("message", body.path("message").asText().replace(job(body), TamEdits.EXAMPLE_JOB));
    }

    /** The commands with every second pause in a row read as something else. */
    private static List<AcceptedCommand> secondPause(TamJob job, List<TamCommand> instead) {
        List<AcceptedCommand> read = new ArrayList<>();
        int inARow = 0;
        for (AcceptedCommand each : job.commands()) {
            inARow = each.command() == TamCommand.PAUSE ? inARow + 1 : 0;
            if (inARow > 0 && inARow % 2 == 0) {
                instead.forEach(command -> read.add(new AcceptedCommand(each.at(), command)));
            } else {
                read.add(each);
            }
        }
        return read;
    }

    /** The timeline with every pause obeyed later, and shown as asked at once. */
    static TamTimeline pausedAfter(TamJob job, UnaryOperator<Instant> later) {
        TamTimeline late = TimelineEdits.of(
                job,
                TimelineEdits.moved(
                        job.commands(),
                        each -> each.command() == TamCommand.PAUSE
                                ? new AcceptedCommand(later.apply(each.at()), TamCommand.PAUSE)
                                : each));
        List<Phase> shown = TimelineEdits.instants(job, TamCommand.PAUSE).stream()
                .filter(at -> late.phaseAt(at).status() == TamStatus.RUNNING)
                .map(at -> new Phase(TamStatus.PAUSING, at))
                .toList();
        return TimelineEdits.with(late, shown);
    }

    private static Instant boundaryAfter(TamTimeline good, Instant at) {
        return good.runningAt(at).map(run -> TimelineEdits.justAfter(run.to())).orElse(at);
    }

    private static Instant beforeTheLast(TamJob job, Instant at) {
        List<BandRun> runs = TimelineEdits.of(job, List.of()).runs();
        if (runs.size() < 2) {
            return at;
        }
        Instant wanted = TimelineEdits.justAfter(runs.get(runs.size() - 2).from());
        return wanted.isAfter(at) ? wanted : at;
    }

    /** Pages of a job at rest on which the band that was written last cannot be read, although it is counted. */
    private record Unwritten(Pages good) implements Pages {

        @Override
        public Optional<CompanyPage> read(TamJobAt jobAt, @Nullable String cursor) {
            return good.read(written(jobAt), cursor);
        }

        @Override
        public List<CompanyRange> readable(TamJobAt jobAt) {
            return good.readable(jobAt);
        }

        @Override
        public int count(TamJobAt jobAt) {
            return good.count(written(jobAt));
        }

        private static TamJobAt written(TamJobAt jobAt) {
            return jobAt.snapshot().status() == TamStatus.PAUSED ? jobAt.showing(withoutLast(jobAt.snapshot())) : jobAt;
        }
    }

    private static TamSnapshot withoutLast(TamSnapshot snapshot) {
        List<CompanyRange> delivered = snapshot.delivered();
        return delivered.isEmpty() ? snapshot : snapshot.withDelivered(delivered.subList(0, delivered.size() - 1));
    }
}
