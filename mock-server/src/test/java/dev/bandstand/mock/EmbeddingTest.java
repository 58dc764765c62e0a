package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.fault.FaultAction;
import dev.bandstand.mock.fault.FaultMatcher;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MockTest(scenario = "quick")
class EmbeddingTest {

    @Test
    void a_paused_build_keeps_what_was_delivered(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            String job = client.submit("cloud observability");
            world.runUntil(job, 1); // one of three bands is written
            client.pause(job);
            world.runUntil(job, "paused"); // no waiting: the clock is yours
            assertThat(client.poll(job).json().path("processed").asInt()).isEqualTo(210);
        }
    }

    @Test
    void a_client_survives_an_overloaded_server(TestWorld world) {
        world.faults()
                .add(
                        new FaultAction.Failure(503, Optional.of(2)),
                        FaultMatcher.forOperation("pollTamBuild").withNth(1));
        try (Client client = new Client(world.address(), world.key())) {
            String job = client.submit("cloud observability");
            assertThat(client.poll(job).status()).isEqualTo(503);
            assertThat(client.poll(job).status()).isEqualTo(200);
        }
    }

    @Test
    void a_client_keeps_to_the_contract(TestWorld world) {
        try (Client client = new Client(world.address(), world.key())) {
            client.submission(""); // an empty query is refused
            assertThat(world.findings())
                    .containsExactly("call 1, request: body.query: String should have at least 1 character");
        }
    }
}
