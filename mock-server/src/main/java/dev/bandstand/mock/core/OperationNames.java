package dev.bandstand.mock.core;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.fault.FaultMatcher;
import dev.bandstand.spec.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ids of all operations that are served.
 *
 * @param contracts the names of the contracts that have an operation of an id
 */
public record OperationNames(Map<String, Collection<String>> contracts) {

    /** The operations of some contracts. */
    public static OperationNames of(List<? extends JobContract> served) {
        Map<String, Collection<String>> contracts = new TreeMap<>();
        served.forEach(contract -> contract.routes()
                .forEach(route -> contracts
                        .computeIfAbsent(route.operationId(), id -> new TreeSet<>())
                        .add(contract.contract())));
        return new OperationNames(contracts);
    }

    /**
     * Checks that conditions can be met.
     *
     * @throws InvalidSetting when they name an operation that does not exist, or one that several contracts have
     */
    public void check(FaultMatcher matcher) {
        matcher.operation().ifPresent(this::check);
    }

    private void check(String name) {
        int slash = name.indexOf('/');
        String id = name.substring(slash + 1);
        Collection<String> owners = contracts.getOrDefault(id, List.of());
        if (slash < 0 ? owners.isEmpty() : !owners.contains(name.substring(0, slash))) {
            throw new InvalidSetting("There is no operation %s%s"
                    .formatted(
                            name,
                            Nearest.to(id, contracts.keySet())
                                    .filter(meant -> !meant.equals(name))
                                    .map("; did you mean %s?"::formatted)
                                    .orElseGet(() -> ". The operations are: %s."
                                            .formatted(String.join(", ", contracts.keySet())))));
        }
        if (slash < 0 && owners.size() > 1) {
            throw new InvalidSetting("Several contracts have an operation %s. Write %s."
                    .formatted(
                            name,
                            String.join(
                                    " or ",
                                    owners.stream()
                                            .map(owner -> owner + "/" + name)
                                            .toList())));
        }
    }
}
