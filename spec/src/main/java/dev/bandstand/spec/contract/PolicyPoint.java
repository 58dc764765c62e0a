package dev.bandstand.spec.contract;

import java.util.List;

/**
 * A point on which the documentation is silent.
 *
 * @param key its name in settings
 * @param see where it is described
 * @param question the point as a question
 * @param choices what the mock can do; the first is the default
 */
public record PolicyPoint(String key, String see, String question, List<String> choices) {

    public PolicyPoint {
        choices = List.copyOf(choices);
    }
}
