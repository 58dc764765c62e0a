package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.spec.body.Requests;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OperationKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The contracts whose calls the tools can make. */
public final class KnownContracts {

    private final Map<String, ContractCalls> calls = new LinkedHashMap<>();

    private KnownContracts() {}

    /** The contracts that ship, and those of one's own. */
    public static KnownContracts with(List<ContractSource> own) {
        KnownContracts known = new KnownContracts();
        ContractSource.SHIPPED.forEach(name -> known.add(ContractSource.shipped(name)));
        own.forEach(known::add);
        return known;
    }

    private void add(ContractSource source) {
        calls.put(source.name(), calls(source));
    }

    /**
     * The calls of a contract.
     *
     * @throws ToolFailure when it is not known here
     */
    ContractCalls of(String contract) {
        return Optional.ofNullable(calls.get(contract))
                .orElseThrow(() -> new ToolFailure(
                        "The contract %s is not known here; known are %s. Name its folder with --contract, or use send_request."
                                .formatted(contract, String.join(", ", calls.keySet()))));
    }

    /** The contract that a path belongs to. */
    Optional<ContractCalls> owner(String path) {
        return calls.values().stream().filter(each -> each.owns(path)).findFirst();
    }

    /** The headers that lead to a world, by contract. */
    Map<String, Map<String, String>> headers(String world, List<String> contracts) {
        return contracts.stream()
                .filter(calls::containsKey)
                .collect(Collectors.toMap(
                        name -> name, name -> of(name).caller().of(world), (one, other) -> one, LinkedHashMap::new));
    }

    private static ContractCalls calls(ContractSource source) {
        Contract contract = Contract.read(source);
        Map<String, String> words = new LinkedHashMap<>();
        contract.job().operations().forEach((id, kind) -> words.putIfAbsent(word(kind, id), id));
        return new ContractCalls(
                source.name(),
                contract.openApi(),
                words,
                contract.job().parameters(),
                () -> example(contract),
                headers(contract.job().caller()));
    }

    private static String word(OperationKind kind, String id) {
        return switch (kind) {
            case COMMAND, REPORT, OTHER -> id;
            default -> kind.word();
        };
    }

    private static JsonNode example(Contract contract) {
        return new Requests(contract).body(contract.submit()).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static ContractCalls.CallerHeaders headers(Caller caller) {
        return switch (caller.by()) {
            case HEADER ->
                world -> Map.of(caller.name(), caller.scheme().isEmpty() ? world : caller.scheme() + " " + world);
            case BASIC ->
                world -> Map.of(
                        caller.name(),
                        "Basic " + Base64.getEncoder().encodeToString((world + ":").getBytes(StandardCharsets.UTF_8)));
            case COOKIE -> world -> Map.of("Cookie", caller.name() + "=" + MockClient.encoded(world));
            case NONE, QUERY -> world -> Map.of("X-Bandstand-World", world);
        };
    }
}
