package dev.bandstand.kit.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.selftest.server.NullServer;
import dev.bandstand.kit.verdict.Verdict;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are no job API, judged in real time; most of that is waiting, which they do all at once. */
@Execution(ExecutionMode.CONCURRENT)
class NullServersTest {

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void a_server_that_is_no_job_api_is_never_conformant(String contract) throws Exception {
        assertThat(exits(contract)).isEqualTo(expected(contract));
    }

    private static Map<NullServer, Integer> exits(String contract) throws ExecutionException, InterruptedException {
        TrialRunner trialRunner = new TrialRunner(contract, Clock.systemUTC());
        Map<NullServer, Future<Verdict>> verdicts = new TreeMap<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (NullServer server : NullServer.values()) {
                verdicts.put(
                        server, threads.submit(() -> trialRunner.judge(server).verdict()));
            }
        }
        Map<NullServer, Integer> exits = new TreeMap<>();
        for (Map.Entry<NullServer, Future<Verdict>> each : verdicts.entrySet()) {
            exits.put(each.getKey(), each.getValue().get().result().exit());
        }
        return exits;
    }

    private static Map<NullServer, Integer> expected(String contract) {
        Map<NullServer, Integer> expected = new TreeMap<>();
        for (NullServer server : NullServer.values()) {
            expected.put(server, server.exit(contract));
        }
        return expected;
    }
}
