package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.lastPage;
import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.answer;
import static dev.bandstand.mock.tam.deviation.TamEdits.manifest;
import static dev.bandstand.mock.tam.deviation.TamEdits.pageLookup;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static dev.bandstand.mock.tam.deviation.TamEdits.polls;
import static dev.bandstand.mock.tam.deviation.TamEdits.remembering;
import static dev.bandstand.mock.tam.deviation.TamEdits.responseEdit;
import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamSnapshot;
import dev.bandstand.mock.tam.pages.PageNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cursors that lead astray, pages that are cut wrong, and counts that do not count. */
final class PageDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("G01", pageLookup(PageDeviations::lastWithoutCursor)),
            entry("G02", pageLookup((good, jobAt, cursor) -> good.read(jobAt, null))),
            entry("G03", withCursor((call, found) -> RawResponse.json(422, Map.of("detail", List.of())))),
            entry("G04", leading(body -> body.path("page").asText())),
            entry("G05", leading(body -> PageNames.name(index(body) + 2))),
            entry("G06", atTheEnd(body -> body.put("next_cursor", ""))),
            entry("G07", pageLookup(PageDeviations::withEmptyEnd)),
            entry("G08", poll(PageDeviations::full, body -> body.putNull("next_cursor"))),
            entry("G09", poll(PollBody::firstPage, body -> body.putNull("next_cursor"))),
            entry("G10", poll(body -> body.set("count", body.path("processed")))),
            entry("G11", poll(PollBody::hasManifest, body -> body.set("count", body.at("/manifest/page_size")))),
            entry("G12", poll(body -> body.put("count", 0))),
            entry("G13", poll(body -> body.path("page").isTextual(), body -> body.put("page", PageNames.FIRST))),
            entry("G14", poll(body -> !lastPage(body), body -> body.set("page", body.path("next_cursor")))),
            entry("G15", atTheEnd(body -> body.put("next_cursor", PageNames.FIRST))),
            entry("G16", polls(PageDeviations::withoutEnd)),
            entry("G17", pageLookup(PageDeviations::overlapping)),
            entry("G18", poll(body -> !lastPage(body), PageDeviations::loseLastRow)),
            entry("G19", poll(body -> !lastPage(body), PageDeviations::addRow)),
            entry("G20", manifest(body -> add(body, "pages", 1))),
            entry("G31", manifest(status("cancelled"), body -> add(body, "pages", 1))),
            entry("G21", manifest(status("completed"), body -> add(body, "unique_count", 100))),
            entry("G22", polls(PageDeviations::otherOrderEachTime)),
            entry("G23", TamEdits.pages(PageDeviations::latestFirst)),
            entry("G24", remembering(SharedCursors::new)),
            entry(
                    "G25",
                    pageLookup((good, jobAt, cursor) -> good.read(jobAt, cursor).or(() -> good.read(jobAt, null)))),
            entry("G26", withCursor(PageDeviations::crashWhereNothingIs)),
            entry("G27", pageLookup(PageDeviations::forgetfulOfCursors)),
            entry("G28", responseEdit(new UndecodedCursors())));

    private PageDeviations() {}

    /** Answers polls with a cursor in another way. */
    private static UnaryOperator<TamExtensionPoints> withCursor(ResponseEdit edit) {
        return answer(POLL, 200, (call, found) -> call.request().query() == null ? found : edit.edit(call, found));
    }

    /** Leads on to another page than the next. */
    private static UnaryOperator<TamExtensionPoints> leading(Function<ObjectNode, String> where) {
        return poll(body -> !lastPage(body), body -> body.put("next_cursor", where.apply(body)));
    }

    /** Edits the last page of a job that has ended. */
    private static UnaryOperator<TamExtensionPoints> atTheEnd(Consumer<ObjectNode> change) {
        return poll(body -> lastPage(body) && PollBody.finished(body), change);
    }

    private static int index(ObjectNode body) {
        return PageNames.index(body.path("page").asText()).orElse(0);
    }

    private static boolean full(ObjectNode body) {
        return body.path("count").asInt() == body.at("/manifest/page_size").asInt(100);
    }

    private static void add(ObjectNode body, String member, int more) {
        body.put(member, body.path(member).asInt() + more);
    }

    private static Optional<CompanyPage> lastWithoutCursor(Pages good, TamJobAt jobAt, @Nullable String cursor) {
        String last = PageNames.name(Math.max(0, good.count(jobAt) - 1));
        return good.read(jobAt, cursor == null ? last : cursor);
    }

    private static Optional<CompanyPage> withEmptyEnd(Pages good, TamJobAt jobAt, @Nullable String cursor) {
        String beyond = PageNames.name(good.count(jobAt));
        boolean ended = jobAt.snapshot().status().terminal();
        if (ended && beyond.equals(cursor)) {
            return Optional.of(CompanyPage.blank(Optional.of(beyond)));
        }
        return good.read(jobAt, cursor)
                .map(page -> ended && page.next().isEmpty() && !page.rows().isEmpty()
                        ? new CompanyPage(page.name(), page.rows(), Optional.of(beyond))
                        : page);
    }

    private static void withoutEnd(CallCounter seen, ObjectNode body) {
        if (lastPage(body) && PollBody.finished(body)) {
            body.put("next_cursor", "more_" + seen.next(job(body)));
        }
    }

    /** Each page begins with the last row of the one before. */
    private static Optional<CompanyPage> overlapping(Pages good, TamJobAt jobAt, @Nullable String cursor) {
        Optional<CompanyPage> read = good.read(jobAt, cursor);
        int index = read.flatMap(CompanyPage::name)
                .map(name -> PageNames.index(name).orElse(0))
                .orElse(0);
        return index == 0
                ? read
                : read.map(page -> beginningWith(
                        lastOf(good.read(jobAt, PageNames.name(index - 1)).orElseThrow()), page));
    }

    private static TamCompanyResult lastOf(CompanyPage page) {
        return page.rows().getLast();
    }

    private static CompanyPage beginningWith(TamCompanyResult first, CompanyPage page) {
        List<TamCompanyResult> rows = new ArrayList<>(page.rows());
        rows.set(0, first);
        return new CompanyPage(page.name(), rows, page.next());
    }

    private static void loseLastRow(ObjectNode body) {
        if (rows(body).size() > 1) {
            rows(body).remove(rows(body).size() - 1);
            body.put("count", rows(body).size());
        }
    }

    private static void addRow(ObjectNode body) {
        ObjectNode more = rows(body).get(0).deepCopy();
        more.put("domain", String.format(Locale.ROOT, "one-more-%d.example", index(body)))
                .putNull("linkedin_url");
        rows(body).add(more);
        body.put("count", rows(body).size());
    }

    private static void otherOrderEachTime(CallCounter seen, ObjectNode body) {
        if (seen.next(job(body) + body.path("page")) % 2 == 0) {
            TimelineDeviations.reverse(body);
        }
    }

    private static TamJobAt latestFirst(TamJobAt jobAt) {
        TamSnapshot shown = jobAt.snapshot();
        return jobAt.showing(shown.withDelivered(shown.delivered().reversed()));
    }

    private static RawResponse crashWhereNothingIs(ApiCall call, RawResponse found) {
        return found.json().path("page").isNull() ? errorAnswer(500, "Internal Server Error") : found;
    }

    /** After a resume, cursors of what was there before it name no page. */
    private static Optional<CompanyPage> forgetfulOfCursors(Pages good, TamJobAt jobAt, @Nullable String cursor) {
        boolean old = cursor != null && PageNames.index(cursor).orElse(0) > 0;
        return old && ResumeDeviations.kept(jobAt).isPresent() ? Optional.empty() : good.read(jobAt, cursor);
    }
}
