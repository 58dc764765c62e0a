package dev.bandstand.kit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A server that puts a call off, or is not there for a moment, is not blamed for anything else: each good trace, each of its
 * calls answered 429 or 503 once before.
 */
class PutOffTest {

    private static final Set<String> NO_SERVER_ERRORS = Set.of("TAM-ERRO-001", "NEMO-ERRO-001");

    @TestFactory
    Stream<DynamicTest> no_rule_is_broken_by_a_call_that_was_put_off() {
        return good().map(example -> DynamicTest.dynamicTest(
                example.name(),
                () -> before(
                        example.trace(),
                        answer(429),
                        broken -> assertThat(broken).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> no_rule_but_one_is_broken_by_a_call_that_the_service_did_not_get_to() {
        return good().map(example -> DynamicTest.dynamicTest(
                example.name(),
                () -> before(
                        example.trace(),
                        answer(503),
                        broken -> assertThat(broken)
                                .extracting(Judgement.Broken::rule)
                                .allMatch(NO_SERVER_ERRORS::contains))));
    }

    private static Stream<Example> good() {
        return Example.ALL.stream().filter(example -> !example.kind().equals("broken"));
    }

    private static Exchange.Answered answer(int status) {
        return new Exchange.Answered(
                status,
                Map.of("content-type", List.of("application/json"), "retry-after", List.of("1")),
                "{\"detail\":\"Come back later\"}");
    }

    /** Judges the trace again and again, each time with that answer before another of its calls. */
    private static void before(Trace trace, Exchange.Answered answer, Consumer<List<Judgement.Broken>> expectation) {
        IntStream.range(0, trace.entries().size())
                .filter(index -> isAlone(trace.entries(), index))
                .forEach(index -> expectation.accept(
                        Judging.broken(with(trace, index, answer)).toList()));
    }

    private static boolean isAlone(List<Entry> entries, int index) {
        return entries.get(index) instanceof Exchange exchange
                && entries.stream()
                        .filter(Exchange.class::isInstance)
                        .map(Exchange.class::cast)
                        .noneMatch(other -> other.number() != exchange.number() && other.overlaps(exchange));
    }

    private static Trace with(Trace trace, int index, Exchange.Answered answer) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : trace.entries()) {
            if (trace.entries().get(index).equals(entry) && entry instanceof Exchange exchange) {
                entries.add(earlier(exchange, answer, entries.size() + 1));
            }
            entries.add(numbered(entry, entries.size() + 1));
        }
        return new Trace(trace.setting(), entries);
    }

    private static Exchange earlier(Exchange exchange, Exchange.Answered answer, int number) {
        return new Exchange(
                number,
                exchange.scenario(),
                exchange.actor(),
                exchange.operationId(),
                exchange.job(),
                exchange.request(),
                answer,
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
