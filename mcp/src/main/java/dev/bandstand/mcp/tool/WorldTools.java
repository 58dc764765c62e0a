package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tools that set up a world and move its clock. */
record WorldTools(MockClient mock, KnownContracts contracts) {

    JsonNode start(Arguments arguments) {
        String world = arguments.world();
        String path = MockClient.world(world);
        mock.control("POST", path + "/reset", null);
        boolean frozen = arguments.node("frozen").map(JsonNode::asBoolean).orElse(true);
        mock.control("PUT", path + "/clock", ToolJson.object().put("frozen", frozen));
        arguments.text("scenario").ifPresent(name -> choose(world, name));
        arguments
                .node("policies")
                .ifPresent(choices -> mock.control(
                        "PATCH", path + "/policies", ToolJson.object().set("choices", choices)));
        arguments
                .texts("deviations")
                .forEach(id -> mock.control("PUT", path + "/deviations/" + MockClient.encoded(id), null));
        return described(world);
    }

    private ObjectNode described(String world) {
        JsonNode server = mock.control("GET", "", null);
        List<String> served = texts(server.path("contracts"));
        ObjectNode answer = ToolJson.object()
                .put("base_url", mock.base())
                .put("console", mock.base() + "/")
                .put("api_documents", mock.base() + "/docs");
        answer.set("contracts", server.path("contracts"));
        answer.set("headers", ToolJson.of(contracts.headers(world, served)));
        answer.set("world", mock.control("GET", MockClient.world(world), null));
        answer.set("scenarios", scenarios());
        return answer;
    }

    JsonNode play(Arguments arguments) {
        ObjectNode answer = ToolJson.object();
        arguments
                .text("name")
                .ifPresentOrElse(
                        name -> answer.set("world", choose(arguments.world(), name)),
                        () -> answer.set("scenarios", scenarios()));
        return answer;
    }

    private JsonNode choose(String world, String scenario) {
        return mock.control(
                "PUT", MockClient.world(world) + "/scenario", ToolJson.object().put("name", scenario));
    }

    private ArrayNode scenarios() {
        ArrayNode all = ToolJson.MAPPER.createArrayNode();
        mock.control("GET", "/scenarios", null)
                .path("data")
                .forEach(each -> all.addObject()
                        .put("name", each.path("name").asText())
                        .put("title", each.path("title").asText())
                        .set("contracts", each.path("contracts")));
        return all;
    }

    JsonNode step(Arguments arguments) {
        String clock = MockClient.world(arguments.world()) + "/clock";
        if (arguments.text("by").isPresent() == arguments.text("job").isPresent()) {
            throw new ToolFailure("Give either by, or job with one of status, stages_done and ended.");
        }
        JsonNode now = arguments.text("by").isPresent()
                ? mock.control("POST", clock + "/advance", arguments.only(List.of("by")))
                : mock.control(
                        "POST", clock + "/run-until", arguments.only(List.of("job", "status", "stages_done", "ended")));
        ObjectNode answer = ToolJson.object().set("clock", now);
        answer.set(
                "jobs",
                mock.control("GET", MockClient.world(arguments.world()) + "/jobs", null)
                        .path("data"));
        return JobTools.brief(answer);
    }

    JsonNode fault(Arguments arguments) {
        if (!arguments.flag("clear")) {
            arguments.required("kind");
        }
        return added(arguments, "faults");
    }

    JsonNode override(Arguments arguments) {
        return added(arguments, "overrides");
    }

    /** Adds to a list of a world, or clears it, and answers with the list. */
    private JsonNode added(Arguments arguments, String list) {
        String path = MockClient.world(arguments.world()) + "/" + list;
        if (arguments.flag("clear")) {
            mock.control("DELETE", path, null);
        } else {
            mock.control("POST", path, arguments.without(List.of("world", "clear")));
        }
        return ToolJson.object().set(list, mock.control("GET", path, null).path("data"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
