package dev.bandstand.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The outline of a JSON-RPC message.
 *
 * @param id missing where there is none
 * @param method empty for an answer
 * @param problem why a line is no message; empty where it is one
 */
record Message(Kind kind, JsonNode id, String method, String problem) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int INVALID_REQUEST = -32600;

    enum Kind {
        REQUEST,
        NOTIFICATION,
        ANSWER,
        NONE
    }

    static Message of(byte[] line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (IOException notJson) {
            return none("The line is no JSON. Send one JSON-RPC message a line.");
        }
        JsonNode id = json.path("id");
        boolean named = id.isTextual() || id.isIntegralNumber();
        if (!json.isObject() || !json.path("jsonrpc").asText().equals("2.0")) {
            return none(
                    "The line is no JSON-RPC 2.0 message: an object with \"jsonrpc\": \"2.0\" is expected, one a line.");
        }
        String method = json.path("method").asText();
        if (!method.isEmpty() && id.isMissingNode()) {
            return new Message(Kind.NOTIFICATION, id, method, "");
        }
        if (!named) {
            return none("The message has no id that is a text or a whole number.");
        }
        if (!method.isEmpty()) {
            return new Message(Kind.REQUEST, id, method, "");
        }
        return json.has("result") || json.has("error")
                ? new Message(Kind.ANSWER, id, "", "")
                : none("The message has neither method nor result nor error.");
    }

    /**
     * The answer to a line that is no message, or to a request that cannot be served.
     *
     * @param id missing where the line has none
     */
    static byte[] refusal(JsonNode id, String problem) {
        ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
        answer.set("id", id.isMissingNode() ? NullNode.getInstance() : id);
        answer.putObject("error").put("code", INVALID_REQUEST).put("message", problem);
        return (answer + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Message none(String problem) {
        return new Message(Kind.NONE, MissingNode.getInstance(), "", problem);
    }
}
