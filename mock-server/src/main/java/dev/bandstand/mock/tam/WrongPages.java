package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.POLL;
import static dev.bandstand.mock.tam.Breaks.answer;
import static dev.bandstand.mock.tam.Breaks.edited;
import static dev.bandstand.mock.tam.Breaks.job;
import static dev.bandstand.mock.tam.Breaks.lastPage;
import static dev.bandstand.mock.tam.Breaks.manifest;
import static dev.bandstand.mock.tam.Breaks.on;
import static dev.bandstand.mock.tam.Breaks.poll;
import static dev.bandstand.mock.tam.Breaks.polls;
import static dev.bandstand.mock.tam.Breaks.remembering;
import static dev.bandstand.mock.tam.Breaks.rows;
import static dev.bandstand.mock.tam.Breaks.told;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.Inbound;
import dev.bandstand.mock.core.Wire;
import dev.bandstand.mock.core.WireAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cursors that lead astray, pages that are cut wrong, and counts that do not count. */
final class WrongPages {

    private static final String ODD = "page+/=";
    private static final String PLAIN = "page_";

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry(
                    "G01",
                    reading((good, sight, cursor) -> good.read(
                            sight, cursor == null ? Cursors.name(Math.max(0, good.count(sight) - 1)) : cursor))),
            entry("G02", reading((good, sight, cursor) -> good.read(sight, null))),
            entry("G03", withCursor((call, found) -> WireAnswer.json(422, Map.of("detail", List.of())))),
            entry("G04", leading(body -> body.path("page").asText())),
            entry("G05", leading(body -> Cursors.name(index(body) + 2))),
            entry("G06", poll(body -> lastPage(body) && Breaks.finished(body), body -> body.put("next_cursor", ""))),
            entry("G07", reading(WrongPages::withEmptyEnd)),
            entry(
                    "G08",
                    poll(
                            body -> body.path("count").asInt()
                                    == body.at("/manifest/page_size").asInt(100),
                            body -> body.putNull("next_cursor"))),
            entry(
                    "G09",
                    poll(body -> body.path("page").asText().equals("page_0000"), body -> body.putNull("next_cursor"))),
            entry("G10", poll(body -> body.set("count", body.path("processed")))),
            entry(
                    "G11",
                    poll(
                            body -> body.path("manifest").isObject(),
                            body -> body.set("count", body.at("/manifest/page_size")))),
            entry("G12", poll(body -> body.put("count", 0))),
            entry("G13", poll(body -> body.path("page").isTextual(), body -> body.put("page", "page_0000"))),
            entry("G14", poll(body -> !lastPage(body), body -> body.set("page", body.path("next_cursor")))),
            entry(
                    "G15",
                    poll(
                            body -> lastPage(body) && Breaks.finished(body),
                            body -> body.put("next_cursor", "page_0000"))),
            entry("G16", polls((seen, body) -> {
                if (lastPage(body) && Breaks.finished(body)) {
                    body.put("next_cursor", "more_" + seen.next(job(body)));
                }
            })),
            entry(
                    "G17",
                    reading((good, sight, cursor) -> good.read(sight, cursor)
                            .map(page -> before(good, sight, page)
                                    .map(last -> replaced(page, last))
                                    .orElse(page)))),
            entry("G18", poll(body -> !lastPage(body) && rows(body).size() > 1, body -> {
                rows(body).remove(rows(body).size() - 1);
                body.put("count", rows(body).size());
            })),
            entry("G19", poll(body -> !lastPage(body), body -> {
                ObjectNode more = rows(body).get(0).deepCopy();
                rows(body)
                        .add(more.put("domain", "one-more-" + index(body) + ".example")
                                .putNull("linkedin_url"));
                body.put("count", rows(body).size());
            })),
            entry(
                    "G20",
                    manifest(summary ->
                            summary.put("pages", summary.path("pages").asInt() + 1))),
            entry(
                    "G21",
                    manifest(
                            Breaks.status("completed"),
                            summary -> summary.put(
                                    "unique_count", summary.path("unique_count").asInt() + 100))),
            entry("G22", polls((seen, body) -> {
                if (seen.next(job(body) + body.path("page")) % 2 == 0) {
                    WrongLives.reverse(body);
                }
            })),
            entry(
                    "G23",
                    Breaks.pages(sight -> sight.showing(sight.snapshot()
                            .withDelivered(sight.snapshot().delivered().reversed())))),
            entry("G24", WrongPages::sharedCursors),
            entry(
                    "G25",
                    reading((good, sight, cursor) -> good.read(sight, cursor).or(() -> good.read(sight, null)))),
            entry(
                    "G26",
                    withCursor((call, found) ->
                            found.json().path("page").isNull() ? told(500, "Internal Server Error") : found)),
            entry(
                    "G27",
                    reading((good, sight, cursor) -> cursor != null && madeBeforeResume(good, sight, cursor)
                            ? Optional.empty()
                            : good.read(sight, cursor))),
            entry("G28", WrongPages::undecoded));

    private WrongPages() {}

    /** How pages are read. */
    @FunctionalInterface
    interface Reading {

        Optional<Page> read(Pages good, Sight sight, @Nullable String cursor);
    }

    static UnaryOperator<TamSeams> reading(Reading reading) {
        return seams -> seams.withPages(new Pages() {
            @Override
            public Optional<Page> read(Sight sight, @Nullable String cursor) {
                return reading.read(seams.pages(), sight, cursor);
            }

            @Override
            public List<Slice> readable(Sight sight) {
                return seams.pages().readable(sight);
            }

            @Override
            public int count(Sight sight) {
                return seams.pages().count(sight);
            }
        });
    }

    private static UnaryOperator<TamSeams> withCursor(Wire edit) {
        return answer(POLL, 200, (call, found) -> call.request().query() == null ? found : edit.edit(call, found));
    }

    /** Leads on to another page than the next. */
    private static UnaryOperator<TamSeams> leading(Function<ObjectNode, String> where) {
        return poll(body -> !lastPage(body), body -> body.put("next_cursor", where.apply(body)));
    }

    private static int index(ObjectNode body) {
        return Cursors.index(body.path("page").asText()).orElse(0);
    }

    private static Optional<Page> withEmptyEnd(Pages good, Sight sight, @Nullable String cursor) {
        String beyond = Cursors.name(good.count(sight));
        if (beyond.equals(cursor) && sight.snapshot().status().terminal()) {
            return Optional.of(Page.blank(Optional.of(beyond)));
        }
        return good.read(sight, cursor)
                .map(page -> page.next().isEmpty()
                                && sight.snapshot().status().terminal()
                                && !page.rows().isEmpty()
                        ? new Page(page.name(), page.rows(), Optional.of(beyond))
                        : page);
    }

    /** The last row of the page before. */
    private static Optional<TamCompanyResult> before(Pages good, Sight sight, Page page) {
        int index = page.name().map(name -> Cursors.index(name).orElse(0)).orElse(0);
        return index == 0
                ? Optional.empty()
                : good.read(sight, Cursors.name(index - 1))
                        .map(earlier -> earlier.rows().getLast());
    }

    private static Page replaced(Page page, TamCompanyResult first) {
        List<TamCompanyResult> rows = new ArrayList<>(page.rows());
        rows.set(0, first);
        return new Page(page.name(), rows, page.next());
    }

    private static boolean madeBeforeResume(Pages good, Sight sight, String cursor) {
        return WrongResumes.kept(sight).isPresent()
                && Cursors.index(cursor).orElse(0) > 0
                && good.read(sight, cursor).isPresent();
    }

    /** Every cursor reads on in the job that gave it first, whichever job it is given to. */
    private static TamSeams sharedCursors(TamSeams good) {
        ConcurrentMap<String, ArrayNode> first = new ConcurrentHashMap<>();
        ConcurrentMap<String, String> owner = new ConcurrentHashMap<>();
        return good.withWire(good.wire()
                .then(on(
                        POLL,
                        200,
                        (call, found) -> edited(found, body -> {
                            String page = body.path("page").asText();
                            if (page.equals("page_0000") || rows(body).isEmpty()) {
                                return;
                            }
                            if (owner.computeIfAbsent(page, name -> job(body)).equals(job(body))) {
                                first.put(page, rows(body).deepCopy());
                            } else {
                                body.set("rows", first.get(page));
                                body.put("count", rows(body).size());
                            }
                        }))));
    }

    /** Cursors with characters that a client must encode, and a server that does not decode them. */
    private static TamSeams undecoded(TamSeams good) {
        return remembering(() -> (call, found) -> {
                    if (!call.operationId().equals(POLL) || found.status() != 200) {
                        return found;
                    }
                    String query = call.request().query();
                    WireAnswer answered =
                            query != null && query.startsWith("cursor=" + ODD) ? plain(call, query) : found;
                    return edited(answered, body -> {
                        JsonNode next = body.path("next_cursor");
                        if (next.isTextual()) {
                            body.put("next_cursor", next.asText().replace(PLAIN, ODD));
                        }
                    });
                })
                .apply(good);
    }

    private static WireAnswer plain(Call call, String query) {
        Inbound request = call.request();
        return call.instead(new Inbound.Copy(
                request.method(), request.path(), query.replace(ODD, PLAIN), request.headers(), request.body()));
    }
}
