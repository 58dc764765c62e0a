package dev.bandstand.mock.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bandstand.contract.control.ClientReport;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.http.server.AccessRules;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A running mock that has client reports.
 *
 * @param token its control token, if it has one
 */
record ReportSource(URI mock, @Nullable String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    /**
     * The report of a world.
     *
     * @throws InvalidSetting when it cannot be had; the message says why
     */
    ClientReport report(String world) throws InterruptedException {
        String name = URLEncoder.encode(world, StandardCharsets.UTF_8).replace("+", "%20");
        HttpResponse<String> answer = answer("/__bandstand/worlds/" + name + "/client-report");
        if (answer.statusCode() != OK) {
            throw new InvalidSetting(
                    "The mock at %s answered %s: %s".formatted(mock, answer.statusCode(), answer.body()));
        }
        try {
            return JsonCodec.MAPPER.readValue(answer.body(), ClientReport.class);
        } catch (JsonProcessingException other) {
            throw new InvalidSetting("The server at %s is not a Bandstand mock.".formatted(mock), other);
        }
    }

    private HttpResponse<String> answer(String path) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(mock.resolve(path)).timeout(PATIENCE);
            if (token != null) {
                request.header(AccessRules.TOKEN_HEADER, token);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new InvalidSetting(
                    "No mock answers at %s. Start it, or give its address with --mock.".formatted(mock), unreachable);
        } catch (IllegalArgumentException notHttp) {
            throw new InvalidSetting("%s is not an address such as http://localhost:8080.".formatted(mock), notHttp);
        }
    }
}
