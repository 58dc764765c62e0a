package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Servers that are unusual in ways that the contract allows and that no benign variant has. */
final class LegalTamServers {

    private LegalTamServers() {}

    /** The servers, by what is unusual. */
    static Map<String, AnswerRewrite> all() {
        Map<String, AnswerRewrite> servers = new LinkedHashMap<>();
        servers.put(
                "a refusal has an id of its own",
                refusals(reply -> Reply.of(
                        reply.status(),
                        "{\"detail\":\"No.\",\"request_id\":\"req_%s\"}".formatted(UUID.randomUUID()))));
        servers.put(
                "a refusal is a page for people",
                refusals(reply ->
                        Reply.of(reply.status(), "<h1>No</h1>").with("Content-Type", "text/html; charset=utf-8")));
        servers.put(
                "numbers have a fraction of zero",
                TamCallContext.server(call -> call.polls() ? call.edited(LegalTamServers::fractions) : call.passed()));
        servers.put(
                "cookies, cache and tracing headers",
                AnswerRewrite.answers(reply -> reply.with("Set-Cookie", "node=7; Path=/")
                        .with("Cache-Control", "no-store")
                        .with("Traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")));
        servers.put(
                "an empty line after the body",
                AnswerRewrite.answers(reply -> reply.body().length == 0
                        ? reply
                        : reply.with((new String(reply.body(), StandardCharsets.UTF_8) + "\r\n")
                                .getBytes(StandardCharsets.UTF_8))));
        servers.put(
                "a missing key is not found",
                TamCallContext.server(
                        call -> call.withoutKey() && !call.submits() ? TamCallContext.refused(404) : call.passed()));
        servers.put(
                "only full pages while a job runs",
                TamCallContext.server(call -> call.polls() ? call.edited(LegalTamServers::fullPages) : call.passed()));
        servers.put("a cancel is answered 202", TamCallContext.server(call -> {
            Reply reply = call.passed();
            return call.commands("cancel") && reply.status() == 200
                    ? new Reply(202, reply.headers(), reply.body(), false)
                    : reply;
        }));
        servers.put(
                "companies without an address of LinkedIn",
                AnswerRewrite.rows((row, place) -> row.putNull("linkedin_url")));
        servers.put(
                "an invented cursor is a fault of the request",
                TamCallContext.server(call -> call.ask().target().contains("cursor=no-answer-gave")
                        ? Reply.of(
                                422,
                                "{\"detail\":[{\"loc\":[\"query\",\"cursor\"],\"msg\":\"unknown\",\"type\":\"value\"}]}")
                        : call.passed()));
        return servers;
    }

    private static AnswerRewrite refusals(UnaryOperator<Reply> edit) {
        return AnswerRewrite.answers(reply -> List.of(404, 409).contains(reply.status()) ? edit.apply(reply) : reply);
    }

    private static ObjectNode fractions(ObjectNode body) {
        if (body.path("manifest") instanceof ObjectNode manifest) {
            for (String count : List.of("unique_count", "credits_consumed")) {
                if (manifest.path(count).isInt()) {
                    manifest.put(count, (double) manifest.path(count).asInt());
                }
            }
        }
        return body;
    }

    private static ObjectNode fullPages(ObjectNode body) {
        boolean working = List.of("pending", "running", "pausing", "cancelling")
                .contains(body.path("status").asText());
        if (working && body.path("next_cursor").isNull() && body.has("rows")) {
            body.withArray("rows").removeAll();
            body.put("count", 0);
        }
        return body;
    }
}
