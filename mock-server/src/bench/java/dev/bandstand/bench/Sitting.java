package dev.bandstand.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One stretch of measuring, in which servers take turns.
 *
 * @param rounds how often each is measured
 * @param seconds how long each time
 * @param warm whether servers are warmed up for as long as they need, or only for a moment
 * @param progress where a person can follow
 */
record Sitting(Generator generator, int rounds, int seconds, boolean warm, PrintStream progress) {

    private static final int MOMENT = 4;

    /** The median of each, every server first once in a while. */
    Map<String, Measured> flatOut(List<Entrant> entrants) {
        return compare(entrants, Pace.flatOut(Duration.ofSeconds(seconds)));
    }

    /** The same at a pace that leaves the servers room. */
    Map<String, Measured> paced(List<Entrant> entrants, int perSecond) {
        return compare(entrants, new Pace(perSecond, Duration.ofSeconds(2L * seconds)));
    }

    private Map<String, Measured> compare(List<Entrant> entrants, Pace pace) {
        entrants.forEach(this::warmUp);
        Map<String, List<Measured>> seen = new LinkedHashMap<>();
        entrants.forEach(each -> seen.put(each.name(), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < entrants.size(); turn++) {
                Entrant entrant = entrants.get((round + turn) % entrants.size());
                seen.get(entrant.name()).add(measured(entrant, pace));
            }
        }
        Map<String, Measured> medians = new LinkedHashMap<>();
        seen.forEach((name, all) -> medians.put(name, Measured.medianOf(all)));
        return medians;
    }

    private void warmUp(Entrant entrant) {
        Duration duration = Duration.ofSeconds(warm ? entrant.warmth() : MOMENT);
        generator.drive(entrant.server(), entrant.load().get(), Pace.flatOut(duration));
    }

    private Measured measured(Entrant entrant, Pace pace) {
        Measured measured = generator.drive(entrant.server(), entrant.load().get(), pace);
        progress.printf(
                Locale.ROOT,
                "  %-42s %,9.0f/s   p99 %,9.0f us%s%n",
                entrant.name(),
                measured.perSecond(),
                measured.p99(),
                measured.failures() == 0 ? "" : "   failures " + measured.failures());
        return measured;
    }
}
