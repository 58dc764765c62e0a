package dev.bandstand.mock.deviation;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.spec.KnownDeviation;
import dev.bandstand.spec.Nearest;
import java.util.Collection;
import java.util.List;

/**
 * A way to break a contract on purpose.
 *
 * @param id how it is switched on
 * @param rule the rule that it breaks
 * @param title what the mock does wrong while it is on
 */
public record Deviation(String id, String rule, String title) {

    /** Those of a contract that the mock can show, as its list of deviating servers tells them. */
    public static List<Deviation> of(String contract) {
        return KnownDeviation.of(contract).stream()
                .map(each -> new Deviation(each.id(), each.rule(), each.title()))
                .toList();
    }

    /**
     * The one of some deviations that has an id.
     *
     * @throws InvalidSetting when none has; the message names the one that may have been meant
     */
    public static Deviation named(String id, Collection<Deviation> known) {
        return known.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id, known.stream().map(Deviation::id).toList()));
    }

    private static InvalidSetting unknown(String id, List<String> known) {
        String meant = Nearest.to(id, known).map(" Did you mean %s?"::formatted).orElse("");
        return new InvalidSetting("There is no deviation %s.%s".formatted(id, meant));
    }
}
