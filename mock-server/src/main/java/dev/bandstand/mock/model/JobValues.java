package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.bandstand.spec.Durations;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a job that templates can show.
 *
 * @param id its id
 * @param self the path under which it is observed
 * @param origin scheme and host for a whole URL
 */
record JobValues(ModelJob job, ModelJobState state, Instant now, String id, String self, String origin)
        implements Function<String, JsonNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public JsonNode apply(String name) {
        int plus = name.indexOf('+');
        return plus < 0 ? value(name) : later(name.substring(0, plus), Durations.parse(name.substring(plus + 1)));
    }

    private JsonNode later(String name, Duration by) {
        Instant at = instant(name);
        return at == null ? NullNode.getInstance() : time(job.model(), at.plus(by));
    }

    private JsonNode value(String name) {
        String[] parts = name.split("/", 2);
        return switch (parts[0]) {
            case "id" -> job.model().id().isNumber() ? JSON.numberNode(Long.parseLong(id)) : JSON.textNode(id);
            case "status", "state" -> JSON.textNode(state.status());
            case "self" -> JSON.textNode(self);
            case "url" -> JSON.textNode(origin + self);
            case "attempt" -> JSON.numberNode(state.attempt());
            case "stages-done" -> JSON.numberNode(state.doneInAll(job.model(), now));
            case "stages-total" -> JSON.numberNode(job.model().stages());
            case "request" -> request(parts.length == 1 ? "" : "/" + parts[1]);
            case "counter" -> JSON.numberNode(counter(job.model().counters().get(parts[1])));
            default -> {
                Instant at = instant(name);
                yield at == null ? NullNode.getInstance() : time(job.model(), at);
            }
        };
    }

    private JsonNode request(String pointer) {
        JsonNode sent = job.order().request().at(pointer);
        return sent.isMissingNode() ? NullNode.getInstance() : sent;
    }

    /** The value of a counter. */
    long counter(@Nullable Counter counter) {
        if (counter == null) {
            return 0;
        }
        JobModel model = job.model();
        int done = state.doneInAll(model, now);
        boolean begun = done > 0
                || state.entered().keySet().stream()
                        .anyMatch(each -> model.move(each).stages() > 0);
        return counter.value(begun, done, model.stages());
    }

    /** The value of a header that names the job: a Location is a path; headers such as Operation-Location hold whole URLs. */
    String idHeader(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("location") ? self : name.endsWith("location") ? origin + self : id;
    }

    private @Nullable Instant instant(String name) {
        if (name.startsWith("entered/")) {
            return state.entered().get(name.substring("entered/".length()));
        }
        return switch (name) {
            case "created" -> job.created();
            case "now" -> now;
            case "changed" -> state.since();
            case "ended" -> job.model().isEnd(state.status()) ? state.since() : null;
            default -> null;
        };
    }

    static JsonNode time(JobModel model, Instant at) {
        return switch (model.times()) {
            case ISO -> JSON.textNode(at.toString());
            case UNIX -> JSON.numberNode(at.getEpochSecond());
            case UNIX_MS -> JSON.numberNode(at.toEpochMilli());
        };
    }
}
