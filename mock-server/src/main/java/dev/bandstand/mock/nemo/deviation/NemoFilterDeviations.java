package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Filters that are forgotten or read in another way. */
final class NemoFilterDeviations {

    private static final String UP_TO = "filter[created_at][$lte]=";

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry(
                    "N91",
                    wire(
                            "listJobLogs",
                            200,
                            (call, page) -> parameters(call).anyMatch(named("page_cursor="))
                                    ? without("step_id=", call, page)
                                    : page)),
            entry("N92", wire("listJobs", 200, (call, page) -> without("filter[name][$nin]=", call, page))),
            entry("N93", wire("listJobs", 200, NemoFilterDeviations::withoutTheEnd)),
            entry("N98", wire("listJobs", 200, (call, page) -> without("filter[created_at][", call, page))));

    private NemoFilterDeviations() {}

    private static Stream<String> parameters(ApiCall call) {
        String query = call.request().query();
        return query == null ? Stream.of() : Stream.of(query.split("&"));
    }

    private static Predicate<String> named(String beginning) {
        return parameter -> decoded(parameter).startsWith(beginning);
    }

    /** A parameter whose brackets and signs stand for themselves. */
    private static String decoded(String parameter) {
        return parameter
                .replace("%5B", "[")
                .replace("%5D", "]")
                .replace("%24", "$")
                .replace("%3A", ":");
    }

    /** Answers as if a parameter had not been sent. */
    private static RawResponse without(String parameter, ApiCall call, RawResponse page) {
        List<String> others = parameters(call).filter(named(parameter).negate()).toList();
        IncomingRequest request = call.request();
        return others.size() == parameters(call).count()
                ? page
                : call.redispatch(new IncomingRequest.Copy(
                        request.method(),
                        request.path(),
                        others.stream().collect(joining("&")),
                        request.headers(),
                        request.body()));
    }

    /** Leaves out the jobs of the last moment that is asked for. */
    private static RawResponse withoutTheEnd(ApiCall call, RawResponse page) {
        return parameters(call)
                .map(NemoFilterDeviations::decoded)
                .filter(parameter -> parameter.startsWith(UP_TO))
                .map(parameter -> parameter.substring(UP_TO.length()))
                .findFirst()
                .map(end -> page.edited(list -> withoutThose(list, end)))
                .orElse(page);
    }

    private static void withoutThose(JsonNode list, String created) {
        Iterator<JsonNode> jobs = list.path("data").iterator();
        while (jobs.hasNext()) {
            if (jobs.next().path("created_at").asText().equals(created)) {
                jobs.remove();
            }
        }
    }
}
