package dev.bandstand.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BandstandContainerTest {

    @Test
    void options_become_the_command_of_the_container() {
        try (BandstandContainer mock = new BandstandContainer("bandstand:1")
                .withScenario("quick")
                .withDeviations("P01", "P02")
                .withOption("--speed", "60")) {
            assertThat(mock.command("engine.example"))
                    .containsExactly(
                            "mock",
                            "--allow-host=engine.example",
                            "--scenario=quick",
                            "--deviation=P01,P02",
                            "--speed=60");
            assertThat(mock.getExposedPorts()).containsExactly(BandstandContainer.PORT);
        }
    }

    @Test
    void another_image_is_refused_unless_it_is_declared_a_substitute() {
        assertThatThrownBy(() -> new BandstandContainer("postgres:18")).isInstanceOf(IllegalStateException.class);
    }
}
