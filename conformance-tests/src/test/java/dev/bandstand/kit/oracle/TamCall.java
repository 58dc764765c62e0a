package dev.bandstand.kit.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.trace.Exchange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes calls to TAM Builder:
 *
 * <pre>
 *   submit A                          alice submits, and gets job A
 *   A running processed=40 bands=1/6  a poll that shows the job running
 *   A running rows=a:90@x,b next=c1   its rows with score and band, and its cursor
 *   A running cursor=c1 page=p1       a poll with a cursor
 *   A pause 200 pausing               a command and its answer; "A pause lost" has none
 *   bob A poll 404                    another actor, another code
 * </pre>
 *
 * Further words: {@code message=..}, {@code type=..} (content type), {@code >name=value} (answer header),
 * {@code <name=value} (request header), {@code m=pages:3,size:2} (manifest), and JSON that is merged into the body.
 */
final class TamCall {

    private static final Map<String, String> OPERATIONS = Map.of(
            "submit", "submitTamBuild",
            "poll", "pollTamBuild",
            "pause", "pauseTamBuild",
            "resume", "resumeTamBuild",
            "cancel", "cancelTamBuild",
            "balance", "getCreditBalance");
    private static final List<String> STATES =
            List.of("pending", "running", "pausing", "paused", "cancelling", "cancelled", "completed", "failed");

    private TamCall() {}

    static Spoken read(String actor, List<String> words) {
        String verb = List.of("submit", "balance").contains(words.getFirst()) ? words.removeFirst() : "poll";
        String job = verb.equals("balance") ? null : words.removeFirst();
        if (!words.isEmpty() && OPERATIONS.containsKey(words.getFirst())) {
            verb = words.removeFirst();
        }
        Draft draft = new Draft(verb, job);
        words.forEach(draft::word);
        return new Spoken(draft.unknownOperation ? "" : OPERATIONS.get(verb), job, draft.request(actor), draft.reply());
    }

    /** One exchange in the making. */
    private static final class Draft extends ReplyDraft {

        private final Map<String, String> requestHeaders = new HashMap<>();
        private String target;
        private String method;
        private String sentBody;
        private boolean unknownOperation;

        Draft(String verb, String job) {
            super(JSON.createObjectNode(), STATES);
            this.method = verb.equals("poll") || verb.equals("balance") ? "GET" : "POST";
            this.target = switch (verb) {
                case "submit" -> "/api/v1/tam/build";
                case "balance" -> "/api/v1/credits/balance";
                case "poll" -> "/api/v1/tam/build/" + job;
                default -> "/api/v1/tam/build/" + job + "/" + verb;
            };
            if (job != null) {
                body.put("job_id", job);
            }
            if (!verb.equals("poll") && !verb.equals("balance")) {
                body.put("message", "ok");
            }
            if (verb.equals("submit")) {
                body.put("status", "pending");
                sentBody = "{\"query\":\"observability\"}";
            }
        }

        @Override
        void setting(String name, String value) {
            switch (name) {
                case "processed", "count" -> body.put(name, Integer.parseInt(value));
                case "bands" -> {
                    body.put("bands_done", Integer.parseInt(value.split("/", -1)[0]));
                    body.put("bands_total", Integer.parseInt(value.split("/", -1)[1]));
                }
                case "next" -> body.put("next_cursor", value);
                case "page" -> body.put("page", value);
                case "cursor" -> target += "?cursor=" + value;
                case "query" -> target += "?" + value;
                case "method" -> method = value;
                case "progress" -> body.put("progress_message", value.replace('_', ' '));
                case "message" -> body.put("message", value.replace('_', ' '));
                case "rows" -> rows(value);
                case "m" -> manifest(value);
                case "type" -> headers.put("content-type", List.of(value));
                case "body" -> text = value.replace('+', ' ');
                case "sent" -> sentBody = value;
                case "elsewhere" -> unknownOperation = true;
                default -> header(name, value);
            }
        }

        private void header(String name, String value) {
            if (name.startsWith(">")) {
                headers.put(name.substring(1), List.of(value.replace('_', ' ')));
            } else if (name.startsWith("<")) {
                requestHeaders.put(name.substring(1), value);
            } else {
                body.put(name, value);
            }
        }

        private void rows(String value) {
            body.putArray("rows");
            Arrays.stream(value.split(",", -1)).filter(row -> !row.isEmpty()).forEach(row -> {
                String[] band = row.split("@", -1);
                String[] score = band[0].split(":", -1);
                ObjectNode node = body.withArray("rows").addObject().put("domain", score[0] + ".com");
                if (score.length > 1) {
                    node.put("match_score", Integer.parseInt(score[1]));
                }
                if (band.length > 1) {
                    node.put("source_band", band[1]);
                }
            });
        }

        private void manifest(String value) {
            ObjectNode manifest = body.putObject("manifest");
            Map<String, String> names = Map.of(
                    "size",
                    "page_size",
                    "unique",
                    "unique_count",
                    "credits",
                    "credits_consumed",
                    "stop",
                    "stop_reason");
            Arrays.stream(value.split(",", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
                String[] pair = part.split(":", -1);
                String name = names.getOrDefault(pair[0], pair[0]);
                if (pair.length == 1) {
                    manifest.put(name, true);
                } else if (pair[1].matches("-?[0-9]+")) {
                    manifest.put(name, Integer.parseInt(pair[1]));
                } else if (pair[1].matches("true|false")) {
                    manifest.put(name, Boolean.parseBoolean(pair[1]));
                } else {
                    manifest.put(name, pair[1]);
                }
            });
        }

        Exchange.Request request(String actor) {
            if (!actor.equals("nobody")
                    && requestHeaders.keySet().stream().noneMatch(name -> name.equalsIgnoreCase("x-api-key"))) {
                requestHeaders.put("X-API-Key", "key-of-" + actor);
            }
            return new Exchange.Request(method, target, requestHeaders, sentBody);
        }

        @Override
        String usualText() {
            return status < 300 ? body.toString() : "{\"detail\":\"refused\"}";
        }
    }
}
