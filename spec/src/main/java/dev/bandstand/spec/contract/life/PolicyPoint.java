package dev.bandstand.spec.contract.life;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A point on which the documentation is silent.
 *
 * @param key its name in settings
 * @param see where it is described
 * @param question the point as a question
 * @param effects what the mock can do: each choice, the default first, and what it stands for where the model names the
 *     policy, such as the cell of a command table; most choices stand for themselves
 */
public record PolicyPoint(String key, String see, String question, Map<String, String> effects) {

    public PolicyPoint {
        effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }

    /** The choices, the default first. */
    public List<String> choices() {
        return List.copyOf(effects.keySet());
    }
}
