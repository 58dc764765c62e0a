package dev.bandstand.mock.model;

import dev.bandstand.contract.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that is worked out from a model. */
record ModelAnswer(int status, @Nullable Object body, Map<String, String> headers) implements Answer {

    ModelAnswer {
        headers = Map.copyOf(headers);
    }
}
