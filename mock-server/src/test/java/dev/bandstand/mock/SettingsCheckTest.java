package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.journal.Journal;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings under which no call could be answered are refused at the start. */
class SettingsCheckTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1_000_001})
    void a_speed_that_no_clock_has(double speed) {
        refused(options -> options.withWorlds(worlds -> worlds.withSpeed(speed)), "The speed must be above 0");
    }

    @Test
    void a_journal_of_less_than_nothing() {
        refused(options -> options.withJournal(new Journal.Limits(-5, 1_000, 100)), "A journal cannot have -5 calls");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536, 99_999})
    void a_port_that_does_not_exist(int port) {
        refused(options -> options.withPort(port), "There is no port " + port);
    }

    @Test
    void a_wire_mock_folder_that_does_not_exist() {
        refused(options -> options.withWireMockRoot(Path.of("no-such-folder")), "There is no folder no-such-folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "no-such-host.invalid", "[::1]:5"})
    void an_address_of_another_machine(String host) {
        refused(options -> options.withPort(0).withHost(host), "The mock cannot listen on " + host);
    }

    @Test
    void localhost_is_a_name_that_clients_can_use() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withHost("localhost"))) {
            assertThat(mock.address().getHost()).isEqualTo("localhost");
            assertThat(Browser.of(mock, "alice").get("/__bandstand").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void refused(UnaryOperator<MockOptions> change, String words) {
        assertThatThrownBy(() -> MockServer.start(options -> change.apply(options.withPort(0)))
                        .close())
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(words);
    }
}
