package dev.bandstand.kit.oracle.check;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.RuleCheck;
import dev.bandstand.spec.contract.OpenApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks by the names that rules call them, in the order in which what they find is told. */
public final class CheckTable {

    private final Map<String, CheckFactory> factories = new LinkedHashMap<>();

    /** Adds a check without parameters. */
    public CheckTable with(String name, Function<String, Check> check) {
        return with(name, (rule, given) -> check.apply(rule));
    }

    /** Adds a check. */
    public CheckTable with(String name, CheckFactory factory) {
        if (factories.put(name, factory) != null) {
            throw new IllegalArgumentException("There are two checks \"%s\".".formatted(name));
        }
        return this;
    }

    /** Adds the checks of another table. */
    public CheckTable with(CheckTable other) {
        other.factories.forEach(this::with);
        return this;
    }

    /** The names of all checks. */
    public Set<String> names() {
        return Set.copyOf(factories.keySet());
    }

    /** The place of a check in the order; before all others for a name that is not there. */
    public int position(String name) {
        return List.copyOf(factories.keySet()).indexOf(name);
    }

    /**
     * The check that a rule names.
     *
     * @throws IllegalArgumentException when the check is not there, or has wrong parameters
     */
    public Check of(String rule, RuleCheck named, Dialect dialect, OpenApi document) {
        CheckFactory factory = factories.get(named.name());
        if (factory == null) {
            throw new IllegalArgumentException(Nearest.sentence(
                    "%s: there is no check \"%s\"".formatted(rule, named.name()), named.name(), factories.keySet()));
        }
        CheckParameters given = new CheckParameters(named, dialect, document);
        try {
            Check check = factory.of(rule, given);
            given.refuseOthers();
            return check;
        } catch (IllegalArgumentException mistake) {
            String reason = String.valueOf(mistake.getMessage());
            throw new IllegalArgumentException(
                    "%s: %s%s".formatted(rule, reason, reason.endsWith("?") ? "" : "."), mistake);
        }
    }
}
