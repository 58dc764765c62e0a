package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts all companies of a job by score when it has ended, so that they move to other pages. */
final class RowsSortedAtEnd {

    private static final String FIRST = "";

    private final Map<String, Map<String, ArrayNode>> pagesOfJobs = new ConcurrentHashMap<>();
    private final Function<Ask, Reply> pass;

    private RowsSortedAtEnd(Function<Ask, Reply> pass) {
        this.pass = pass;
    }

    static AnswerRewrite rewrite() {
        return (mock, pass) -> new RowsSortedAtEnd(pass)::answer;
    }

    private Reply answer(Ask ask) {
        Reply reply = pass.apply(ask);
        if (!ask.method().equals("GET")
                || reply.status() != 200
                || !ask.target().contains("/tam/build/")) {
            return reply;
        }
        ObjectNode body = (ObjectNode) AnswerRewrite.tree(reply);
        if (!body.path("manifest").isObject()) {
            return reply;
        }
        String path = ask.target().replaceFirst("\\?.*", "");
        ArrayNode sorted =
                pagesOfJobs.computeIfAbsent(path, job -> pages(ask, job)).get(cursor(ask));
        return sorted == null ? reply : reply.with(AnswerRewrite.bytes(body.set("rows", sorted)));
    }

    private static String cursor(Ask ask) {
        String query = ask.target().replaceFirst("^[^?]*\\??", "");
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("cursor=")) {
                return URLDecoder.decode(pair.substring("cursor=".length()), StandardCharsets.UTF_8);
            }
        }
        return FIRST;
    }

    /** The sorted pages of a job that has ended, by their cursors. */
    private Map<String, ArrayNode> pages(Ask ask, String path) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        List<JsonNode> rows = new ArrayList<>();
        @Nullable String cursor = FIRST;
        do {
            String target =
                    cursor.equals(FIRST) ? path : path + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            JsonNode page = AnswerRewrite.tree(pass.apply(ask.to(target)));
            sizes.put(cursor, page.path("rows").size());
            page.path("rows").forEach(rows::add);
            cursor = page.path("next_cursor").textValue();
        } while (cursor != null);
        rows.sort(Comparator.comparingInt(
                (JsonNode row) -> -row.path("match_score").asInt()));
        Map<String, ArrayNode> sorted = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<String, Integer> page : sizes.entrySet()) {
            int to = from + page.getValue();
            sorted.put(page.getKey(), AnswerRewrite.JSON.createArrayNode().addAll(rows.subList(from, to)));
            from = to;
        }
        return sorted;
    }
}
