package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;
import org.slf4j.LoggerFactory;

@MockTest(scenario = "quick")
class MarketTest {

    private static final Pattern JOB = Pattern.compile("\"job_id\":\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_build_completes_when_the_test_moves_the_clock(TestWorld world) throws Exception {
        String job = submit(world);
        assertTrue(poll(world, job).body().contains("\"status\":\"pending\""));
        world.runUntil(job, "completed");
        assertTrue(poll(world, job).body().contains("\"status\":\"completed\""));
        assertEquals(3, world.journal().size());
    }

    @Test
    void tests_share_the_server_but_no_world(TestWorld world, MockServer mock) throws Exception {
        assertEquals(mock.address(), world.address());
        assertTrue(world.journal().isEmpty());
        submit(world);
        assertEquals(1, world.journal().size());
    }

    @Test
    void junit_and_the_logging_backend_are_those_of_this_project() {
        String wanted = System.getProperty("junit.version");
        String platform = TestEngine.class.getPackage().getImplementationVersion();
        assertTrue(wanted.replaceFirst("^5", "1").equals(platform) || wanted.equals(platform), platform);
        assertEquals("ch.qos.logback.classic.LoggerContext", LoggerFactory.getILoggerFactory().getClass().getName());
    }

    private String submit(TestWorld world) throws IOException, InterruptedException {
        HttpRequest request = call(world, "/api/v1/tam/build")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\": \"cloud observability\"}"))
                .build();
        Matcher job = JOB.matcher(http.send(request, BodyHandlers.ofString()).body());
        assertTrue(job.find());
        return job.group(1);
    }

    private HttpResponse<String> poll(TestWorld world, String job) throws IOException, InterruptedException {
        return http.send(call(world, "/api/v1/tam/build/" + job).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder call(TestWorld world, String path) {
        return HttpRequest.newBuilder(world.address().resolve(path)).header("X-API-Key", world.key());
    }
}
