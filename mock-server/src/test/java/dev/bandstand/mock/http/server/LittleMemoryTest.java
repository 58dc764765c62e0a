package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.store.MockProcess;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many large messages at once do not end a mock with little memory: some are refused, and small ones are served. */
@Tag("long")
class LittleMemoryTest {

    private static final int CONNECTIONS = 80;
    private static final int MEGABYTE = 1_000_000;
    private static final int JOBS = 200;
    private static final int WORLDS = 10;

    private final List<RawConnection> open = new ArrayList<>();
    private MockProcess mock;
    private Browser other;

    @BeforeEach
    void start() throws IOException {
        mock = MockProcess.withHeap("64m");
        other = Browser.of(mock.address(), "other");
    }

    @AfterEach
    void stop() throws IOException {
        for (RawConnection each : open) {
            each.close();
        }
        mock.close();
    }

    @Test
    void bodies_that_wait_for_their_last_byte() throws IOException {
        String half = post("{\"query\":\"" + "x".repeat(MEGABYTE));
        for (int i = 0; i < CONNECTIONS; i++) {
            connection().send(half);
        }
        assertServed();

        for (RawConnection each : open) {
            each.send("\"}");
        }
        List<String> answers = answers();
        assertThat(answers).anyMatch(answer -> answer.startsWith("HTTP/1.1 422"));
        assertThat(answers)
                .anyMatch(answer -> answer.startsWith("HTTP/1.1 503") && answer.contains("Retry-After: 1"))
                .allMatch(answer -> answer.startsWith("HTTP/1.1 422") || answer.startsWith("HTTP/1.1 503"));
        assertServed();
    }

    @Test
    void bodies_that_take_long_to_judge() throws IOException {
        String body = post("{\"spec\":{},\"source\":\"s\",\"platform_spec\":{\"steps\":["
                        + "{\"a\":1},".repeat(MEGABYTE / 20) + "1]")
                .replace("/api/v1/tam/build", "/apis/jobs/v2/workspaces/default/jobs");
        for (int i = 0; i < CONNECTIONS / 8; i++) {
            connection().send(body).send("}}");
        }
        assertServed();
        assertThat(answers())
                .allMatch(answer -> answer.startsWith("HTTP/1.1 422") || answer.startsWith("HTTP/1.1 503"));
        assertServed();
    }

    @Test
    void answers_that_nobody_reads() throws IOException {
        for (int i = 0; i < JOBS; i++) {
            other.submit();
        }
        for (int i = 0; i < CONNECTIONS * 2; i++) {
            connection()
                    .send(
                            "GET /__bandstand/worlds/other/jobs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        assertServed();
        List<String> answers = answers();
        assertThat(answers).anyMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        assertServed();
    }

    @Test
    void lists_of_jobs_that_together_are_larger_than_the_memory() {
        String jobs = "/apis/jobs/v2/workspaces/default/jobs";
        String large = "x".repeat(MEGABYTE / 3);
        for (int i = 0; i < JOBS; i++) {
            String job = """
                    {"name": "job-NUMBER", "source": "s", "spec": {"text": "TEXT"}, "platform_spec": {"steps": [{"name": "train", \
                    "executor": {"provider": "cpu", "container": {"image": "busybox", "command": ["true"]}}}]}}""".replace("NUMBER", String.valueOf(i)).replace("TEXT", large);
            assertThat(other.post(jobs, job).statusCode()).isEqualTo(201);
        }
        assertThat(other.get(jobs + "?filter%5Bdata.spec.text%5D=y").body()).contains("\"total_results\":0");
        assertThat(other.get(jobs + "/-/steps?page_size=1").body()).contains("\"total_results\":" + JOBS);
        assertThat(other.get(jobs + "?page_size=5").statusCode()).isEqualTo(200);
        assertThat(other.get(jobs + "?page_size=100"))
                .returns(503, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("Ask for fewer with page_size"));
        assertServed();
    }

    @Test
    void settings_of_many_worlds_that_together_are_larger_than_the_memory() {
        String large = "x".repeat(MEGABYTE - 100);
        assertKept("/faults", """
                {"kind": "reset", "job": "TEXT"}""".replace("TEXT", large));
        assertKept("/overrides", """
                {"operation": "pollTamBuild", "body": {"text": "TEXT"}}""".replace("TEXT", large));
        assertKept("/scenario", """
                {"definition": {"title": "TEXT"}}""".replace("TEXT", large));
    }

    /** A few are kept; the next ones are refused with words until others have been removed. */
    private void assertKept(String part, String body) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < WORLDS; i++) {
            answers.add(send("/__bandstand/worlds/world-" + i + part, body.replace("x\"", i + "\"")));
        }
        assertThat(answers.getFirst().statusCode()).isLessThan(300);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSizeGreaterThan(WORLDS / 2);
        assertThat(answers.getLast().body()).containsAnyOf("Remove some of them first", "Delete some, or reset it");

        assertThat(send("/__bandstand/reset", "").statusCode()).isEqualTo(204);
        assertThat(send("/__bandstand/worlds/world" + part, body).statusCode()).isLessThan(300);
        assertServed();
    }

    private HttpResponse<String> send(String path, String body) {
        return other.send(other.request(path)
                .header("Content-Type", "application/json")
                .method(path.endsWith("/scenario") ? "PUT" : "POST", BodyPublishers.ofString(body)));
    }

    private void assertServed() {
        String job = other.submit();
        assertThat(other.get("/api/v1/tam/build/" + job).statusCode()).isEqualTo(200);
    }

    private RawConnection connection() throws IOException {
        RawConnection fresh = new RawConnection(mock.address());
        open.add(fresh);
        return fresh;
    }

    /** All answers, as far as they came. */
    private List<String> answers() throws IOException {
        List<String> answers = new ArrayList<>();
        for (RawConnection each : open) {
            answers.add(each.end().rest());
        }
        return answers;
    }

    /** A request whose body is announced a little longer than it is. */
    private static String post(String body) {
        return "POST /api/v1/tam/build HTTP/1.1\r\nHost: localhost\r\nX-API-Key: large\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + (body.length() + 2) + "\r\n\r\n" + body;
    }
}
