package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.JobView.Marker;
import dev.bandstand.mock.core.JobView.Stage;
import dev.bandstand.mock.tam.job.BandRun;
import dev.bandstand.mock.tam.job.Snapshot;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A build in words that no contract owns. */
record TamJobView(TamExtensionPoints seams, TamJobAt sight) {

    JobView view() {
        TamJob job = sight.job();
        Snapshot snapshot = sight.snapshot();
        return new JobView(
                job.key(),
                job.query(),
                job.scenario(),
                snapshot.status().word(),
                snapshot.status().terminal(),
                job.submitted(),
                IntStream.range(0, snapshot.bandsTotal()).mapToObj(this::stage).toList(),
                Map.of(
                        "companies",
                        (long) snapshot.companies(),
                        "companies_total",
                        snapshot.script().bands().stream()
                                .mapToLong(Band::companies)
                                .sum(),
                        "pages",
                        (long) seams.pages().count(sight),
                        "credits",
                        seams.creditMeter().charged(sight)),
                markers());
    }

    private Stage stage(int band) {
        String label = sight.snapshot().script().bands().get(band).label();
        Optional<BandRun> begun = sight.timeline().runs().stream()
                .filter(run -> run.band() == band && !run.from().isAfter(sight.at()))
                .findFirst();
        if (begun.isEmpty()) {
            return new Stage(label, Stage.State.WAITING, Optional.empty(), Optional.empty(), 0);
        }
        BandRun run = begun.get();
        boolean over = !run.to().isAfter(sight.at());
        Stage.State ended = run.written() ? Stage.State.DONE : Stage.State.DROPPED;
        return new Stage(
                label, over ? ended : Stage.State.WORKING, Optional.of(run.from()), Optional.of(run.to()), share(run));
    }

    private double share(BandRun run) {
        long whole = Duration.between(run.from(), run.to()).toNanos();
        long gone = Duration.between(run.from(), sight.at()).toNanos();
        return whole <= gone ? 1 : (double) gone / whole;
    }

    private List<Marker> markers() {
        Stream<Marker> commands = sight.job().commands().stream()
                .map(accepted -> new Marker(accepted.at(), accepted.command().word()));
        Stream<Marker> phases = sight.timeline().phases().stream()
                .map(phase -> new Marker(phase.from(), phase.status().word()));
        Instant now = sight.at();
        return Stream.concat(commands, phases)
                .filter(marker -> !marker.at().isAfter(now))
                .sorted(Comparator.comparing(Marker::at))
                .toList();
    }
}
