package dev.bandstand.mock.nemo;

import static dev.bandstand.mock.nemo.NemoDeviation.body;
import static dev.bandstand.mock.nemo.NemoDeviation.wire;
import static dev.bandstand.mock.nemo.NemoDeviation.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.WireAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Lists and logs that show too little, too much, or in the wrong order. */
final class WrongLists {

    static final List<NemoDeviation> ALL = List.of(
            wrong("N34", "NEMO-LIST-001", "a list leaves out its first job", data("listJobs", jobs -> jobs.remove(0))),
            wrong(
                    "N35",
                    "NEMO-LIST-002",
                    "a page of jobs has its jobs twice",
                    data("listJobs", jobs -> jobs.addAll(jobs.deepCopy()))),
            wrong(
                    "N36",
                    "NEMO-LIST-003",
                    "page zero is taken for the first one",
                    wire("listJobs", 422, (call, answer) -> withoutQuery(call))),
            wrong(
                    "N37",
                    "NEMO-LIST-004",
                    "a page past the end is not found",
                    wire(
                            "listJobs",
                            200,
                            (call, answer) -> answer.json().path("data").isEmpty() ? answer.withStatus(404) : answer)),
            wrong("N38", "NEMO-LIST-005", "a list begins with its oldest job", data("listJobs", WrongLists::reverse)),
            wrong("N39", "NEMO-LIST-006", "filters are ignored", ignored("filter%5B", "filter[")),
            wrong(
                    "N40",
                    "NEMO-LIST-007",
                    "a filter that does not exist is ignored",
                    wire("listJobs", 400, (call, answer) -> withoutQuery(call))),
            wrong(
                    "N41",
                    "NEMO-LOGS-001",
                    "a stretch of the log has its lines twice",
                    data("listJobLogs", lines -> lines.addAll(lines.deepCopy()))),
            wrong(
                    "N42",
                    "NEMO-LOGS-002",
                    "each later stretch of the log begins one line too late",
                    body(List.of("listJobLogs"), page -> {
                        if (page.path("prev_page").isTextual()) {
                            ((ArrayNode) page.path("data")).remove(0);
                        }
                    })),
            wrong(
                    "N43",
                    "NEMO-LOGS-003",
                    "a cursor that nobody gave begins anew",
                    wire("listJobLogs", 422, (call, answer) -> withoutQuery(call))));

    private WrongLists() {}

    private static UnaryOperator<NemoSeams> data(String operation, Consumer<ArrayNode> change) {
        return body(List.of(operation), (ObjectNode list) -> change.accept((ArrayNode) list.path("data")));
    }

    private static void reverse(ArrayNode jobs) {
        List<JsonNode> all = new ArrayList<>();
        jobs.forEach(all::add);
        Collections.reverse(all);
        jobs.removeAll();
        jobs.addAll(all);
    }

    private static UnaryOperator<NemoSeams> ignored(String... names) {
        return wire("listJobs", 200, (call, answer) -> {
            String query = call.request().query();
            return query != null && List.of(names).stream().anyMatch(query::contains) ? withoutQuery(call) : answer;
        });
    }

    private static WireAnswer withoutQuery(Call call) {
        return call.instead(call.request().redirected("GET", call.request().path()));
    }
}
