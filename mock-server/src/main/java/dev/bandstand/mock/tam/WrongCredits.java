package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.body;
import static dev.bandstand.mock.tam.Breaks.manifest;
import static dev.bandstand.mock.tam.Breaks.meter;
import static dev.bandstand.mock.tam.Breaks.polls;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Shown.status;
import static dev.bandstand.mock.tam.Wires.BALANCE;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Charges for what was not delivered, or twice for what was. */
final class WrongCredits {

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("D01", meter((sight, charged) -> charged == 0 ? 0 : charged + 120)),
            entry(
                    "D02",
                    manifest(status("completed"), summary -> summary.set("credits_consumed", summary.path("pages")))),
            entry("D03", manifest(status("completed"), summary -> summary.put("credits_consumed", 0))),
            entry("D04", meter((sight, charged) -> rests(sight).isEmpty() ? charged : whole(sight))),
            entry(
                    "D05",
                    meter((sight, charged) -> sight.snapshot().status() == Status.CANCELLED
                                    && !rests(sight).isEmpty()
                            ? charged + nextBand(sight)
                            : charged)),
            entry(
                    "D06",
                    meter((sight, charged) -> sight.snapshot().status() == Status.COMPLETED
                            ? charged
                                    + rests(sight).stream()
                                            .mapToLong(rest -> delivered(sight, rest))
                                            .sum()
                            : charged)),
            entry(
                    "D07",
                    meter((sight, charged) -> sight.snapshot().status() == Status.COMPLETED
                                    && !rests(sight).isEmpty()
                            ? charged - delivered(sight, rests(sight).getLast())
                            : charged)),
            entry(
                    "D08",
                    meter((sight, charged) -> sight.snapshot().status() == Status.CANCELLED ? whole(sight) : charged)),
            entry(
                    "D09",
                    meter((sight, charged) -> sight.snapshot().status() == Status.FAILED ? charged + 50 : charged)),
            entry("D10", polls((seen, body) -> {
                if (body.path("manifest") instanceof ObjectNode summary) {
                    int more = seen.next(job(body)) - 1;
                    summary.put(
                            "credits_consumed", summary.path("credits_consumed").asInt() + more);
                }
            })),
            entry(
                    "D11",
                    body(
                            BALANCE,
                            balance -> balance.put(
                                    "credits_left", balance.path("credits_left").asDouble() - 1))));

    private WrongCredits() {}

    /** The times at which the job came to rest so far. */
    private static List<Phase> rests(Sight sight) {
        return sight.timeline().phases().stream()
                .filter(phase ->
                        phase.status() == Status.PAUSED && !phase.from().isAfter(sight.at()))
                .toList();
    }

    private static long delivered(Sight sight, Phase when) {
        return sight.timeline().at(when.from()).companies() * price(sight);
    }

    private static long whole(Sight sight) {
        return sight.job().script().bands().stream().mapToLong(Band::companies).sum() * price(sight);
    }

    private static long nextBand(Sight sight) {
        List<Band> bands = sight.job().script().bands();
        int next = Math.min(sight.snapshot().bandsDone(), bands.size() - 1);
        return bands.get(next).companies() * price(sight);
    }

    private static long price(Sight sight) {
        return sight.job().script().creditsPerCompany();
    }
}
