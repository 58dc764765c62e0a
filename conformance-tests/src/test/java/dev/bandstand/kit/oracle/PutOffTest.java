package dev.bandstand.kit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A server that puts a call off is never blamed for it: each good trace, each of its calls answered 429 once before. */
class PutOffTest {

    private static final Exchange.Answered PUT_OFF = new Exchange.Answered(
            429,
            Map.of("content-type", List.of("application/json"), "retry-after", List.of("1")),
            "{\"detail\":\"Too many requests\"}");

    @TestFactory
    Stream<DynamicTest> no_rule_is_broken_by_a_call_that_was_put_off() {
        return Example.ALL.stream()
                .filter(example -> !example.kind().equals("broken"))
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> putOff(example.trace())));
    }

    private static void putOff(Trace trace) {
        IntStream.range(0, trace.entries().size())
                .filter(index -> isAlone(trace.entries(), index))
                .forEach(index -> assertThat(Judging.broken(with(trace, index)))
                        .as("entry %d put off", index + 1)
                        .isEmpty());
    }

    private static boolean isAlone(List<Entry> entries, int index) {
        return entries.get(index) instanceof Exchange exchange
                && entries.stream()
                        .filter(Exchange.class::isInstance)
                        .map(Exchange.class::cast)
                        .noneMatch(other -> other != exchange && other.overlaps(exchange));
    }

    private static Trace with(Trace trace, int index) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : trace.entries()) {
            if (entry == trace.entries().get(index) && entry instanceof Exchange exchange) {
                entries.add(earlier(exchange, entries.size() + 1));
            }
            entries.add(numbered(entry, entries.size() + 1));
        }
        return new Trace(trace.setting(), entries);
    }

    private static Exchange earlier(Exchange exchange, int number) {
        return new Exchange(
                number,
                exchange.scenario(),
                exchange.actor(),
                exchange.operationId(),
                exchange.job(),
                exchange.request(),
                PUT_OFF,
                exchange.sent().minus(Duration.ofMillis(300)),
                exchange.sent().minus(Duration.ofMillis(200)));
    }

    private static Entry numbered(Entry entry, int number) {
        return switch (entry) {
            case Exchange exchange ->
                new Exchange(
                        number,
                        exchange.scenario(),
                        exchange.actor(),
                        exchange.operationId(),
                        exchange.job(),
                        exchange.request(),
                        exchange.reply(),
                        exchange.sent(),
                        exchange.received());
            case Mark mark -> new Mark(number, mark.scenario(), mark.kind(), mark.jobs(), mark.detail(), mark.waited());
        };
    }
}
