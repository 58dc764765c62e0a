package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.fault.Aim;
import dev.bandstand.mock.fault.Mishap;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

// tag::extension
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
                        new Mishap.Failure(503, Optional.of(2)),
                        Aim.at("pollTamBuild").nth(1));
        try (Client client = new Client(world.address(), world.key())) {
            String job = client.submit("cloud observability");
            assertThat(client.poll(job).status()).isEqualTo(503);
            assertThat(client.poll(job).status()).isEqualTo(200);
        }
    }
    // end::extension

    @Test
    void a_mock_can_be_started_by_hand() {
        // tag::by-hand
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                        .withWorlds(worlds -> worlds.withScenario("quick").withSpeed(60)));
                Client client = new Client(mock.address(), "my-key")) {
            String job = client.submit("cloud observability");
            mock.world("my-key").clock().advance(Duration.ofMinutes(1));
            assertThat(client.poll(job).text("status")).isEqualTo("completed");
        }
        // end::by-hand
    }
}
