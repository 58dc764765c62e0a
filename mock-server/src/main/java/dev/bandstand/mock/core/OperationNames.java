package dev.bandstand.mock.core;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.fault.FaultMatcher;
import dev.bandstand.spec.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The ids of all operations that are served, and the states that their jobs can have.
 *
 * @param contracts the names of the contracts that have an operation of an id
 * @param states the states of all contracts, as they are by now: a contract may be edited while it is served
 */
public record OperationNames(Map<String, Collection<String>> contracts, Supplier<Set<String>> states) {

    /** The operations and states of some contracts. */
    public static OperationNames of(List<? extends JobContract> served) {
        Map<String, Collection<String>> contracts = new TreeMap<>();
        served.forEach(contract -> contract.routes()
                .forEach(route -> contracts
                        .computeIfAbsent(route.operationId(), id -> new TreeSet<>())
                        .add(contract.contract())));
        return new OperationNames(
                contracts,
                () -> served.stream()
                        .flatMap(contract -> contract.model().states().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Checks that conditions can be met.
     *
     * @throws InvalidSetting when they name an operation or a state that does not exist, or an operation that several contracts have
     */
    public void check(FaultMatcher matcher) {
        matcher.operation().ifPresent(this::check);
        matcher.state().ifPresent(this::checkState);
    }

    private void checkState(String name) {
        Set<String> known = states.get();
        if (!known.contains(name)) {
            throw new InvalidSetting(Nearest.sentence("There is no state %s".formatted(name), name, known));
        }
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
