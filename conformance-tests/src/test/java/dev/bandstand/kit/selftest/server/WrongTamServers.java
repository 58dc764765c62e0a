package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that are wrong in one thing which none of the deviations of the mock has. All of them are wrong! */
final class WrongTamServers {

    private static final int LONGEST = 500;
    private static final String PRICE = "credits_consumed";

    private WrongTamServers() {}

    /** The servers by a name that begins with the rule that each breaks, and others whose scenarios show it. */
    static Map<String, AnswerRewrite> all() {
        Map<String, AnswerRewrite> servers = new LinkedHashMap<>();
        servers.put(
                "TAM-SUBM-003 a query is counted in code units",
                TamCallContext.server(call -> call.submits()
                                && query(call).length() > LONGEST
                                && query(call).codePointCount(0, query(call).length()) <= LONGEST
                        ? TamCallContext.refused(422)
                        : call.passed()));
        servers.put(
                "TAM-SUBM-007 a body that is markup ends in a server error",
                TamCallContext.server(call ->
                        call.submits() && text(call).startsWith("<") ? TamCallContext.refused(500) : call.passed()));
        servers.put(
                "TAM-HTTP-009 PATCH on the path of a cancel carries it out",
                TamCallContext.server(
                        call -> call.on("cancel") && call.ask().method().equals("PATCH")
                                ? call.asOwner("POST")
                                : call.passed()));
        servers.put(
                "TAM-HTTP-009 HEAD on the path of a resume carries it out",
                TamCallContext.server(
                        call -> call.on("resume") && call.ask().method().equals("HEAD")
                                ? call.asOwner("POST")
                                : call.passed()));
        servers.put("TAM-CONF-008,TAM-AUTH-009 a stranger cancels a job at rest", TamCallContext.server(call -> {
            if (call.commands("cancel") && call.byStranger() && call.state().equals("paused")) {
                call.asOwner("POST");
                return TamCallContext.refused(404);
            }
            return call.passed();
        }));
        servers.put(
                "TAM-AUTH-003,TAM-AUTH-009 a stranger's resume of a cancelling job is a conflict",
                TamCallContext.server(call -> call.commands("resume")
                                && call.byStranger()
                                && call.state().equals("cancelling")
                        ? TamCallContext.refused(409)
                        : call.passed()));
        servers.put(
                "TAM-AUTH-002 a stranger reads later pages",
                TamCallContext.server(
                        call -> call.readsLaterPage() && call.byStranger() ? call.asOwner("GET") : call.passed()));
        servers.put(
                "TAM-AUTH-001 later pages need no key",
                TamCallContext.server(
                        call -> call.readsLaterPage() && call.withoutKey() ? call.asOwner("GET") : call.passed()));
        servers.put("TAM-AUTH-004 a resume of an unknown job is a conflict", TamCallContext.server(call -> {
            Reply reply = call.passed();
            return call.commands("resume") && call.byOwner() && reply.status() == 404
                    ? TamCallContext.refused(409)
                    : reply;
        }));
        servers.put(
                "TAM-MANI-001 later pages have no manifest",
                TamCallContext.server(call -> call.readsLaterPage()
                        ? call.edited(body -> body.has("manifest") ? body.putNull("manifest") : body)
                        : call.passed()));
        servers.put("TAM-CRED-008 a job cancelled while pausing costs seven more", chargedMore("pausing"));
        servers.put("TAM-CRED-008 a job cancelled at rest costs seven more", chargedMore("paused"));
        servers.put("TAM-CONF-001 the first pause after the end is accepted", firstPauseAfterTheEnd());
        servers.put(
                "TAM-RESU-001,TAM-RESU-004 the second resume of a rest is a conflict", secondCycle("resume", "paused"));
        servers.put(
                "TAM-CONF-009,TAM-RESU-004 the third pause of a job is a conflict", secondCycle("pause", "running"));
        servers.put("TAM-LIFE-006,TAM-PAUS-006 every fifth poll of a rest shows the job running", flickering());
        servers.put(
                "TAM-PAGE-010 the last page of a job that rested loses a row",
                TamCallContext.server(call -> call.readsLaterPage()
                        ? call.edited(body -> body.path("next_cursor").isNull() ? shortened(body) : body)
                        : call.passed()));
        servers.put(
                "TAM-CANC-002 companies are hidden while a job is cancelling",
                TamCallContext.server(call -> call.polls()
                        ? call.edited(
                                body -> body.path("status").asText().equals("cancelling") ? withoutRows(body) : body)
                        : call.passed()));
        servers.put("TAM-PAGE-012 a cursor reads the job that it came from", anyCursor());
        return servers;
    }

