package dev.bandstand.kit.steps;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.bandstand.kit.job.CallsMissedEachOther;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.job.SmallRunContext;
import dev.bandstand.kit.job.SteppedClock;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule that calls at the same time left unmeasured. */
class ScenarioContextTest {

    private static final String RULE = "TAM-CONC-003";

    private final Recorder recorder = new Recorder();
    private final CountDownLatch both = new CountDownLatch(2);
    private HttpServer server;
    private ScenarioContext scenario;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            both.countDown();
            if (exchange.getRequestURI().getPath().endsWith("together")) {
                awaitBoth();
            }
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        RunContext context = SmallRunContext.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), recorder, new SteppedClock());
        RuleCatalogue catalogue = RuleCatalogue.of("openfunnel-tam");
        scenario = new ScenarioContext(
                context,
                new ScenarioJudge(
                        new OracleSet(List.of()),
                        recorder,
                        new TraceContext("openfunnel-tam", OptionalInt.empty()),
                        catalogue));
        scenario.open(new ScenarioJudge.Script("a scenario", List.of(RULE)));
    }

    @AfterEach
    void end() {
        scenario.close();
        server.stop(0);
    }

    @Test
    void calls_that_were_not_under_way_together_may_be_sent_again() {
        scenario.together(List.of(() -> poll("first")));

        assertThatThrownBy(this::judge).isInstanceOf(CallsMissedEachOther.class);
    }

    @Test
    void calls_that_were_under_way_together_are_not_sent_again() {
        scenario.together(List.of(() -> poll("together"), () -> poll("together")));

        assertThatThrownBy(this::judge).isExactlyInstanceOf(SituationUnavailable.class);
    }

    private void poll(String id) {
        scenario.client().send(scenario.client().protocol().poll(Actor.ALICE, id));
    }

    private void judge() {
        scenario.judge(
                RuleCatalogue.of("openfunnel-tam").rule(RULE).map(Rule::expect).orElseThrow());
    }

    private void awaitBoth() {
        try {
            both.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
