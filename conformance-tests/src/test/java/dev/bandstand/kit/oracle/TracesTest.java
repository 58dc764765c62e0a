package dev.bandstand.kit.oracle;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each oracle before traces that its rule holds, that break it, and of which it has nothing to say. */
class TracesTest {

    private static final Path VERDICTS = Path.of("src", "test", "resources", "traces", "verdicts.txt");

    @TestFactory
    Stream<DynamicTest> each_trace_is_judged_as_it_should_be() {
        return Example.ALL.stream().map(example -> DynamicTest.dynamicTest(example.name(), example::check));
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

    /** A change of an oracle shows in review: one line a rule. The rules that a trace breaks stand in the head of the trace. */
    @Test
    void every_rule_holds_in_as_many_traces_as_before() throws IOException {
        String now = held();
        if ("write".equals(System.getProperty("bandstand.docs"))) {
            Files.writeString(VERDICTS, now);
        }

        assertThat(now).as("written anew by: mvn verify -Dbandstand.docs=write").isEqualTo(Files.readString(VERDICTS));
    }

    private static String held() {
        Map<String, List<Long>> times = new TreeMap<>();
        for (Example example : Example.ALL) {
            Judging.judge(example.trace()).stream()
                    .filter(Judgement.Held.class::isInstance)
                    .collect(groupingBy(Judgement::rule, counting()))
                    .forEach((rule, count) -> times.computeIfAbsent(rule, unseen -> new ArrayList<>())
                            .add(count));
        }
        return times.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s held in %d traces (%d times)\n",
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().mapToLong(Long::longValue).sum()))
                .collect(joining());
    }

    private static Set<String> rules(String kind) {
        return Example.ALL.stream()
                .filter(example -> example.kind().equals(kind))
                .map(Example::rule)
                .collect(toSet());
    }
}
