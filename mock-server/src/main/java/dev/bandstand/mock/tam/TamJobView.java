package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.JobView.Marker;
import dev.bandstand.mock.core.JobView.Stage;
import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.BandRun;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamSnapshot;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A build in words that no contract owns. */
record TamJobView(TamExtensionPoints extensionPoints, TamJobAt jobAt) {

    JobView view() {
        TamJob job = jobAt.job();
        TamSnapshot snapshot = jobAt.snapshot();
        return new JobView(
                job.key(),
                job.query(),
                job.scenario(),
                snapshot.status().word(),
                snapshot.status().terminal(),
                snapshot.error(),
                snapshot.degraded(),
                job.submitted(),
                IntStream.range(0, snapshot.bandsTotal()).mapToObj(this::stage).toList(),
                counters(snapshot),
                markers());
    }

    private Map<String, Long> counters(TamSnapshot snapshot) {
        Map<String, Long> counters = new LinkedHashMap<>();
        counters.put("companies", (long) snapshot.companies());
        counters.put(
                "companies_total",
                snapshot.script().bands().stream().mapToLong(Band::companies).sum());
        counters.put("pages", (long) extensionPoints.pages().count(jobAt));
        counters.put("credits", extensionPoints.creditMeter().charged(jobAt));
        return counters;
    }

    private Stage stage(int band) {
        String label = jobAt.snapshot().script().bands().get(band).label();
        Optional<BandRun> begun = jobAt.timeline().runs().stream()
                .filter(run -> run.band() == band && !run.from().isAfter(jobAt.at()))
                .findFirst();
        if (begun.isEmpty()) {
            return new Stage(label, Stage.State.WAITING, Optional.empty(), Optional.empty(), 0);
        }
        BandRun run = begun.get();
        boolean over = !run.to().isAfter(jobAt.at());
        Stage.State ended = run.written() ? Stage.State.DONE : Stage.State.DROPPED;
        return new Stage(
                label, over ? ended : Stage.State.WORKING, Optional.of(run.from()), Optional.of(run.to()), share(run));
    }

    private double share(BandRun run) {
        long whole = Duration.between(run.from(), run.to()).toNanos();
        long gone = Duration.between(run.from(), jobAt.at()).toNanos();
        return whole <= gone ? 1 : (double) gone / whole;
    }

    /** Commands and statuses by time. Of those at one instant a command stands just before the status that it led to. */
    private List<Marker> markers() {
        Instant now = jobAt.at();
        Deque<AcceptedCommand> commands = new ArrayDeque<>(jobAt.job().commands());
        List<Marker> markers = new ArrayList<>();
        for (Phase phase : jobAt.timeline().phases()) {
            while (!commands.isEmpty() && leadsTo(commands.getFirst(), phase)) {
                markers.add(marker(commands.removeFirst()));
            }
            markers.add(new Marker(phase.from(), phase.status().word()));
        }
        commands.forEach(command -> markers.add(marker(command)));
        return markers.stream().filter(marker -> !marker.at().isAfter(now)).toList();
    }

    private static boolean leadsTo(AcceptedCommand accepted, Phase phase) {
        return accepted.at().isBefore(phase.from())
                || (accepted.at().equals(phase.from()) && effect(accepted.command()) == phase.status());
    }

    private static TamStatus effect(TamCommand command) {
        return switch (command) {
            case PAUSE -> TamStatus.PAUSING;
            case RESUME -> TamStatus.RUNNING;
            case CANCEL -> TamStatus.CANCELLING;
        };
    }

    private static Marker marker(AcceptedCommand accepted) {
        return new Marker(accepted.at(), accepted.command().word());
    }
}
