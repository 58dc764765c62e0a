package dev.bandstand.mock.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells by its exit code if a mock answers, for the health check of a container that has no other program. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Tell if a mock answers: exit code 0 when it does, 1 when not.")
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
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status == OK || status == NEEDS_TOKEN ? 0 : complain("answers with status " + status);
        } catch (IOException | IllegalArgumentException failed) {
            return complain("does not answer");
        }
    }

    private int complain(String trouble) {
        spec.commandLine().getErr().println("bandstand: the mock at " + mock + " " + trouble);
        return 1;
    }
}
