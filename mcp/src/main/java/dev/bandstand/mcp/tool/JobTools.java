package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tools that call the contracts of the mock. */
record JobTools(MockClient mock, KnownContracts contracts) {

    JsonNode submit(Arguments arguments) {
        String name = arguments.text("contract").orElseGet(this::firstServed);
        ContractCalls contract = contracts.of(name);
        Operation submit = contract.submit();
        ObjectNode answer = mock.exchange(
                submit.method(),
                contract.path(submit, ""),
                contract.caller().of(arguments.world()),
                arguments.node("request").orElseGet(() -> contract.example().get()));
        newest(arguments.world(), name).ifPresent(job -> answer.set("job", job));
        return answer;
    }

    private String firstServed() {
        return mock.control("GET", "", null).path("contracts").path(0).asText();
    }

    /** The job of the last accepted submit; a refused one made none. */
    private Optional<JsonNode> newest(String world, String contract) {
        JsonNode calls = mock.control("GET", MockClient.world(world) + "/journal?limit=1", null)
                .path("entries");
        String job = calls.path(0).path("job").asText();
        return jobs(world)
                .valueStream()
                .filter(each -> each.path("contract").asText().equals(contract)
                        && each.path("id").asText().equals(job))
                .findFirst();
    }

    JsonNode steer(Arguments arguments) {
        JsonNode job = job(arguments.world(), arguments.required("job"));
        ContractCalls contract = contracts.of(job.path("contract").asText());
        Operation command = contract.operation(arguments.required("command"));
        ObjectNode answer = mock.exchange(
                command.method(),
                contract.path(command, job.path("id").asText()),
                contract.caller().of(arguments.world()),
                null);
        jobs(arguments.world())
                .valueStream()
                .filter(each -> each.path("id").equals(job.path("id")))
                .findFirst()
                .ifPresent(after -> answer.set("job", after));
        return answer;
    }

    JsonNode view(Arguments arguments) {
        return arguments
                .text("job")
                .<JsonNode>map(id -> ToolJson.object().set("job", job(arguments.world(), id)))
                .orElseGet(() -> brief(ToolJson.object().set("jobs", jobs(arguments.world()))));
    }

    JsonNode send(Arguments arguments) {
        String path = arguments.required("path");
        Map<String, String> headers = new LinkedHashMap<>(contracts
                .owner(path)
                .map(contract -> contract.caller().of(arguments.world()))
                .orElse(Map.of()));
        arguments
                .node("headers")
                .ifPresent(more -> more.properties()
                        .forEach(header ->
                                headers.put(header.getKey(), header.getValue().asText())));
        return mock.exchange(
                arguments.text("method").orElse("GET"),
                path,
                headers,
                arguments.node("body").orElse(null));
    }

    private JsonNode jobs(String world) {
        return mock.control("GET", MockClient.world(world) + "/jobs", null).path("data");
    }

    private JsonNode job(String world, String id) {
        return mock.control("GET", MockClient.world(world) + "/jobs/" + MockClient.encoded(id), null);
    }

    /** A list of jobs without their timelines, which only the answer for one job has. */
    static ObjectNode brief(ObjectNode answer) {
        answer.path("jobs").forEach(job -> ((ObjectNode) job).remove(List.of("stages", "markers")));
        return answer;
    }
}
