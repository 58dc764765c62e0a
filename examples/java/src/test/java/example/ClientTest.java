package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A client, here a few lines of java.net.http, against the mock. No test waits: the clock belongs to the test. */
@MockTest(scenario = "quick")
class ClientTest {

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> send(TestWorld world, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(world.address().resolve("/api/v1/tam/build" + path))
                .header("X-API-Key", world.key())
                .header("Content-Type", "application/json");
        return http.send(
                (body.isEmpty() ? request.GET() : request.POST(BodyPublishers.ofString(body))).build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_job_is_completed(TestWorld world) throws Exception {
        String answer = send(world, "", "{\"query\": \"cloud observability\"}").body();
        String job = answer.replaceAll(".*\"job_id\":\"([^\"]*)\".*", "$1");
        world.runUntil(job, "completed");
        assertTrue(send(world, "/" + job, "").body().contains("\"status\":\"completed\""));
    }

    @Test
    void a_request_that_breaks_the_contract_is_found(TestWorld world) throws Exception {
        assertEquals(422, send(world, "", "{\"query\": \"\"}").statusCode());
        assertEquals(1, world.findings().size());
    }
}
