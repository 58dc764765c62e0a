package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists that are right on their first page, or in the usual workspace, and wrong elsewhere. */
final class NemoPageDeviations {

    private static final String BY_NAME = "filter%5Bname%5D";

    private static final int NOT_FOUND = 404;

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N61", seams -> seams.then(DeletedJobs.listed())),
            entry(
                    "N67",
                    wire(
                            "listJobs",
                            422,
                            (call, refused) -> query(call).equals("page_size=0")
                                    ? again(call, call.request().path(), null)
                                    : refused)),
            entry("N62", secondPage(NemoPageDeviations::beginWithTheLastOfTheFirst)),
            entry("N77", secondPage((call, page) -> page.edited(list -> ((ArrayNode) list.path("data")).remove(0)))),
            entry("N63", secondPage((call, page) -> page.edited(NemoPageDeviations::reverse))),
            entry(
                    "N70",
                    wire(
                            "listSteps",
                            200,
                            (call, page) -> query(call).contains("sort=-")
                                    ? again(
                                            call,
                                            call.request().path(),
                                            query(call).replace("sort=-", "sort="))
                                    : page)),
            entry("N73", wire("listJobs", 200, (call, page) -> sortedWithinThePage(call, page))),
            entry("N84", wire("listJobs", 200, (call, page) -> page.edited(NemoPageDeviations::withoutCancelled))),
            entry(
                    "N85",
                    wire(
                            "listJobs",
                            200,
                            (call, page) -> query(call).contains("source")
                                    ? again(
                                            call,
                                            call.request().path(),
                                            query(call).replaceFirst("sort=-?source", "sort=created_at"))
                                    : page)),
            entry("N64", body(List.of("listJobs"), NemoPageDeviations::countOnePageMore)),
            entry("N65", wire("listJobs", 200, (call, page) -> alsoCompleted(call, page))),
            entry("N78", wire("listJobs", 200, (call, page) -> nothingCompleted(call, page))),
            entry("N79", wire("listJobs", 200, (call, page) -> anyNameWith(call, page))),
            entry("N66", wire(List.of("listJobs"), (call, page) -> ofAllWorkspaces(call, page))));

    private NemoPageDeviations() {}

    /** Changes the second page of a list. */
    @FunctionalInterface
    private interface PageEdit {

        RawResponse edit(ApiCall call, RawResponse page);
    }

    private static UnaryOperator<NemoExtensionPoints> secondPage(PageEdit edit) {
        return wire(
                "listJobs",
                200,
                (call, page) -> List.of(query(call).split("&")).contains("page=2") ? edit.edit(call, page) : page);
    }

    private static RawResponse beginWithTheLastOfTheFirst(ApiCall call, RawResponse page) {
        JsonNode first = data(again(call, call.request().path(), query(call).replace("page=2", "page=1")));
        return page.edited(list -> {
            ArrayNode jobs = (ArrayNode) list.path("data");
            if (!jobs.isEmpty()) {
                jobs.set(0, first.path(first.size() - 1));
            }
        });
    }

    private static void reverse(JsonNode list) {
        ArrayNode jobs = (ArrayNode) list.path("data");
        List<JsonNode> all = new ArrayList<>();
        jobs.forEach(all::add);
        Collections.reverse(all);
        jobs.removeAll();
        jobs.addAll(all);
    }

    /** The oldest jobs are on the first page, and only there the newest of them comes first. */
    private static RawResponse sortedWithinThePage(ApiCall call, RawResponse page) {
        String query = query(call);
        return query.startsWith("page_size=") && !query.contains("&")
                ? again(call, call.request().path(), query + "&sort=created_at").edited(NemoPageDeviations::reverse)
                : page;
    }

    private static void withoutCancelled(JsonNode list) {
        Iterator<JsonNode> jobs = list.path("data").iterator();
        while (jobs.hasNext()) {
            if (jobs.next().path("status").asText().equals("cancelled")) {
                jobs.remove();
            }
        }
    }

    private static void countOnePageMore(ObjectNode list) {
        ObjectNode pagination = (ObjectNode) list.path("pagination");
        pagination.put("total_pages", pagination.path("total_pages").asInt() + 1);
    }

    private static RawResponse alsoCompleted(ApiCall call, RawResponse page) {
        String query = query(call);
        return query.contains("=cancelled")
                ? page.edited(list -> ((ArrayNode) list.path("data")).addAll((ArrayNode)
                        data(again(call, call.request().path(), query.replace("=cancelled", "=completed")))))
                : page;
    }

    private static RawResponse nothingCompleted(ApiCall call, RawResponse page) {
        String query = query(call);
        return query.contains("=completed")
                ? again(call, call.request().path(), query + "&" + BY_NAME + "=no-such-name")
                : page;
    }

    private static RawResponse anyNameWith(ApiCall call, RawResponse page) {
        String query = query(call);
        return query.contains(BY_NAME + "=")
                ? again(call, call.request().path(), query.replace(BY_NAME + "=", BY_NAME + "%5B%24like%5D="))
                : page;
    }

    private static RawResponse ofAllWorkspaces(ApiCall call, RawResponse page) {
        String path = call.request().path();
        return page.status() == NOT_FOUND && !path.contains("/workspaces/default/")
                ? again(call, path.replaceFirst("/workspaces/[^/]+/", "/workspaces/default/"), null)
                : page;
    }

    private static RawResponse again(ApiCall call, String path, @Nullable String query) {
        IncomingRequest request = call.request();
        return call.redispatch(
                new IncomingRequest.Copy(request.method(), path, query, request.headers(), request.body()));
    }

    private static JsonNode data(RawResponse page) {
        return page.json().path("data");
    }

    private static String query(ApiCall call) {
        String query = call.request().query();
        return query == null ? "" : query;
    }
}
