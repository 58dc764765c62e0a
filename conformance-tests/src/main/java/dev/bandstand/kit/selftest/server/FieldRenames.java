package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites that rename fields and ids. Names in a call are translated back before the mock sees it. */
final class FieldRenames {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CURSOR = Pattern.compile("(?<=[?&]cursor=)[^&]*");
    private static final Pattern JOB = Pattern.compile("(?<=/build/)[^/?]+");

    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final String form;

    private FieldRenames(String form) {
        this.form = form;
    }

    /**
     * Cursors of another form.
     *
     * @param form with {@code %s} where the name of the page goes in
     */
    static AnswerRewrite cursors(String form) {
        return (mock, pass) -> {
            FieldRenames aliases = new FieldRenames(form);
            return AnswerRewrite.objects(body -> {
                        if (body.path("next_cursor").isTextual()) {
                            body.put(
                                    "next_cursor",
                                    aliases.ofCursor(body.path("next_cursor").asText()));
                        }
                    })
                    .over(mock, ask -> pass.apply(ask.to(aliases.back(CURSOR, ask.target()))));
        };
    }

    /**
     * Job ids of another form.
     *
     * @param form with {@code %d} where the number of the job goes in
     */
    static AnswerRewrite jobs(String form) {
        return (mock, pass) -> {
            FieldRenames aliases = new FieldRenames(form);
            return ask -> {
                Reply reply = pass.apply(ask.to(aliases.back(JOB, ask.target())));
                if (ask.line().equals("POST /api/v1/tam/build") && reply.status() < 300) {
                    aliases.meet(AnswerRewrite.tree(reply).path("job_id"));
                }
                return reply.with(aliases.inText(reply.body()));
            };
        };
    }

    private String ofCursor(String page) {
        String coded = Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8));
        return known(page, form.formatted(coded));
    }

    private void meet(JsonNode job) {
        known(job.asText(), form.formatted(aliases.size() + 1));
    }

    private String known(String name, String alias) {
        names.putIfAbsent(alias, name);
        return aliases.computeIfAbsent(name, unknown -> alias);
    }

    private byte[] inText(byte[] body) {
        return UUID.matcher(new String(body, StandardCharsets.UTF_8))
                .replaceAll(found -> Matcher.quoteReplacement(aliases.getOrDefault(found.group(), found.group())))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String back(Pattern place, String target) {
        return place.matcher(target).replaceAll(found -> Matcher.quoteReplacement(back(found)));
    }

    private String back(MatchResult found) {
        String alias = URLDecoder.decode(found.group(), StandardCharsets.UTF_8);
        return names.containsKey(alias) ? URLEncoder.encode(names.get(alias), StandardCharsets.UTF_8) : found.group();
    }
}
