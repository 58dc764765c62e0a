package dev.bandstand.kit.junit;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import dev.bandstand.kit.verdict.Verdict;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A run that goes on beside the tests that wait for its scenarios. */
final class BackgroundRun implements ProgressListener {

    private final Supplier<Kit> kit;
    private final Options options;
    private final KeySources secrets;
    private final Map<String, CompletableFuture<ScenarioResult>> results = new ConcurrentHashMap<>();
    private @Nullable CompletableFuture<RunFacts> facts;

    BackgroundRun(Supplier<Kit> kit, Options options, KeySources secrets) {
        this.kit = kit;
        this.options = options;
        this.secrets = secrets;
    }

    @Override
    public void sees(ScenarioResult result) {
        result(result.name()).complete(result);
    }

    /** Waits for a scenario and ends as it ended. */
    @SuppressWarnings("FutureReturnValueIgnored") // a scenario that is never played is reported by its own future
    void scenario(String name) {
        CompletableFuture<RunFacts> whole = started();
        whole.whenComplete((known, failure) -> result(name)
                .completeExceptionally(
                        failure == null ? new TestAbortedException("The scenario was not played.") : failure));
        Ending ending = joined(result(name)).ending();
        switch (ending) {
            case Ending.Held held -> {}
            case Ending.Broke broke -> throw new AssertionFailedError(broke.message());
            case Ending.Missing missing -> throw new TestAbortedException(missing.reason());
            case Ending.Excluded excluded -> throw new TestAbortedException(excluded.choice());
            case Ending.Fault fault -> throw new IllegalStateException(fault.message());
        }
    }

    /** Waits for the end of the run; only a conformant target passes. */
    void verdict() {
        RunFacts known = joined(started());
        Verdict verdict = known.verdict();
        if (verdict.result().exit() == 0) {
            return;
        }
        String worst = known.outcomes().entrySet().stream()
                .filter(rule -> rule.getKey().scored())
                .filter(rule -> !(rule.getValue() instanceof Outcome.Passed
                        || rule.getValue() instanceof Outcome.NotApplicable))
                .map(rule -> "%s %s: %s"
                        .formatted(
                                rule.getKey().id(),
                                rule.getValue().word(),
                                rule.getKey().statement()))
                .collect(Collectors.joining(System.lineSeparator()));
        throw new AssertionFailedError(
                "%s: %s%n%s".formatted(verdict.result().word(), String.join(" ", verdict.reasons()), worst));
    }

    private synchronized CompletableFuture<RunFacts> started() {
        if (facts == null) {
            facts = CompletableFuture.supplyAsync(
                    () -> kit.get().check(options, secrets, this),
                    task -> Thread.ofPlatform().daemon().name("bandstand").start(task));
        }
        return facts;
    }

    private CompletableFuture<ScenarioResult> result(String scenario) {
        return results.computeIfAbsent(scenario, name -> new CompletableFuture<>());
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
