package dev.bandstand.kit.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operations of a contract.
 *
 * @param byId each operation by its id
 */
public record ContractOperations(Map<String, Operation> byId) {

    public ContractOperations {
        byId = Map.copyOf(byId);
    }

    /** The operation of that id. */
    public Optional<Operation> find(String operationId) {
        return Optional.ofNullable(byId.get(operationId));
    }

    /** True if a path belongs to the contract, under whatever method. */
    public boolean knowsPath(String path) {
        return byId.values().stream().anyMatch(operation -> operation.matches(path));
    }

    /** True if a path belongs to the contract under this method. */
    public boolean knows(String method, String path) {
        return byId.values().stream()
                .anyMatch(operation -> operation.method().equals(method) && operation.matches(path));
    }

    /**
     * One operation.
     *
     * @param method in capitals
     * @param template the path, parameters in braces
     * @param statuses the documented codes
     * @param withBody those of them whose answer has a schema
     * @param queryParameters the documented names
     */
    public record Operation(
            String method,
            String template,
            Set<Integer> statuses,
            Set<Integer> withBody,
            List<String> queryParameters) {

        public Operation {
            statuses = Set.copyOf(statuses);
            withBody = Set.copyOf(withBody);
            queryParameters = List.copyOf(queryParameters);
        }

        /** True if a path is one of this operation. */
        public boolean matches(String path) {
            return path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }
}
