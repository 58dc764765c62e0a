package dev.bandstand.kit.oracle;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Good and bad traces, written by hand, in {@code traces/*.txt}. A head tells the rule and whether it is held or broken (or
 * silent: nothing can be said about it), then what server would do so, then the whole message where it is compared. A trace that
 * holds a rule breaks no other.
 */
class TracesTest {

    private static final List<Case> CASES = Stream.of("jobs", "pages", "calls", "platform")
            .flatMap(TracesTest::read)
            .toList();

    @TestFactory
    Stream<DynamicTest> each_trace_is_judged_as_it_should_be() {
        return CASES.stream().map(example -> DynamicTest.dynamicTest(example.name(), example::check));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void every_rule_that_is_judged_has_a_trace_that_holds_it_and_one_that_breaks_it(String contract) {
        Set<String> judged = RuleCatalogue.of(contract).rules().stream()
                .filter(Rule::judged)
                .map(Rule::id)
                .collect(toSet());

        assertThat(rules("held")).containsAll(judged);
        assertThat(rules("broken")).containsAll(judged);
    }

    private static Set<String> rules(String kind) {
        return CASES.stream()
                .filter(example -> example.kind().equals(kind))
                .map(Case::rule)
                .collect(toSet());
    }

    private static Stream<Case> read(String name) {
        try (InputStream in = TracesTest.class.getResourceAsStream("/traces/" + name + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== ", -1))
                    .filter(block -> !block.isBlank())
                    .map(Case::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Case(String name, String rule, String kind, String message, Trace trace) {

        static Case of(String block) {
            String head = block.lines().findFirst().orElseThrow();
            String[] parts = head.split(" \\| ", 2);
            String[] words = parts[0].split(" ", 3);
            String body = block.substring(head.length());
            Trace trace = words[0].startsWith("NEMO-") ? TraceText.platform(body) : tam(body);
            return new Case(parts[0], words[0], words[1], parts.length > 1 ? parts[1] : "", trace);
        }

        private static Trace tam(String body) {
            return body.strip().startsWith("price=")
                    ? TraceText.trace(
                            Integer.parseInt(body.strip()
                                    .lines()
                                    .findFirst()
                                    .orElseThrow()
                                    .substring(6)),
                            body.strip().replaceFirst("price=\\d+", ""))
                    : TraceText.trace(body);
        }

        void check() {
            if (kind.equals("held")) {
                Judging.holds(rule, trace);
            } else if (kind.equals("silent")) {
                Judging.silent(rule, trace);
            } else if (message.isEmpty()) {
                Judging.breaks(rule, trace);
            } else {
                Judging.breaks(rule, trace, message);
            }
        }
    }
}
