package dev.bandstand.kit.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.trace.Exchange;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private final Recorder recorder = new Recorder();

    @Test
    void who_waits_for_the_calls_under_way_finds_them_in_the_record() throws InterruptedException {
        Recorder.Begun call = recorder.begin(() -> Instant.EPOCH);
        AtomicInteger found = new AtomicInteger();
        Thread reader = Thread.ofPlatform().start(() -> {
            recorder.awaitCallsUnderWay();
            found.set(recorder.size());
        });
        while (!EnumSet.of(Thread.State.WAITING, Thread.State.TERMINATED).contains(reader.getState())) {
            Thread.onSpinWait();
        }

        recorder.add(exchange(call));
        recorder.over(call);
        reader.join();

        assertThat(found).hasValue(1);
    }

    @Test
    void nobody_waits_for_calls_that_are_over() {
        recorder.over(recorder.begin(() -> Instant.EPOCH));

        recorder.awaitCallsUnderWay();

        assertThat(recorder.size()).isZero();
    }

    @Test
    void the_calls_of_a_scenario_are_told_from_those_of_others() {
        recorder.add(exchange(recorder.begin(() -> Instant.EPOCH)));
        int before = recorder.lastNumber();
        Exchange later = exchange(recorder.begin(() -> Instant.EPOCH));
        recorder.add(later);

        assertThat(recorder.callsAfter(before, "mine")).isEqualTo(List.of(later));
        assertThat(recorder.callsAfter(before, "another")).isEmpty();
    }

    private static Exchange exchange(Recorder.Begun call) {
        return new Exchange(
                call.number(),
                "mine",
                "alice",
                "pollBuild",
                null,
                new Exchange.Request("GET", "/", Map.of(), null),
                new Exchange.NoAnswer("closed"),
                call.sent(),
                call.sent());
    }
}
