package dev.bandstand.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.control.ActiveOverride;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.fault.FaultMatcher;
import dev.bandstand.mock.override.AnswerChange;
import dev.bandstand.mock.override.AnswerOverride;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts overrides to the form of the control API. */
final class OverrideConversion {

    private OverrideConversion() {}

    static ActiveOverride active(AnswerOverride override) {
        FaultMatcher matcher = override.rule().matcher();
        AnswerChange change = override.rule().change();
        return ActiveOverride.builder()
                .id(override.id())
                .operation(matcher.operation().orElse(null))
                .job(matcher.job().orElse(null))
                .stage(matcher.stagesDone().orElse(null))
                .state(matcher.state().orElse(null))
                .nth(matcher.nth().orElse(null))
                .first(matcher.first().orElse(null))
                .every(matcher.every().orElse(null))
                .probability(matcher.probability().map(BigDecimal::valueOf).orElse(null))
                .seed(matcher.probability().isPresent() ? (Integer) (int) matcher.seed() : null)
                .answered(override.rule().answered().orElse(null))
                .status(change.status().orElse(null))
                .perform(change.performs())
                .headers(headers(change))
                .body(object(change.body()))
                .text(change.text().orElse(null))
                .patch(object(change.patch()))
                .set(set(change))
                .delayMs(
                        change.delay().isZero()
                                ? null
                                : (Integer) (int) change.delay().toMillis())
                .matched(Math.toIntExact(override.matched()))
                .hits(Math.toIntExact(override.hits()))
                .build();
    }

    private static @Nullable Map<String, @Nullable String> headers(AnswerChange change) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        change.headers().forEach((name, value) -> headers.put(name, value.orElse(null)));
        return headers.isEmpty() ? null : headers;
    }

    private static @Nullable Map<String, Object> set(AnswerChange change) {
        ObjectNode members = JsonCodec.MAPPER.createObjectNode();
        change.set().forEach((path, value) -> members.set(path.text(), value));
        return object(Optional.of(members).filter(all -> !all.isEmpty()));
    }

    @SuppressWarnings("unchecked") // an object of JSON has texts for names
    private static @Nullable Map<String, Object> object(Optional<? extends JsonNode> json) {
        return json.map(node -> (Map<String, Object>) JsonCodec.MAPPER.convertValue(node, LinkedHashMap.class))
                .orElse(null);
    }
}
