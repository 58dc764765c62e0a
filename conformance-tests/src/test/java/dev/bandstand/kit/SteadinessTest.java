package dev.bandstand.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.Outcomes;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.RuleCatalogue;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same server is judged the same way, however a run goes about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SteadinessTest {

    private static final String CONTRACT = "openfunnel-tam";

    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    @AfterAll
    void stop() {
        mock.close();
    }

    @Test
    void no_order_no_number_of_threads_and_no_second_run_changes_an_outcome() {
        RunFacts first = run("first", Map.of(Key.SEED, "4711"));

        assertThat(first.verdict().result()).isEqualTo(Verdict.Result.CONFORMANT);
        assertThat(report(run("again", Map.of(Key.SEED, "4711")))).isEqualTo(report(first));
        assertThat(outcomes(run("shuffled", Map.of(Key.SEED, "1", Key.ORDER, "random"))))
                .isEqualTo(outcomes(first));
        assertThat(outcomes(run("together", Map.of(Key.SEED, "2", Key.ORDER, "random", Key.PARALLEL, "4"))))
                .isEqualTo(outcomes(first));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void a_good_server_is_conformant_in_each_profile_alone_with_what_its_rules_need(String profile) {
        String claim =
                Stream.concat(Stream.of(profile), needs(profile).stream()).collect(Collectors.joining(","));
        Verdict verdict = run("only-" + profile, Map.of(Key.CLAIM, claim)).verdict();

        assertThat(verdict.result()).as(verdict::toString).isEqualTo(Verdict.Result.CONFORMANT);
    }

    static Stream<String> profiles() {
        return RuleCatalogue.of(CONTRACT).profiles().stream()
                .map(Profile::name)
                .filter(name -> !name.equals("advisory"));
    }

    @Test
    void a_claim_whose_rules_need_others_says_so() {
        Verdict verdict = run("alone", Map.of(Key.CLAIM, "failure")).verdict();

        assertThat(verdict.result()).isEqualTo(Verdict.Result.INCOMPLETE);
        assertThat(verdict.reasons())
                .containsExactly("No scored rule of the claimed profile failure was judged;"
                        + " its rules need manifest, pause-resume to be claimed too.");
    }

    @Test
    void a_claim_that_nothing_can_be_judged_of_is_not_green() {
        Verdict verdict =
                run("idle", Map.of(Key.CLAIM, "paging", Key.MAX_JOBS, "0")).verdict();

        assertThat(verdict.result()).as(verdict::toString).isEqualTo(Verdict.Result.INCOMPLETE);
        assertThat(verdict.executed()).isLessThan(20);
    }

    @Test
    void a_target_that_goes_away_half_way_is_incomplete_and_what_was_seen_is_kept() {
        MockServer mortal = MockServer.start(options -> options.withPort(0));
        AtomicInteger ended = new AtomicInteger();
        ProgressListener killer = new ProgressListener() {
            @Override
            public void sees(ScenarioResult result) {
                if (ended.incrementAndGet() == 20) {
                    mortal.close();
                }
            }
        };

        RunFacts facts = run(mortal, "mortal", Map.of(), killer);

        assertThat(facts.verdict().result()).as(facts.verdict()::toString).isEqualTo(Verdict.Result.INCOMPLETE);
        assertThat(facts.verdict().count("failed")).isZero();
        assertThat(facts.verdict().count("passed")).isPositive();
        assertThat(facts.remarks()).anySatisfy(remark -> assertThat(remark).contains("was left"));
    }

    @Test
    void a_job_that_cannot_be_cancelled_afterwards_is_reported_and_changes_no_outcome() {
        given().baseUri(mock.address().toString())
                .contentType("application/json")
                .body("""
                        {"kind": "status", "status": 503, "operation": "cancelTamBuild"}""")
                .post("/__bandstand/worlds/stubborn/faults")
                .then()
                .statusCode(201);

        RunFacts facts = run("stubborn", Map.of(Key.RULES, "TAM-PAUS-002"));

        assertThat(facts.verdict().result()).as(facts.verdict()::toString).isEqualTo(Verdict.Result.CONFORMANT);
        assertThat(facts.remarks())
                .singleElement()
                .asString()
                .contains("was left paused (its cancel was answered 503). Cancel it with: curl -X POST");
    }

    private static List<String> needs(String profile) {
        return RuleCatalogue.of(CONTRACT).rules().stream()
                .filter(rule -> rule.profile().equals(profile))
                .flatMap(rule -> rule.requires().stream())
                .toList();
    }

    private RunFacts run(String world, Map<Key, String> asked) {
        return run(mock, world, asked, ProgressListener.NOBODY);
    }

    private static RunFacts run(MockServer mock, String world, Map<Key, String> asked, ProgressListener listener) {
        Map<Key, String> wanted = new EnumMap<>(Key.class);
        wanted.put(Key.TARGET, mock.address().toString());
        wanted.put(Key.CONTRACT, CONTRACT);
        wanted.putAll(asked);
        Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("the test", wanted)));
        Map<String, String> keys = Map.of("BANDSTAND_API_KEY", world, "BANDSTAND_SECOND_API_KEY", world + "-other");
        return new Kit(Clock.systemUTC()).check(Options.of(settings), new KeySources(settings, keys), listener);
    }

    /** The outcome of every rule and of every scenario of a run. */
    private static List<Map<String, ?>> report(RunFacts facts) {
        return List.of(
                outcomes(facts),
                facts.scenarios().stream().collect(Collectors.toMap(ScenarioResult::name, ScenarioResult::ending)));
    }

    private static Map<String, String> outcomes(RunFacts facts) {
        return Outcomes.scored(facts.outcomes())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), entry -> entry.getValue().word(), (a, b) -> a, TreeMap::new));
    }
}
