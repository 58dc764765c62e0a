package dev.bandstand.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The time of the slowest of a hundred polls while the server has room to spare. */
final class Latency implements Chapter {

    private static final int CONNECTIONS = 128;
    private static final double AT_MOST = 5;

    @Override
    public String title() {
        return "Latency at half of the peak";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        Load poll = stage.finished().load(stage.finished().poll());
        Entrant bandstand = Entrant.of(Launcher.NAME, stage.bandstand(), poll.over(CONNECTIONS));
        Entrant jetty =
                Entrant.of(Rivals.JETTY, stage.jetty(), poll.of(Stage.PAGE).over(CONNECTIONS));
        double peak = sitting.flatOut(List.of(bandstand)).get(Launcher.NAME).perSecond();
        Map<String, Measured> seen = sitting.paced(List.of(bandstand, jetty), (int) (peak / 2));
        Measured ours = seen.get(Launcher.NAME);
        Measured theirs = seen.get(Rivals.JETTY);
        return List.of(new Ratio(
                "99th percentile of a poll at half of the peak against " + Rivals.JETTY,
                ours.p99() / theirs.p99(),
                new Ratio.AtMost(AT_MOST, "×"),
                String.format(
                        Locale.ROOT,
                        "%,.2f ms / %,.2f ms at %,.0f/s / %,.0f/s",
                        ours.p99() / 1e3,
                        theirs.p99() / 1e3,
                        ours.perSecond(),
                        theirs.perSecond())));
    }
}
