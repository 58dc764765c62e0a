package dev.bandstand.kit.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.job.PolledState.Amount;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The needs of the kit that only one contract has, beside what every model tells.
 *
 * @param request makes the body of a submit out of a query; empty where the request of the model will do
 * @param pointers where an answer about a job tells a number
 */
record DrivenContract(Optional<Function<String, JsonNode>> request, Map<Amount, String> pointers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, DrivenContract> TABLE = Map.of(
            "openfunnel-tam",
            new DrivenContract(
                    Optional.of(query -> JSON.createObjectNode().put("query", query)),
                    Map.of(
                            Amount.STAGES_DONE, "/bands_done",
                            Amount.PROCESSED, "/processed",
                            Amount.PAGES, "/manifest/pages",
                            Amount.CREDITS, "/manifest/credits_consumed")),
            "nemo-jobs",
            new DrivenContract(Optional.of(DrivenContract::twoSteps), Map.of()));

    static DrivenContract of(String contract) {
        return TABLE.getOrDefault(contract, new DrivenContract(Optional.empty(), Map.of()));
    }

    /** The numbers that an answer tells; what is no whole number is left out. */
    Map<Amount, Integer> numbers(JsonNode body) {
        Map<Amount, Integer> numbers = new EnumMap<>(Amount.class);
        pointers.forEach((number, pointer) -> {
            JsonNode value = body.at(pointer);
            if (value.isNumber() && value.canConvertToInt() && value.canConvertToExactIntegral()) {
                numbers.put(number, value.intValue());
            }
        });
        return numbers;
    }

    /** Steps that write a line every two seconds for half a minute: the log has more than a page while a step works. */
    private static JsonNode twoSteps(String description) {
        String lines = IntStream.rangeClosed(1, 15)
                .mapToObj(line -> String.format(Locale.ROOT, "echo line %d; sleep 2", line))
                .collect(Collectors.joining("; "));
        ObjectNode request = JSON.createObjectNode()
                .put("name", "bandstand-" + UUID.randomUUID())
                .put("description", description)
                .put("source", "bandstand");
        request.putObject("spec");
        ArrayNode steps = request.putObject("platform_spec").putArray("steps");
        for (String step : List.of("first", "second")) {
            ObjectNode added = steps.addObject().put("name", step);
            added.putObject("config").put("part", step);
            added.putArray("environment").addObject().put("name", "PART").put("value", step);
            ObjectNode executor = added.putObject("executor").put("provider", "cpu");
            ObjectNode container = executor.putObject("container").put("image", "busybox");
            container.putArray("command").add("sh").add("-c").add(lines);
        }
        return request;
    }
}
