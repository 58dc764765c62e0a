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

    /** So that a change of an oracle shows in review: where it speaks up now and where it falls silent. */
    @Test
    void every_rule_says_to_every_trace_what_it_said_before() throws IOException {
        String now = Example.ALL.stream().map(TracesTest::verdicts).collect(joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("bandstand.docs"))) {
            Files.writeString(VERDICTS, now);
        }

        assertThat(now).as("written anew by: mvn verify -Dbandstand.docs=write").isEqualTo(Files.readString(VERDICTS));
    }

    private static String verdicts(Example example) {
        Map<String, Long> counted = Judging.judge(example.trace()).stream()
                .collect(groupingBy(
                        judgement -> judgement.rule().replaceFirst("\\w+-", "")
                                + (judgement instanceof Judgement.Broken ? " broken" : " held"),
                        TreeMap::new,
                        counting()));
        return example.name()
                + counted.entrySet().stream()
                        .map(entry -> ", " + entry.getKey() + " " + entry.getValue())
                        .collect(joining());
    }

    private static Set<String> rules(String kind) {
        return Example.ALL.stream()
                .filter(example -> example.kind().equals(kind))
                .map(Example::rule)
                .collect(toSet());
    }
}
