package dev.bandstand.mock.deviation;

import dev.bandstand.mock.base.Lazy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The changes that the deviations of one contract make to its extension points. All servers made here are <em>wrong</em>.
 *
 * @param <S> the extension points
 */
public final class DeviationSet<S> {

    private final Supplier<Map<String, UnaryOperator<S>>> breaks;

    /**
     * Deviations that are made when one is first switched on: a good server does not wait for them.
     *
     * @param breaks by id what each does, in as many parts as there are kinds
     */
    public DeviationSet(Supplier<List<Map<String, UnaryOperator<S>>>> breaks) {
        this.breaks = new Lazy<>(() -> together(breaks.get()));
    }

    /** The ids of those that there are. */
    public Set<String> ids() {
        return breaks.get().keySet();
    }

    /** The extension points with some deviations on, one after another; those of other contracts do nothing to them. */
    public S applied(S good, List<String> on) {
        S extensionPoints = good;
        for (String id : on) {
            extensionPoints =
                    breaks.get().getOrDefault(id, UnaryOperator.identity()).apply(extensionPoints);
        }
        return extensionPoints;
    }

    private static <S> Map<String, UnaryOperator<S>> together(List<Map<String, UnaryOperator<S>>> parts) {
        Map<String, UnaryOperator<S>> all = new HashMap<>();
        parts.forEach(all::putAll);
        return Map.copyOf(all);
    }
}
