package dev.bandstand.kit.oracle.derived;

import dev.bandstand.kit.derived.DerivedKit;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The calls of a run at a server of a contract folder; each takes half a second and is sent a second after the one before. */
final class RecordedLists {

    private final Contract contract;
    private final List<Entry> entries = new ArrayList<>();

    RecordedLists(String folder) {
        contract = Contract.read(ContractSource.folder(Path.of("src/test/resources/contracts", folder)));
    }

    void call(
            String operation,
            String method,
            String target,
            int status,
            @Nullable String job,
            Map<String, List<String>> headers,
            String body) {
        add(
                operation,
                method,
                target,
                job,
                new Exchange.Answered(status, headers, body),
                Duration.ofSeconds(entries.size() + 1));
    }

    /** A call that gets no answer. */
    void lost(String operation, String method, String target, String job) {
        add(
                operation,
                method,
                target,
                job,
                new Exchange.NoAnswer("the connection was closed"),
                Duration.ofSeconds(entries.size() + 1));
    }

    private void add(
            String operation, String method, String target, @Nullable String job, Exchange.Reply reply, Duration sent) {
        entries.add(new Exchange(
                entries.size() + 1,
                "",
                "alice",
                operation,
                job,
                new Exchange.Request(method, target, Map.of(), null),
                reply,
                Instant.EPOCH.plus(sent),
                Instant.EPOCH.plus(sent).plusMillis(500)));
    }

    /** The findings against one rule. */
    List<String> findings(String rule) {
        Trace trace = new Trace(new TraceContext(contract.name(), OptionalInt.empty()), entries);
        return new DerivedKit(contract)
                .oracles().stream()
                        .filter(oracle -> oracle.rules().contains(rule))
                        .flatMap(oracle -> oracle.judge(trace).stream())
                        .filter(judgement -> judgement.rule().equals(rule))
                        .filter(Judgement.Broken.class::isInstance)
                        .map(Judgement.Broken.class::cast)
                        .map(Judgement.Broken::message)
                        .toList();
    }
}
