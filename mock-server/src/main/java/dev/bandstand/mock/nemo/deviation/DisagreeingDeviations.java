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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Answers that are well-formed each, but do not agree with other answers. */
final class DisagreeingDeviations {

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N99", each("listJobs", job -> {
                if (isCompleted(job)) {
                    job.put("status", "active");
                }
            })),
            entry("N100", each("listJobs", DisagreeingDeviations::withTheIdOfTheAttempt)),
            entry(
                    "N101",
                    wire(
                            "getJobStatus",
                            200,
                            (call, answer) -> answer.edited(status -> ((ObjectNode) status)
                                    .set("id", above(call, "/status").path("attempt_id"))))),
            entry("N102", wire("listJobLogs", 200, DisagreeingDeviations::fromTheFirstLine)),
            entry("N103", body(List.of("listJobs"), DisagreeingDeviations::countingThePage)),
            entry(
                    "N104",
                    wire(
                            "listJobs",
                            200,
                            (call, page) -> query(call).contains("filter%5Bsource%5D=")
                                    ? again(call, "filter%5Bsource%5D=", "filter%5Bsource%5D=no-")
                                    : page)),
            entry("N105", each("listTasks", task -> task.put("status", "pending"))),
            entry("N106", body(List.of("listResults"), list -> ((ArrayNode) list.path("data")).removeAll())),
            entry("N107", wire(List.of("getStep", "listTasks"), DisagreeingDeviations::ofTheFirstStep)),
            entry("N108", body(List.of("listSteps"), DisagreeingDeviations::withAStepAtWork)));

    private DisagreeingDeviations() {}

    private static UnaryOperator<NemoExtensionPoints> each(String operation, Consumer<ObjectNode> change) {
        return body(
                List.of(operation), list -> list.path("data").forEach(listed -> change.accept((ObjectNode) listed)));
    }

    private static boolean isCompleted(JsonNode jobOrStep) {
        return jobOrStep.path("status").asText().equals("completed");
    }

    private static void withTheIdOfTheAttempt(ObjectNode job) {
        job.set("id", job.path("attempt_id"));
    }

    /** The answer to a read of what stands above in the path. */
    private static JsonNode above(ApiCall call, String end) {
        String path = call.request().path();
        return call.redispatch(call.request().redirected("GET", path.substring(0, path.lastIndexOf(end))))
                .json();
    }

    /** Later pages have as many lines as they should, but count them from the first. */
    private static RawResponse fromTheFirstLine(ApiCall call, RawResponse page) {
        if (!query(call).contains("page_cursor=")) {
            return page;
        }
        JsonNode first = again(call, "page_cursor=[^&]*", "").json().path("data");
        return page.edited(log -> {
            ArrayNode lines = (ArrayNode) log.path("data");
            for (int line = 0; line < Math.min(lines.size(), first.size()); line++) {
                lines.set(line, first.path(line));
            }
        });
    }

    private static void countingThePage(ObjectNode list) {
        ObjectNode pagination = (ObjectNode) list.path("pagination");
        pagination.set("total_results", pagination.path("current_page_size"));
        pagination.put("total_pages", 1);
    }

    private static RawResponse ofTheFirstStep(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        String steps = path.replaceFirst("/steps/.*", "/steps");
        String first = call.redispatch(call.request().redirected("GET", steps))
                .json()
                .at("/data/0/name")
                .asText();
        return answer.status() != 200 || path.startsWith(steps + "/" + first)
                ? answer
                : call.redispatch(
                        call.request().redirected("GET", path.replaceFirst("/steps/[^/]+", "/steps/" + first)));
    }

    private static void withAStepAtWork(ObjectNode list) {
        JsonNode steps = list.path("data");
        if (!steps.isEmpty()
                && StreamSupport.stream(steps.spliterator(), false).allMatch(DisagreeingDeviations::isCompleted)) {
            ((ObjectNode) steps.path(0)).put("status", "active");
        }
    }

    private static String query(ApiCall call) {
        String query = call.request().query();
        return query == null ? "" : query;
    }

    /** The answer to the same call with another query. */
    private static RawResponse again(ApiCall call, String part, String otherwise) {
        IncomingRequest request = call.request();
        return call.redispatch(new IncomingRequest.Copy(
                request.method(),
                request.path(),
                query(call).replaceAll(part, otherwise),
                request.headers(),
                request.body()));
    }
}
