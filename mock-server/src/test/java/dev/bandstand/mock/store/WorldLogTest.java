package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.core.ClockLine;
import dev.bandstand.mock.core.WorldLog.Saved;
import dev.bandstand.mock.core.WorldLog.StoredWorld;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.core.WorldState;
import dev.bandstand.mock.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour that every world log has, whatever its storage. */
class WorldLogTest extends OnEachStore {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    @Test
    void a_world_that_was_never_used_has_no_state() {
        assertThat(here().worlds().read("w").saved()).isEmpty();
        assertThat(here().worlds().names()).isEmpty();
    }

    @Test
    void a_state_is_found_as_it_was_saved() {
        ClockLine line = new ClockLine(NOON.minusNanos(1), NOON, 0.1, true);
        WorldSettings settings = WorldSettings.DEFAULTS
                .withScenario("quick")
                .withPolicies(new Policies(Map.of("submit-status", "202")))
                .withStart(NOON)
                .withSeed(Long.MIN_VALUE);
        List<WorldState> states =
                List.of(state(1), new WorldState(line, settings), new WorldState(line, WorldSettings.DEFAULTS));

        for (int version = 0; version < states.size(); version++) {
            assertThat(here().worlds().save("w", version, states.get(version))).isTrue();
            assertThat(there().worlds().read("w").saved()).contains(new Saved(version + 1, states.get(version)));
        }
        assertThat(here().worlds().read("v").saved()).isEmpty();
    }

    @Test
    void a_state_that_was_not_seen_is_not_overwritten() {
        here().worlds().save("w", 0, state(1));
        there().worlds().save("w", 1, state(2));

        assertThat(List.of(0, 1, 3)).noneMatch(version -> here().worlds().save("w", version, state(3)));
        assertThat(here().worlds().save("never used", 1, state(3))).isFalse();
        assertThat(here().worlds().read("w").saved()).contains(new Saved(2, state(2)));
    }

    @Test
    void worlds_are_named_in_order() {
        Stream.of("c", "a", "b").forEach(world -> here().worlds().save(world, 0, state(1)));

        assertThat(there().worlds().names()).containsExactly("a", "b", "c");
    }

    @Test
    void who_looks_later_never_sees_an_earlier_time_wherever_he_looks() {
        List<Instant> seen = IntStream.range(0, 50)
                .mapToObj(n -> (n % 2 == 0 ? here() : there()).worlds().read("w"))
                .map(StoredWorld::realNow)
                .toList();

        assertThat(seen).isSorted();
        assertThat(seen.getLast()).isAfter(seen.getFirst());
    }

    private static WorldState state(double speed) {
        return new WorldState(new ClockLine(NOON, NOON, speed, false), WorldSettings.DEFAULTS);
    }
}
