package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.poll;
import static dev.bandstand.mock.tam.Breaks.polls;
import static dev.bandstand.mock.tam.Breaks.remembering;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Shown.status;
import static dev.bandstand.mock.tam.Wires.showing;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ResponseEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counters that fall, run ahead or stand still. */
final class WrongProgress {

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("O01", polls((seen, body) -> {
                if (Shown.unfinished(body) && body.path("processed").asInt() > 5 && seen.next(job(body)) % 2 == 0) {
                    add(body, "processed", -5);
                }
            })),
            entry("O02", seams -> seams.withPages(new CountingOneBand(seams.pages()))),
            entry(
                    "O03",
                    poll(
                            Shown::unfinished,
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
            entry("O06", poll(Shown::unfinished, body -> body.put("bands_done", 0))),
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
            entry("O12", remembering(WrongProgress::sayingTheFirst)));

    private WrongProgress() {}

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
        public Optional<Page> read(Sight sight, @Nullable String cursor) {
            return good.read(sight, cursor);
        }

        @Override
        public List<Slice> readable(Sight sight) {
            List<Slice> all = good.readable(sight);
            return all.isEmpty() || sight.snapshot().status().terminal() ? all : List.of(all.getLast());
        }

        @Override
        public int count(Sight sight) {
            return good.count(sight);
        }
    }
}
