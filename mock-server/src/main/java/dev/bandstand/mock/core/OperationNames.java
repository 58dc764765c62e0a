package dev.bandstand.mock.core;

import dev.bandstand.contract.Route;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.fault.FaultMatcher;
import dev.bandstand.spec.Nearest;
import java.util.List;

/** The ids of all operations that are served. */
public record OperationNames(List<String> all) {

    public OperationNames {
        all = List.copyOf(all);
    }

    /** The operations of some contracts. */
    public static OperationNames of(List<? extends JobContract> contracts) {
        return new OperationNames(contracts.stream()
                .flatMap(contract -> contract.routes().stream())
                .map(Route::operationId)
                .distinct()
                .toList());
    }

    /**
     * Checks that conditions can be met.
     *
     * @throws InvalidSetting when they name an operation that does not exist
     */
    public void check(FaultMatcher matcher) {
        matcher.operation().filter(name -> !all.contains(name)).ifPresent(unknown -> {
            throw new InvalidSetting("There is no operation %s%s"
                    .formatted(
                            unknown,
                            Nearest.to(unknown, all)
                                    .map("; did you mean %s?"::formatted)
                                    .orElseGet(() -> ". The operations are: %s.".formatted(String.join(", ", all)))));
        });
    }
}
