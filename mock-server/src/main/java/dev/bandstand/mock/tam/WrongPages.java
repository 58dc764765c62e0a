package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.answer;
import static dev.bandstand.mock.tam.Breaks.manifest;
import static dev.bandstand.mock.tam.Breaks.poll;
import static dev.bandstand.mock.tam.Breaks.polls;
import static dev.bandstand.mock.tam.Breaks.reading;
import static dev.bandstand.mock.tam.Breaks.remembering;
import static dev.bandstand.mock.tam.Breaks.wire;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Shown.lastPage;
import static dev.bandstand.mock.tam.Shown.rows;
import static dev.bandstand.mock.tam.Shown.status;
import static dev.bandstand.mock.tam.Wires.POLL;
import static dev.bandstand.mock.tam.Wires.told;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cursors that lead astray, pages that are cut wrong, and counts that do not count. */
final class WrongPages {

    static final Map<String, UnaryOperator<TamSeams>> ALL = Map.ofEntries(
            entry("G01", reading(WrongPages::lastWithoutCursor)),
            entry("G02", reading((good, sight, cursor) -> good.read(sight, null))),
            entry("G03", withCursor((call, found) -> RawResponse.json(422, Map.of("detail", List.of())))),
            entry("G04", leading(body -> body.path("page").asText())),
            entry("G05", leading(body -> Cursors.name(index(body) + 2))),
            entry("G06", atTheEnd(body -> body.put("next_cursor", ""))),
            entry("G07", reading(WrongPages::withEmptyEnd)),
            entry("G08", poll(WrongPages::full, body -> body.putNull("next_cursor"))),
            entry("G09", poll(Shown::firstPage, body -> body.putNull("next_cursor"))),
            entry("G10", poll(body -> body.set("count", body.path("processed")))),
            entry("G11", poll(Shown::hasManifest, body -> body.set("count", body.at("/manifest/page_size")))),
            entry("G12", poll(body -> body.put("count", 0))),
            entry("G13", poll(body -> body.path("page").isTextual(), body -> body.put("page", Cursors.FIRST))),
            entry("G14", poll(body -> !lastPage(body), body -> body.set("page", body.path("next_cursor")))),
            entry("G15", atTheEnd(body -> body.put("next_cursor", Cursors.FIRST))),
            entry("G16", polls(WrongPages::withoutEnd)),
            entry("G17", reading(WrongPages::overlapping)),
            entry("G18", poll(body -> !lastPage(body), WrongPages::loseLastRow)),
            entry("G19", poll(body -> !lastPage(body), WrongPages::addRow)),
            entry("G20", manifest(body -> add(body, "pages", 1))),
            entry("G21", manifest(status("completed"), body -> add(body, "unique_count", 100))),
            entry("G22", polls(WrongPages::otherOrderEachTime)),
            entry("G23", Breaks.pages(WrongPages::latestFirst)),
            entry("G24", remembering(SharedCursors::new)),
            entry(
                    "G25",
                    reading((good, sight, cursor) -> good.read(sight, cursor).or(() -> good.read(sight, null)))),
            entry("G26", withCursor(WrongPages::crashWhereNothingIs)),
            entry("G27", reading(WrongPages::forgetfulOfCursors)),
            entry("G28", wire(new UndecodedCursors())));

    private WrongPages() {}

    /** Answers polls with a cursor in another way. */
    private static UnaryOperator<TamSeams> withCursor(ResponseEdit edit) {
        return answer(POLL, 200, (call, found) -> call.request().query() == null ? found : edit.edit(call, found));
    }

    /** Leads on to another page than the next. */
    private static UnaryOperator<TamSeams> leading(Function<ObjectNode, String> where) {
        return poll(body -> !lastPage(body), body -> body.put("next_cursor", where.apply(body)));
    }

    /** Edits the last page of a job that has ended. */
    private static UnaryOperator<TamSeams> atTheEnd(Consumer<ObjectNode> change) {
        return poll(body -> lastPage(body) && Shown.finished(body), change);
    }

    private static int index(ObjectNode body) {
        return Cursors.index(body.path("page").asText()).orElse(0);
    }

    private static boolean full(ObjectNode body) {
        return body.path("count").asInt() == body.at("/manifest/page_size").asInt(100);
    }

    private static void add(ObjectNode body, String member, int more) {
        body.put(member, body.path(member).asInt() + more);
    }

    private static Optional<Page> lastWithoutCursor(Pages good, Sight sight, @Nullable String cursor) {
        String last = Cursors.name(Math.max(0, good.count(sight) - 1));
        return good.read(sight, cursor == null ? last : cursor);
    }

    private static Optional<Page> withEmptyEnd(Pages good, Sight sight, @Nullable String cursor) {
        String beyond = Cursors.name(good.count(sight));
        boolean ended = sight.snapshot().status().terminal();
        if (ended && beyond.equals(cursor)) {
            return Optional.of(Page.blank(Optional.of(beyond)));
        }
        return good.read(sight, cursor)
                .map(page -> ended && page.next().isEmpty() && !page.rows().isEmpty()
                        ? new Page(page.name(), page.rows(), Optional.of(beyond))
                        : page);
    }

    private static void withoutEnd(Tally seen, ObjectNode body) {
        if (lastPage(body) && Shown.finished(body)) {
            body.put("next_cursor", "more_" + seen.next(job(body)));
        }
    }

    /** Each page begins with the last row of the one before. */
    private static Optional<Page> overlapping(Pages good, Sight sight, @Nullable String cursor) {
        Optional<Page> read = good.read(sight, cursor);
        int index = read.flatMap(Page::name)
                .map(name -> Cursors.index(name).orElse(0))
                .orElse(0);
        return index == 0
                ? read
                : read.map(page -> beginningWith(
                        lastOf(good.read(sight, Cursors.name(index - 1)).orElseThrow()), page));
    }

    private static TamCompanyResult lastOf(Page page) {
        return page.rows().getLast();
    }

    private static Page beginningWith(TamCompanyResult first, Page page) {
        List<TamCompanyResult> rows = new ArrayList<>(page.rows());
        rows.set(0, first);
        return new Page(page.name(), rows, page.next());
    }

    private static void loseLastRow(ObjectNode body) {
        if (rows(body).size() > 1) {
            rows(body).remove(rows(body).size() - 1);
            body.put("count", rows(body).size());
        }
    }

    private static void addRow(ObjectNode body) {
        ObjectNode more = rows(body).get(0).deepCopy();
        more.put("domain", "one-more-%d.example".formatted(index(body))).putNull("linkedin_url");
        rows(body).add(more);
        body.put("count", rows(body).size());
    }

    private static void otherOrderEachTime(Tally seen, ObjectNode body) {
        if (seen.next(job(body) + body.path("page")) % 2 == 0) {
            WrongLives.reverse(body);
        }
    }

    private static Sight latestFirst(Sight sight) {
        Snapshot shown = sight.snapshot();
        return sight.showing(shown.withDelivered(shown.delivered().reversed()));
    }

    private static RawResponse crashWhereNothingIs(ApiCall call, RawResponse found) {
        return found.json().path("page").isNull() ? told(500, "Internal Server Error") : found;
    }

    /** After a resume, cursors of what was there before it name no page. */
    private static Optional<Page> forgetfulOfCursors(Pages good, Sight sight, @Nullable String cursor) {
        boolean old = cursor != null && Cursors.index(cursor).orElse(0) > 0;
        return old && WrongResumes.kept(sight).isPresent() ? Optional.empty() : good.read(sight, cursor);
    }
}
