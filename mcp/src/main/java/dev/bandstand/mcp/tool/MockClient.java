package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Talks to a mock over HTTP: to its control API, and to its contracts. */
public final class MockClient {

    private static final String ROOT = "/__bandstand";
    private static final String TOKEN_HEADER = "X-Bandstand-Control-Token";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int LONGEST_BODY = 20_000;
    private static final int ERRORS = 400;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Supplier<URI> address;
    private final Optional<String> token;

    /**
     * A client of one mock.
     *
     * @param address the base URL, asked for at each call
     * @param token the control token, where the mock wants one
     */
    public MockClient(Supplier<URI> address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** The base URL without a slash at its end. */
    public String base() {
        return address.get().toString().replaceAll("/+$", "");
    }

    /**
     * Calls the control API.
     *
     * @param path below {@code /__bandstand}
     * @param body null for none
     * @return the answer; missing when it has no body
     * @throws ToolFailure when it refuses, with its own words
     */
    public JsonNode control(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = request(method, ROOT + path, body);
        token.ifPresent(word -> request.header(TOKEN_HEADER, word));
        HttpResponse<String> answer = send(request);
        JsonNode json = parsed(answer.body());
        if (answer.statusCode() >= ERRORS) {
            throw new ToolFailure(
                    json.path("detail").isTextual() ? json.path("detail").asText() : "The mock refused: " + json);
        }
        return json;
    }

    /** The path of a world in the control API. */
    static String world(String name) {
        return "/worlds/" + encoded(name);
    }

    /** Sends a request to a contract and tells the exchange, whatever the answer is. */
    ObjectNode exchange(String method, String path, Map<String, String> headers, @Nullable JsonNode body) {
        HttpRequest.Builder request = request(method, path, body);
        try {
            headers.forEach(request::setHeader);
        } catch (IllegalArgumentException notAllowed) {
            throw new ToolFailure("A header cannot be sent: " + notAllowed.getMessage());
        }
        HttpResponse<String> answer = send(request);
        ObjectNode exchange =
                ToolJson.object().put("request", method + " " + path).put("status", answer.statusCode());
        answer.headers().firstValue("Retry-After").ifPresent(value -> exchange.put("retry_after", value));
        return exchange.set("body", body(answer.body()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String method, String path, @Nullable JsonNode body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(new URI(base() + path)).timeout(TIMEOUT);
            return body == null
                    ? request.method(method, BodyPublishers.noBody())
                    : request.method(method, BodyPublishers.ofString(body.toString()))
                            .header("Content-Type", "application/json");
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw new ToolFailure(
                    "%s is no path that can be requested: percent-encode blanks and other special characters."
                            .formatted(path));
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new ToolFailure("The mock at %s does not answer (%s). Is it running?".formatted(base(), failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ToolFailure("The call was interrupted.");
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : ToolJson.MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(text);
        }
    }

    /** A page may have a megabyte; a model needs its beginning only. */
    private static JsonNode body(String text) {
        if (text.length() <= LONGEST_BODY) {
            JsonNode json = parsed(text);
            return json.isMissingNode() ? TextNode.valueOf("") : json;
        }
        return TextNode.valueOf(
                text.substring(0, LONGEST_BODY) + "... (" + (text.length() - LONGEST_BODY) + " characters more)");
    }
}
