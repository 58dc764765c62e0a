package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartedByHandTest {

    @Test
    void a_mock_can_be_started_by_hand() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                        .withWorlds(worlds -> worlds.withScenario("quick").withSpeed(60)));
                Client client = new Client(mock.address(), "my-key")) {
            String job = client.submit("cloud observability");
            mock.world("my-key").clock().advance(Duration.ofMinutes(1));
            assertThat(client.poll(job).text("status")).isEqualTo("completed");
        }
    }
}
