package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.body;
import static dev.bandstand.mock.tam.deviation.TamEdits.both;
import static dev.bandstand.mock.tam.deviation.TamEdits.manifest;
import static dev.bandstand.mock.tam.deviation.TamEdits.meter;
import static dev.bandstand.mock.tam.deviation.TamEdits.polls;
import static dev.bandstand.mock.tam.deviation.TamResponses.BALANCE;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Charges for what was not delivered, or twice for what was. */
final class CreditDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("D01", meter((jobAt, charged) -> charged == 0 ? 0 : charged + 120)),
            entry(
                    "D02",
                    manifest(status("completed"), summary -> summary.set("credits_consumed", summary.path("pages")))),
            entry("D03", manifest(status("completed"), summary -> summary.put("credits_consumed", 0))),
            entry("D04", meter((jobAt, charged) -> rests(jobAt).isEmpty() ? charged : whole(jobAt))),
            entry(
                    "D05",
                    meter((jobAt, charged) -> jobAt.snapshot().status() == TamStatus.CANCELLED
                                    && !rests(jobAt).isEmpty()
                            ? charged + nextBand(jobAt)
                            : charged)),
            entry("D06", chargedAgain()),
            entry(
                    "D14",
                    both(
                            chargedAgain(),
                            manifest(
                                    status("completed"),
                                    summary -> summary.set("credits_consumed", summary.path("unique_count"))))),
            entry(
                    "D07",
                    meter((jobAt, charged) -> jobAt.snapshot().status() == TamStatus.COMPLETED
                                    && !rests(jobAt).isEmpty()
                            ? charged - delivered(jobAt, rests(jobAt).getLast())
                            : charged)),
            entry(
                    "D08",
                    meter((jobAt, charged) ->
                            jobAt.snapshot().status() == TamStatus.CANCELLED ? whole(jobAt) : charged)),
            entry(
                    "D09",
                    meter((jobAt, charged) -> jobAt.snapshot().status() == TamStatus.FAILED ? charged + 50 : charged)),
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

    private CreditDeviations() {}

    private static UnaryOperator<TamExtensionPoints> chargedAgain() {
        return meter((jobAt, charged) -> jobAt.snapshot().status() == TamStatus.COMPLETED
                ? charged
                        + rests(jobAt).stream()
                                .mapToLong(rest -> delivered(jobAt, rest))
                                .sum()
                : charged);
    }

    /** The times at which the job came to rest so far. */
    private static List<Phase> rests(TamJobAt jobAt) {
        return jobAt.timeline().phases().stream()
                .filter(phase ->
                        phase.status() == TamStatus.PAUSED && !phase.from().isAfter(jobAt.at()))
                .toList();
    }

    private static long delivered(TamJobAt jobAt, Phase when) {
        return jobAt.timeline().at(when.from()).companies() * price(jobAt);
    }

    private static long whole(TamJobAt jobAt) {
        return jobAt.job().script().bands().stream().mapToLong(Band::companies).sum() * price(jobAt);
    }

    private static long nextBand(TamJobAt jobAt) {
        List<Band> bands = jobAt.job().script().bands();
        int next = Math.min(jobAt.snapshot().bandsDone(), bands.size() - 1);
        return bands.get(next).companies() * price(jobAt);
    }

    private static long price(TamJobAt jobAt) {
        return jobAt.job().script().creditsPerCompany();
    }
}
