package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.TamEdits.eachRow;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.pages.PageNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Companies scored, sorted or deduplicated wrong. */
final class RowDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry(
                    "W01",
                    eachRow(row ->
                            row.put("match_score", row.path("match_score").asInt() + 101))),
            entry(
                    "W02",
                    eachRow(row ->
                            row.put("match_score", 100 - row.path("match_score").asInt()))),
            entry("W03", poll(body -> {
                int score = 99;
                for (int i = 0; i < rows(body).size(); i++) {
                    ((ObjectNode) rows(body).get(i))
                            .put("match_score", Math.max(0, score--))
                            .put("source_band", "201-1000");
                }
            })),
            entry("W04", poll(body -> rows(body).size() > 1, body -> {
                scored(body, 0, 9);
                scored(body, 1, 87);
            })),
            entry("W05", poll(body -> {
                for (int i = 0; i < rows(body).size(); i++) {
                    ((ObjectNode) rows(body).get(i))
                            .put("match_score", 50)
                            .put("source_band", i % 2 == 0 ? "11-50" : "201-1000");
                }
            })),
            entry("W06", TamEdits.pageLookup(RowDeviations::withOneTwice)),
            entry("W07", poll(body -> rows(body).size() > 1, body -> {
                ObjectNode second = (ObjectNode) rows(body).get(1);
                second.put("domain", rows(body).get(0).path("domain").asText().toUpperCase(Locale.ROOT));
            })));

    private RowDeviations() {}

    private static void scored(ObjectNode body, int row, int score) {
        ((ObjectNode) rows(body).get(row)).put("match_score", score).put("source_band", "201-1000");
    }

    /** The very first company once more, as the first of the second page and of another band. */
    private static Optional<CompanyPage> withOneTwice(Pages good, TamJobAt jobAt, @Nullable String cursor) {
        return good.read(jobAt, cursor).map(page -> {
            if (!page.name().equals(Optional.of(PageNames.name(1)))) {
                return page;
            }
            TamCompanyResult again = good.read(jobAt, null).orElseThrow().rows().getFirst();
            List<TamCompanyResult> rows = new ArrayList<>(page.rows());
            rows.set(
                    0,
                    again.toBuilder()
                            .sourceBand(rows.getFirst().sourceBand())
                            .matchScore(null)
                            .build());
            return new CompanyPage(page.name(), rows, page.next());
        });
    }
}