    private static String text(TamCallContext call) {
        return new String(call.ask().body(), StandardCharsets.UTF_8);
    }

    private static String query(TamCallContext call) {
        try {
            return AnswerRewrite.JSON.readTree(text(call)).path("query").asText();
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }

    private static ObjectNode shortened(ObjectNode body) {
        ArrayNode rows = body.withArray("rows");
        if (!rows.isEmpty()) {
            rows.remove(rows.size() - 1);
            body.put("count", rows.size());
        }
        return body;
    }

    private static ObjectNode withoutRows(ObjectNode body) {
        body.putArray("rows");
        return body.putNull("page").putNull("next_cursor").put("count", 0);
    }

    /** Jobs that are cancelled in a state cost more than their companies do. */
    private static AnswerRewrite chargedMore(String state) {
        Set<String> dear = ConcurrentHashMap.newKeySet();
        return TamCallContext.server(call -> {
            if (call.commands("cancel") && call.byOwner() && call.state().equals(state)) {
                dear.add(call.job());
            }
            return call.polls() && dear.contains(call.job())
                    ? call.edited(body -> {
                        if (body.path("manifest") instanceof ObjectNode manifest
                                && manifest.path(PRICE).isInt()) {
                            manifest.put(PRICE, manifest.path(PRICE).asInt() + 7);
                        }
                        return body;
                    })
                    : call.passed();
        });
    }

    private static AnswerRewrite firstPauseAfterTheEnd() {
        Set<String> ended = ConcurrentHashMap.newKeySet();
        return TamCallContext.server(call -> {
            boolean first = call.commands("pause")
                    && call.byOwner()
                    && call.state().equals("completed")
                    && ended.add(call.job());
            return first
                    ? Reply.of(
                            200,
                            "{\"job_id\":\"%s\",\"status\":\"paused\",\"message\":\"Paused.\"}".formatted(call.job()))
                    : call.passed();
        });
    }

    /** The first command of a kind is carried out, the next ones in the same state are refused. */
    private static AnswerRewrite secondCycle(String command, String state) {
        Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
        return TamCallContext.server(call -> call.commands(command)
                        && call.byOwner()
                        && call.state().equals(state)
                        && times.computeIfAbsent(call.job(), job -> new AtomicInteger())
                                        .incrementAndGet()
                                > 1
                ? TamCallContext.refused(409)
                : call.passed());
    }

    private static AnswerRewrite flickering() {
        AtomicInteger polls = new AtomicInteger();
        return TamCallContext.server(call -> call.polls()
                ? call.edited(body -> body.path("status").asText().equals("paused") && polls.incrementAndGet() % 5 == 0
                        ? body.put("status", "running")
                        : body)
                : call.passed());
    }

    /** Cursors are numbers of one table for all jobs: whichever job is asked for, the page of the cursor's own job is answered. */
    private static AnswerRewrite anyCursor() {
        Map<String, String> jobs = new ConcurrentHashMap<>();
        return TamCallContext.server(call -> {
            String own = jobs.get(cursor(call));
            if (call.readsLaterPage() && own != null && !own.equals(call.job())) {
                return call.pass()
                        .apply(call.ask()
                                .to(call.ask().target().replace(call.job(), own).replaceAll("(~|%7E).*$", "")));
            }
            return call.polls()
                    ? new TamCallContext(call.ask().to(call.ask().target().replaceAll("(~|%7E).*$", "")), call.pass())
                            .edited(body -> {
                                if (body.path("next_cursor").isTextual()) {
                                    String named = body.path("next_cursor").asText() + "~" + call.job();
                                    jobs.put(named, call.job());
                                    body.put("next_cursor", named);
                                }
                                return body;
                            })
                    : call.passed();
        });
    }

    private static String cursor(TamCallContext call) {
        return URLDecoder.decode(call.ask().target().replaceAll("^.*cursor=", ""), StandardCharsets.UTF_8);
    }
}
