package dev.bandstand.kit.replay;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of a contract, as its OpenAPI document has them.
 *
 * @param contract its name
 */
record ContractRoutes(String contract, List<OpenApi.Operation> operations) {

    /** Those of some contracts; of all that ship when none is named. */
    static List<ContractRoutes> of(List<ContractSource> sources) {
        Stream<ContractSource> wanted =
                sources.isEmpty() ? ContractSource.SHIPPED.stream().map(ContractSource::shipped) : sources.stream();
        return wanted.map(ContractRoutes::read).toList();
    }

    private static ContractRoutes read(ContractSource source) {
        String text = source.text("openapi.yaml")
                .orElseThrow(() -> new UsageError("The contract %s has no openapi.yaml.".formatted(source.name())));
        return new ContractRoutes(
                source.name(), OpenApi.read(source.label("openapi.yaml"), text).all());
    }

    boolean has(String method, String path) {
        return operations.stream().anyMatch(each -> each.method().equals(method) && each.matches(path));
    }

    /** Returns true if some calls belong to the contract. */
    boolean isIn(List<RecordedCall> calls) {
        return calls.stream().anyMatch(each -> has(each.method(), each.target().replaceFirst("\\?.*", "")));
    }
}
