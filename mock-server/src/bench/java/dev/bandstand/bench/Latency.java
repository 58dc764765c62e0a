package dev.bandstand.bench;

import java.util.List;
import java.util.Map;

/** The time of the slowest of a hundred polls while the server has room to spare. */
final class Latency implements Chapter {

    private static final int CONNECTIONS = 128;
    private static final double AT_MOST = 2.5;

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
        return List.of(Ratio.ofTail(
                "99th percentile of a poll at half of the peak against " + Rivals.JETTY,
                seen.get(Launcher.NAME),
                seen.get(Rivals.JETTY),
                AT_MOST));
    }
}
