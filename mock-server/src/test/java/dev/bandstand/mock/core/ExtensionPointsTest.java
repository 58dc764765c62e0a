package dev.bandstand.mock.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.memory.MemoryJobLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionPointsTest {

    private final Worlds worlds = new Worlds(
            new MemoryWorldLog(InstantSource.fixed(Instant.EPOCH)),
            new Jobs(new MemoryJobLog()),
            WorldSettings.DEFAULTS,
            Journal.Limits.DEFAULTS,
            settings -> {});
    private final World alice = worlds.of("alice");

    @Test
    void seams_follow_the_deviations_that_are_on() {
        assertThat(extensionPoints(alice)).isEqualTo("good");
        switchOn(alice, "b", "a", "b");
        assertThat(extensionPoints(alice)).isEqualTo("good, but for [a, b]");
        assertThat(extensionPoints(worlds.of("bob"))).isEqualTo("good");
        switchOn(alice);
        assertThat(extensionPoints(alice)).isEqualTo("good");
    }

    @Test
    void seams_are_made_once_as_long_as_no_switch_is_touched() {
        Object first = alice.extensionPoints(Object.class, on -> new Object());
        alice.changeSettings(settings -> settings.withScenario("quick"));
        assertThat(alice.extensionPoints(Object.class, on -> new Object())).isSameAs(first);
    }

    private static String extensionPoints(World world) {
        return world.extensionPoints(String.class, on -> on.isEmpty() ? "good" : "good, but for " + on);
    }

    private static void switchOn(World world, String... ids) {
        world.changeSettings(settings -> settings.withDeviations(List.of(ids)));
    }
}
