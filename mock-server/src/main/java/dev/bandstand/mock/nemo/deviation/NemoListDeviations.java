package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists and logs that show too little, too much, or in the wrong order. */
final class NemoListDeviations {

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N34", data("listJobs", jobs -> jobs.remove(0))),
            entry("N35", data("listJobs", jobs -> jobs.addAll(jobs.deepCopy()))),
            entry("N36", wire("listJobs", 422, (call, answer) -> withoutQuery(call))),
            entry(
                    "N37",
                    wire(
                            "listJobs",
                            200,
                            (call, answer) -> answer.json().path("data").isEmpty() ? answer.withStatus(404) : answer)),
            entry("N38", data("listJobs", NemoListDeviations::reverse)),
            entry("N39", ignored("filter%5B", "filter[")),
            entry("N40", wire("listJobs", 400, (call, answer) -> withoutQuery(call))),
            entry("N41", data("listJobLogs", lines -> lines.addAll(lines.deepCopy()))),
            entry("N42", body(List.of("listJobLogs"), page -> {
                if (page.path("prev_page").isTextual()) {
                    ((ArrayNode) page.path("data")).remove(0);
                }
            })),
            entry("N75", wire("listJobLogs", 200, (call, answer) -> {
                String cursor = cursor(call);
                return cursor.isEmpty() ? answer : answer.edited(page -> ((ObjectNode) page).put("prev_page", cursor));
            })),
            entry("N90", wire("listJobLogs", 200, (call, answer) -> {
                String cursor = cursor(call);
                return cursor.isEmpty() || !answer.json().path("next_page").isNull()
                        ? answer
                        : answer.edited(page -> ((ObjectNode) page).put("next_page", cursor));
            })),
            entry("N43", wire("listJobLogs", 422, (call, answer) -> withoutQuery(call))),
            entry("N52", wire("listJobLogs", 200, (call, answer) -> {
                String query = call.request().query();
                return query != null && query.contains("step_id=")
                        ? answer.edited(NemoListDeviations::withoutLines)
                        : answer;
            })));

    private NemoListDeviations() {}

    private static UnaryOperator<NemoExtensionPoints> data(String operation, Consumer<ArrayNode> change) {
        return body(List.of(operation), (ObjectNode list) -> change.accept((ArrayNode) list.path("data")));
    }

    private static String cursor(ApiCall call) {
        String query = call.request().query();
        return Stream.of((query == null ? "" : query).split("&", -1))
                .filter(parameter -> parameter.startsWith("page_cursor="))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    private static void withoutLines(JsonNode page) {
        ((ArrayNode) page.path("data")).removeAll();
        ((ObjectNode) page).put("total", 0);
    }

    private static void reverse(ArrayNode jobs) {
        List<JsonNode> all = new ArrayList<>();
        jobs.forEach(all::add);
        Collections.reverse(all);
        jobs.removeAll();
        jobs.addAll(all);
    }

    private static UnaryOperator<NemoExtensionPoints> ignored(String... names) {
        return wire("listJobs", 200, (call, answer) -> {
            String query = call.request().query();
            return query != null && List.of(names).stream().anyMatch(query::contains) ? withoutQuery(call) : answer;
        });
    }

    private static RawResponse withoutQuery(ApiCall call) {
        return call.redispatch(call.request().redirected("GET", call.request().path()));
    }
}
