package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static dev.bandstand.mock.tam.deviation.TamEdits.polls;
import static dev.bandstand.mock.tam.deviation.TamEdits.remembering;
import static dev.bandstand.mock.tam.deviation.TamResponses.showing;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counters that fall, run ahead or stand still. */
final class ProgressDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("O01", polls((seen, body) -> {
                if (PollBody.unfinished(body) && body.path("processed").asInt() > 5 && seen.next(job(body)) % 2 == 0) {
                    add(body, "processed", -5);
                }
            })),
            entry("O02", extensionPoints -> extensionPoints.withPages(new CountingOneBand(extensionPoints.pages()))),
            entry(
                    "O03",
                    poll(
                            PollBody::unfinished,
                            body -> body.put(
                                    "bands_done",
                                    body.path("bands_total").asInt()
                                            - body.path("bands_done").asInt()))),
            entry(
                    "O04",
                    poll(
                            status("completed"),
                            body -> body.put(
                                    "bands_done", body.path("bands_total").asInt() + 1))),
            entry("O05", poll(status("pending"), body -> body.put("processed", -1))),
            entry("O06", poll(PollBody::unfinished, body -> body.put("bands_done", 0))),
            entry("O07", poll(status("running", "pausing"), body -> add(body, "processed", 500))),
            entry("O08", poll(status("running", "pausing"), body -> add(body, "bands_done", 1))),
            entry("O09", poll(status("completed"), body -> add(body, "processed", 120))),
            entry("O10", poll(status("completed"), body -> add(body, "bands_done", -1))),
            entry(
                    "O11",
                    poll(
                            status("running"),
                            body -> body.put(
                                    "bands_total", body.path("bands_done").asInt() + 1))),
            entry(
                    "O13",
                    poll(
                            status("cancelled"),
                            body -> body.put(
                                    "bands_done",
                                    Math.min(
                                            body.path("bands_done").asInt() + 1,
                                            body.path("bands_total").asInt())))),
            entry("O12", remembering(ProgressDeviations::sayingTheFirst)));

    private ProgressDeviations() {}

    private static void add(ObjectNode body, String member, int more) {
        body.put(member, body.path(member).asInt() + more);
    }

    /** Says to the end what it said first. */
    private static ResponseEdit sayingTheFirst() {
        ConcurrentMap<String, JsonNode> said = new ConcurrentHashMap<>();
        return showing(body -> {
            JsonNode message = body.path("progress_message");
            if (message.isTextual()) {
                body.set("progress_message", said.computeIfAbsent(job(body), id -> message));
            }
        });
    }

    /** Counts only the latest band. */
    private record CountingOneBand(Pages good) implements Pages {

        @Override
        public Optional<CompanyPage> read(TamJobAt jobAt, @Nullable String cursor) {
            return good.read(jobAt, cursor);
        }

        @Override
        public List<CompanyRange> readable(TamJobAt jobAt) {
            List<CompanyRange> all = good.readable(jobAt);
            return all.isEmpty() || jobAt.snapshot().status().terminal() ? all : List.of(all.getLast());
        }

        @Override
        public int count(TamJobAt jobAt) {
            return good.count(jobAt);
        }
    }
}
