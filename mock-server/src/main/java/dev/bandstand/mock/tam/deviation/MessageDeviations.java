package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.answer;
import static dev.bandstand.mock.tam.deviation.TamEdits.body;
import static dev.bandstand.mock.tam.deviation.TamEdits.pollAnswer;
import static dev.bandstand.mock.tam.deviation.TamEdits.remembering;
import static dev.bandstand.mock.tam.deviation.TamEdits.responseEdit;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.SUBMIT;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static dev.bandstand.mock.tam.deviation.TamResponses.noting;
import static dev.bandstand.mock.tam.deviation.TamResponses.on;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** HTTP that is not kept to, and submits that are not what they seem. */
final class MessageDeviations {

    private static final Duration UNREADY = Duration.ofSeconds(3);

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("H01", typed("text/plain")),
            entry("H02", answer(POLL, 200, found -> found.withoutHeader("Content-Type"))),
            entry(
                    "H03",
                    responseEdit((call, found) ->
                            found.status() == 405 && call.request().path().endsWith("/pause")
                                    ? call.redispatch(call.request()
                                            .redirected("POST", call.request().path()))
                                    : found)),
            entry("H04", responseEdit((call, found) -> found.status() == 405 ? found.withoutHeader("Allow") : found)),
            entry(
                    "H05",
                    responseEdit((call, found) ->
                            call.operationId().equals(PAUSE) && call.request().body().length == 0
                                    ? errorAnswer(411, "Length required")
                                    : found)),
            entry(
                    "H06",
                    answer(
                            POLL,
                            200,
                            found ->
                                    found.withBody(Arrays.copyOf(found.body(), Math.max(1, found.body().length - 9))))),
            entry(
                    "H07",
                    answer(
                            POLL,
                            200,
                            found -> found.withBody(
                                    (new String(found.body(), UTF_8) + "\n{\"log\":\"done\"}").getBytes(UTF_8)))),
            entry(
                    "H08",
                    pollAnswer(
                            status("running"),
                            (call, found) -> found.withHeader("Cache-Control", "public, max-age=3600"))),
            entry("H09", answer(POLL, 200, found -> found.withHeader("Retry-After", "soon"))),
            entry(
                    "H10",
                    answer(
                            PAUSE,
                            200,
                            found -> errorAnswer(302, "Elsewhere").withHeader("Location", "http://other.example/"))),
            entry("H11", responseEdit((call, found) -> {
                String query = call.request().query();
                return query == null || query.startsWith("cursor=") ? found : errorAnswer(500, "Internal Server Error");
            })),
            entry("H12", typed("application/problem+json")),
            entry(
                    "H13",
                    responseEdit((call, found) -> otherMethod(call, found, "PUT", "PATCH")
                            ? call.redispatch(call.request()
                                    .redirected("POST", call.request().path()))
                            : found)),
            entry("H14", responseEdit((call, found) -> {
                if (otherMethod(call, found, "DELETE")) {
                    call.redispatch(
                            call.request().redirected("POST", call.request().path()));
                }
                return found;
            })),
            entry("B01", remembering(MessageDeviations::slowToAppear)),
            entry("B02", remembering(MessageDeviations::onceForEachQuery)),
            entry("B03", answer(SUBMIT, 200, found -> found.withStatus(201))),
            entry("B04", body(SUBMIT, body -> body.put("status", "running"))),
            entry(
                    "B05",
                    responseEdit((call, found) -> call.operationId().equals(SUBMIT) && found.status() == 422
                            ? errorAnswer(400, "Bad request")
                            : found)),
            entry("B06", body(SUBMIT, PauseDeviations::ofTheExample)));

    private MessageDeviations() {}

    /** True if a command was refused because it came with one of these methods. */
    private static boolean otherMethod(ApiCall call, RawResponse found, String... methods) {
        return found.status() == 405
                && List.of(methods).contains(call.request().method())
                && call.request().path().matches(".*/(pause|resume|cancel)");
    }

    private static UnaryOperator<TamExtensionPoints> typed(String type) {
        return answer(POLL, 200, found -> found.withHeader("Content-Type", type));
    }

    /** A job can be polled only some seconds after it was submitted. */
    private static ResponseEdit slowToAppear() {
        ConcurrentMap<String, Instant> ready = new ConcurrentHashMap<>();
        ResponseEdit hiding = on(
                POLL,
                200,
                (call, found) -> now(call).isBefore(ready.getOrDefault(job((ObjectNode) found.json()), Instant.MIN))
                        ? errorAnswer(404, "Job not found")
                        : found);
        return noting(SUBMIT, 200, (call, job) -> ready.put(job, now(call).plus(UNREADY)))
                .then(hiding);
    }

    private static Instant now(ApiCall call) {
        return call.world().clock().now();
    }

    /** A query that was submitted before is answered as it was then. */
    private static ResponseEdit onceForEachQuery() {
        ConcurrentMap<String, RawResponse> first = new ConcurrentHashMap<>();
        return on(
                SUBMIT,
                200,
                (call, found) -> first.computeIfAbsent(new String(call.request().body(), UTF_8), query -> found));
    }
}
