package dev.bandstand.kit.selftest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.selftest.server.DeviatingServer;
import dev.bandstand.kit.selftest.server.MockProcess;
import dev.bandstand.kit.selftest.server.RunningServer;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sample of servers judged in real time, each a process of its own that the kit knows nothing of: it must not step a
 * clock, and gets its jobs as from anybody. Jobs are small, and time runs twice as fast as they are written.
 */
public final class RealTimeTrials {

    private static final String SAMPLE = "/self-test/real-time.yaml";
    private static final List<String> PACE = List.of("--scenario", "quick", "--speed", "2");
    private static final Map<Key, String> STRANGER = Map.of(
            Key.CLOCK, "none",
            Key.MAX_JOBS, "1000",
            Key.CREDITS_PER_COMPANY, "1",
            Key.FAILING_QUERY, "vendors #fails-in-band",
            Key.SETTLE, "15s",
            Key.POLL, "1s",
            Key.QUIET, "2s");

    private final Clock clock;
    private final Consumer<String> listener;

    /**
     * A sample that reports its progress.
     *
     * @param clock the time of this machine
     */
    public RealTimeTrials(Clock clock, Consumer<String> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Judges the sample.
     *
     * @return whether each deviating server was caught by its rule and nothing was held against a good one; what a good one
     *     is found is reported, since on a busy machine a short-lived state may be missed
     */
    public boolean passes() {
        return sample().entrySet().stream()
                .map(contract -> passes(contract.getKey(), contract.getValue()))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean passes(String contract, List<String> ids) {
        ServerJudge judge = new ServerJudge(contract, new Kit(clock));
        Selection selection = Selection.of(contract);
        List<DeviatingServer> servers = DeviatingServer.of(contract).stream()
                .filter(server -> ids.contains(server.id()))
                .toList();
        boolean caught = Parallel.work(
                        Runtime.getRuntime().availableProcessors(),
                        servers,
                        server -> caught(server, judge, selection),
                        listener -> {})
                .stream()
                .reduce(true, Boolean::logicalAnd);
        return good(contract, judge) && caught;
    }

    private boolean caught(DeviatingServer server, ServerJudge judge, Selection selection) {
        try (RunningServer running =
                MockProcess.start(Stream.concat(PACE.stream(), Stream.of("--deviation", server.id()))
                        .toList())) {
            RunFacts facts = judge.check(running.address(), settings(selection.watching(List.of(server.rule()))));
            boolean caught = DeviationTrial.failed(facts).contains(server.rule());
            listener.accept("%-8s %-5s %s".formatted(caught ? "caught" : "GOT PAST", server.id(), server.rule()));
            return caught;
        }
    }

    private boolean good(String contract, ServerJudge judge) {
        try (RunningServer running = MockProcess.start(PACE)) {
            RunFacts facts = judge.check(running.address(), settings(List.of()));
            Verdict.Result verdict = facts.verdict().result();
            listener.accept("A good server of %s is found %s %s"
                    .formatted(contract, verdict.word(), DeviationTrial.failed(facts)));
            return verdict != Verdict.Result.NON_CONFORMANT && verdict != Verdict.Result.KIT_ERROR;
        }
    }

    private static Map<Key, String> settings(List<String> rules) {
        Map<Key, String> settings = new EnumMap<>(STRANGER);
        settings.put(Key.RULES, String.join(",", rules));
        return settings;
    }

    private static Map<String, List<String>> sample() {
        try (@Nullable InputStream in = RealTimeTrials.class.getResourceAsStream(SAMPLE)) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(SAMPLE + " cannot be read", e);
        }
    }
}
