package dev.bandstand.mock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.journal.AppliedChange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final FaultAction OVERLOADED = new FaultAction.Failure(503, Optional.of(7));
    private static final FaultTarget POLL = call("poll", "a", 1);

    private final Faults faults = new Faults();

    @Test
    void without_faults_nothing_happens() {
        assertThat(faults.none()).isTrue();
        assertThat(faults.effectOn(POLL)).isEqualTo(FaultEffect.NONE);
    }

    @Test
    void a_fault_befalls_only_what_it_is_aimed_at() {
        faults.add(OVERLOADED, FaultMatcher.forOperation("poll").withJob("a").withStagesDone(1));
        assertThat(strikes(POLL)).isTrue();
        assertThat(strikes(call("pause", "a", 1))).isFalse();
        assertThat(strikes(call("poll", "b", 1))).isFalse();
        assertThat(strikes(call("poll", "a", 2))).isFalse();
        assertThat(strikes(FaultTarget.of("poll"))).isFalse();
    }

    @Test
    void the_second_call_can_be_struck_and_no_other() {
        faults.add(OVERLOADED, FaultMatcher.forOperation("poll").withNth(2));
        assertThat(strikes(4)).containsExactly(false, true, false, false);
    }

    @Test
    void the_first_two_calls_can_be_struck() {
        faults.add(OVERLOADED, FaultMatcher.forOperation("poll").withFirst(2));
        assertThat(strikes(4)).containsExactly(true, true, false, false);
    }

    @Test
    void each_third_call_can_be_struck() {
        faults.add(OVERLOADED, FaultMatcher.forOperation("poll").withEvery(3));
        assertThat(strikes(7)).containsExactly(false, false, true, false, false, true, false);
    }

    @Test
    void chance_comes_from_the_seed() {
        faults.add(OVERLOADED, FaultMatcher.ANY.withProbability(0.3, 42));
        List<Boolean> first = strikes(1_000);
        faults.clear();
        faults.add(OVERLOADED, FaultMatcher.ANY.withProbability(0.3, 42));
        assertThat(strikes(1_000)).isEqualTo(first);
        assertThat(first.stream().filter(struck -> struck).count()).isBetween(250L, 350L);
    }

    @Test
    void a_fault_counts_the_calls_that_fit_and_those_that_it_struck() {
        Fault fault = faults.add(OVERLOADED, FaultMatcher.forOperation("poll").withEvery(2));
        strikes(5);
        strikes(call("pause", "a", 1));
        assertThat(List.of(fault.matched(), fault.hits())).containsExactly(5L, 2L);
    }

    @Test
    void delays_add_up_and_the_oldest_of_the_others_decides() {
        faults.add(new FaultAction.Delay(Duration.ofMillis(10), Duration.ofMillis(10)), FaultMatcher.ANY);
        faults.add(new FaultAction.Delay(Duration.ofMillis(5), Duration.ofMillis(5)), FaultMatcher.ANY);
        faults.add(FaultAction.Damage.RESET, FaultMatcher.ANY);
        Fault late = faults.add(OVERLOADED, FaultMatcher.ANY);
        assertThat(faults.effectOn(POLL))
                .isEqualTo(new FaultEffect(
                        Duration.ofMillis(15),
                        Optional.empty(),
                        Optional.of(FaultAction.Damage.RESET),
                        List.of(
                                new AppliedChange("fault-1", "delay 10 ms"),
                                new AppliedChange("fault-2", "delay 5 ms"),
                                new AppliedChange("fault-3", "connection reset"))));
        assertThat(late.matched()).isZero();
    }

    @Test
    void a_delay_is_drawn_from_its_range() {
        faults.add(new FaultAction.Delay(Duration.ofMillis(10), Duration.ofMillis(20)), FaultMatcher.ANY);
        List<Duration> delays = IntStream.range(0, 50)
                .mapToObj(i -> faults.effectOn(POLL).delay())
                .toList();
        assertThat(delays).allMatch(delay -> delay.toMillis() >= 10 && delay.toMillis() <= 20);
        assertThat(delays).doesNotHaveDuplicates();
        assertThatThrownBy(() -> new FaultAction.Delay(Duration.ofMillis(2), Duration.ofMillis(1)))
                .hasMessage("A delay cannot be at least 2 ms and at most 1 ms.");
    }

    @Test
    void faults_can_be_removed_one_by_one() {
        Fault one = faults.add(OVERLOADED, FaultMatcher.ANY);
        Fault two = faults.add(OVERLOADED, FaultMatcher.ANY);
        assertThat(faults.remove(one.id())).isTrue();
        assertThat(faults.remove(one.id())).isFalse();
        assertThat(faults.list()).containsExactly(two);
    }

    private boolean strikes(FaultTarget call) {
        return faults.effectOn(call).failure().isPresent();
    }

    private List<Boolean> strikes(int polls) {
        return IntStream.range(0, polls).mapToObj(number -> strikes(POLL)).toList();
    }

    private static FaultTarget call(String operation, String job, int stagesDone) {
        return new FaultTarget() {

            @Override
            public String operation() {
                return operation;
            }

            @Override
            public Optional<String> job() {
                return Optional.of(job);
            }

            @Override
            public Optional<Integer> stagesDone() {
                return Optional.of(stagesDone);
            }
        };
    }
}
