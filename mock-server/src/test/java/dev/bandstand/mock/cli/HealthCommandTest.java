package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.http.server.AccessRules;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HealthCommandTest {

    private static int health(URI mock) {
        return Main.run(Main.commandLine(), Map.of(), "health", mock.toString());
    }

    @Test
    void a_mock_that_answers_is_healthy_and_one_that_has_stopped_is_not() {
        URI address;
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            address = mock.address();
            assertThat(health(address)).isZero();
        }
        assertThat(health(address)).isEqualTo(1);
    }

    @Test
    void a_mock_that_wants_a_token_is_healthy_without_one() {
        AccessRules guarded = new AccessRules(Set.of(), Optional.of("secret-word"), false);
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withAccess(guarded))) {
            assertThat(health(mock.address())).isZero();
        }
    }

    @Test
    void what_is_no_address_of_a_mock_is_not_healthy() {
        assertThat(health(URI.create("localhost"))).isEqualTo(1);
    }
}
