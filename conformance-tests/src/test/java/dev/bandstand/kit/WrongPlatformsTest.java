package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.cli.Shell;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.core.Policies;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.spec.KnownDeviation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit against servers of NeMo Platform Jobs that are right, right in another way, and wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongPlatformsTest {

    private static final String CONTRACT = "nemo-jobs";

    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    @AfterAll
    void stop() {
        mock.close();
    }

    @Test
    void a_good_server_is_conformant() {
        assertThat(judged("good", settings -> settings))
                .startsWith("0 ")
                .contains("CONFORMANT: 50 scored rules, 50 passed");
    }

    @Test
    void a_later_version_is_conformant_too() {
        Policies later = new Policies(Map.of(
                "wrong-state",
                "conflict",
                "cancel-while-pausing",
                "accept",
                "delete-active",
                "conflict",
                "texts",
                "later"));
        assertThat(judged("later", settings -> settings.withPolicies(later))).startsWith("0 ");
    }

    @ParameterizedTest
    @MethodSource("wrongServers")
    void a_wrong_server_is_caught_by_its_rule(KnownDeviation wrong) {
        assertThat(judged(
                        "wrong-" + wrong.id(),
                        settings -> settings.withDeviations(List.of(wrong.id())),
                        "--rules",
                        wrong.rule()))
                .startsWith("1 ")
                .contains(wrong.rule());
    }

    static Stream<KnownDeviation> wrongServers() {
        return KnownDeviation.of(CONTRACT).stream();
    }

    /** The exit code and all that was printed. */
    private String judged(String world, UnaryOperator<WorldSettings> change, String... more) {
        mock.world(world).adjust(change);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        String[] arguments = Stream.concat(
                        Stream.of(
                                "check",
                                "--contract",
                                CONTRACT,
                                "--target",
                                mock.address().toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        int exit = Shell.of(Map.of("BANDSTAND_API_KEY", world), Clock.systemUTC(), writer, writer)
                .execute(arguments);
        return exit + " " + out;
    }
}
