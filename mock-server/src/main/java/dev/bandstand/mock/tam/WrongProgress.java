package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.POLL;
import static dev.bandstand.mock.tam.Breaks.edited;
import static dev.bandstand.mock.tam.Breaks.job;
import static dev.bandstand.mock.tam.Breaks.on;
import static dev.bandstand.mock.tam.Breaks.poll;
import static dev.bandstand.mock.tam.Breaks.polls;
import static dev.bandstand.mock.tam.Breaks.remembering;
import static dev.bandstand.mock.tam.Breaks.status;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.Wire;
import dev.bandstand.mock.core.WireAnswer;
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
                if (Breaks.unfinished(body) && body.path("processed").asInt() > 5 && seen.next(job(body)) % 2 == 0) {
                    add(body, "processed", -5);
                }
            })),
            entry("O02", seams -> seams.withPages(new CountingOneBand(seams.pages()))),
            entry(
                    "O03",
                    poll(
                            Breaks::unfinished,
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
            entry("O06", poll(Breaks::unfinished, body -> body.put("bands_done", 0))),
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
            entry("O12", remembering(FirstMessage::new)));

    private WrongProgress() {}

    private static void add(ObjectNode body, String member, int more) {
        body.put(member, body.path(member).asInt() + more);
    }

    /** Says to the end what it said first. */
    private static final class FirstMessage implements Wire {

        private final ConcurrentMap<String, String> said = new ConcurrentHashMap<>();

        @Override
        public WireAnswer edit(Call call, WireAnswer found) {
            return on(POLL, 200, (poll, answer) -> edited(answer, this::repeat)).edit(call, found);
        }

        private void repeat(ObjectNode body) {
            if (body.path("progress_message").isTextual()) {
                body.put(
                        "progress_message",
                        said.computeIfAbsent(
                                job(body), id -> body.path("progress_message").asText()));
            }
        }
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
