package dev.bandstand.mock.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import dev.bandstand.mock.fault.FaultAction;
import dev.bandstand.mock.fault.FaultMatcher;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients with the mistakes that front ends really make, as the running mock judges them. */
@MockTest
class SampleClientsTest {

    private TestWorld world;
    private Client client;
    private String job = "";

    @BeforeEach
    void submit(TestWorld fresh) {
        world = fresh;
        client = new Client(world.address(), world.key());
        world.freeze().useScenario("quick");
        job = client.submit("lamps");
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @Test
    void a_client_that_polls_a_404_for_ever() {
        String gone = UUID.randomUUID().toString();
        client.poll(gone);
        client.poll(gone);
        client.poll(gone);
        assertThat(report("gives-up-on-what-is-gone")).isEqualTo("bad warn [4]");
    }

    @Test
    void a_client_whose_interval_fires_though_a_poll_is_in_flight_and_whose_old_answer_comes_last() {
        String slow = "/api/v1/tam/build/" + job;
        CompletableFuture<Client.Reply> first = CompletableFuture.supplyAsync(() ->
                client.send("GET", slow, "", List.of("X-API-Key", client.key(), "X-Bandstand-Answer", "delay=500ms")));
        while (world.journal().size() < 2) {
            Thread.onSpinWait();
        }
        client.poll(job);
        assertThat(first.join().status()).isEqualTo(200);
        assertThat(report("has-one-poll-in-flight")).isEqualTo("bad warn [3]");
        assertThat(report("lets-no-poll-be-overtaken")).isEqualTo("bad error [2]");
    }

    @Test
    void a_client_that_polls_one_after_the_other() {
        client.poll(job);
        client.poll(job);
        assertThat(report("has-one-poll-in-flight")).isEqualTo("good warn []");
        assertThat(report("lets-no-poll-be-overtaken")).isEqualTo("good error []");
    }

    @Test
    void a_client_that_submits_again_after_a_reset() {
        world.faults()
                .add(
                        FaultAction.Damage.RESET,
                        FaultMatcher.forOperation("submitTamBuild").withNth(1));
        client.submission("more lamps");
        client.submission("more lamps");
        assertThat(report("looks-before-it-submits-again")).isEqualTo("bad error [3]");
    }

    @Test
    void a_client_that_looks_first_after_a_reset() {
        world.faults()
                .add(
                        FaultAction.Damage.RESET,
                        FaultMatcher.forOperation("submitTamBuild").withNth(1));
        client.submission("more lamps");
        client.creditsUsed();
        client.submission("more lamps");
        assertThat(report("looks-before-it-submits-again")).isEqualTo("good error []");
    }

    @Test
    void a_client_that_does_not_wait_for_the_date_in_retry_after() {
        world.override("""
                {"operation": "pollTamBuild", "first": 1, "status": 503,
                 "headers": {"Retry-After": "Tue, 31 Dec 2999 23:59:59 GMT"}}""");
        client.poll(job);
        client.poll(job);
        assertThat(report("obeys-retry-after")).isEqualTo("bad error [3]");
    }

    @Test
    void a_client_that_mistypes_or_repeats_a_parameter() {
        client.get("/api/v1/tam/build/" + job + "?curser=page_0000");
        client.get("/api/v1/tam/build/" + job + "?cursor=page_0000&cursor=page_0000");
        assertThat(report("keeps-to-the-contract")).isEqualTo("bad error [2,3]");
        assertThat(world.findings())
                .containsExactly(
                        "call 2, request: query.curser: the contract has no such parameter; did you mean cursor?",
                        "call 3, request: query.cursor: given 2 times");
    }

    @Test
    void a_client_whose_old_timer_goes_on_after_a_resume() {
        world.advance("1300ms");
        client.pause(job);
        world.runUntil(job, "paused");
        client.poll(job);
        client.resume(job);
        for (int poll = 0; poll < 4; poll++) {
            world.advance("100ms");
            client.poll(job);
        }
        assertThat(report("polls-calmly-after-a-resume")).isEqualTo("bad warn [8]");
    }

    private String report(String habit) {
        JsonNode checks = client.control("GET", "/client-report", "").json().path("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.path("id").asText().equals(habit))
                .map(check -> check.path("outcome").asText() + " "
                        + check.path("severity").asText() + " " + check.path("evidence"))
                .findFirst()
                .orElseThrow();
    }
}
