package dev.bandstand.mock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells by its exit code if a mock works, for the health check of a container that has no other program. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Tell if a mock works: exit code 0 when it does; 1 when it does not answer, or is degraded"
                + " because its store is away.")
final class HealthCommand implements Callable<Integer> {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NEEDS_TOKEN = 401;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "The base URL of the mock. Default: ${DEFAULT-VALUE}.")
    private URI mock = URI.create("http://localhost:8080");

    @Override
    public Integer call() throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest request = HttpRequest.newBuilder(mock.resolve("/__bandstand"))
                    .timeout(TIMEOUT)
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case OK -> judged(JsonCodec.MAPPER.readTree(answer.body()));
                case NEEDS_TOKEN -> say("answers, and asks for its control token");
                default -> complain("answers with status " + answer.statusCode());
            };
        } catch (JsonProcessingException other) {
            return complain("is no mock of Bandstand");
        } catch (IOException | IllegalArgumentException failed) {
            return complain("does not answer");
        }
    }

    private int judged(JsonNode server) {
        if (!server.path("name").asText().equals("bandstand")) {
            return complain("is no mock of Bandstand");
        }
        String trouble = server.path("degraded").asText();
        return trouble.isEmpty() ? say("is well") : complain("is degraded: " + trouble);
    }

    private int say(String state) {
        spec.commandLine().getOut().println("bandstand: the mock at " + mock + " " + state);
        return 0;
    }

    private int complain(String trouble) {
        spec.commandLine().getErr().println("bandstand: the mock at " + mock + " " + trouble);
        return 1;
    }
}
