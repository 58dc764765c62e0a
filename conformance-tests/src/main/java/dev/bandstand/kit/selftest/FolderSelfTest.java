package dev.bandstand.kit.selftest;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.model.ModelDeviations;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.life.PolicyPoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The self-test of a contract that is a folder: its deviations, derived ones and its own, each of which must be caught by
 * the rule that it breaks, and the mock with each choice of each policy, which must be conformant.
 */
public final class FolderSelfTest {

    private final String written;
    private final Contract contract;
    private final List<Deviation> deviations;
    private final Kit kit;
    private final int threads;

    /**
     * A self-test by one contract.
     *
     * @param written the folder, or the name of a contract that ships with Bandstand and has no code of its own
     * @param threads how many servers are judged at the same time
     * @throws UsageError when the contract cannot be used; the message tells each fault with its file and line
     */
    public FolderSelfTest(String written, Clock clock, int threads) {
        this.written = written;
        try {
            this.contract = Contract.read(ContractSource.named(written));
            this.deviations = ModelDeviations.of(contract);
        } catch (ContractError wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()));
        }
        this.kit = new Kit(clock);
        this.threads = threads;
    }

    /** A correct server, and how it is unusual. */
    private record Correct(String id, String title, Map<String, String> policies) {}

    /**
     * Judges the servers.
     *
     * @param ids the deviations to judge; none for all, and the correct servers too
     * @param listener hears how it goes on
     */
    public KillMatrix judged(List<String> ids, Consumer<String> listener) {
        List<KillMatrix.Benign> benign = ids.isEmpty()
                ? Parallel.work(threads, correct(), this::judged, each -> listener.accept(sentence(each)))
                : List.of();
        List<Deviation> wanted = deviations.stream()
                .filter(each -> ids.isEmpty() || ids.contains(each.id()))
                .toList();
        List<KillMatrix.Deviating> deviating =
                Parallel.work(threads, wanted, this::judged, each -> listener.accept(sentence(each)));
        return new KillMatrix(contract.name(), false, deviating, benign, List.of());
    }

    private List<Correct> correct() {
        List<Correct> correct = new ArrayList<>(List.of(new Correct("plain", "nothing", Map.of())));
        for (PolicyPoint point : contract.job().policies().values()) {
            for (String choice : point.choices().subList(1, point.choices().size())) {
                String key = contract.name() + "." + point.key();
                correct.add(new Correct(key + "=" + choice, point.question() + " " + choice, Map.of(key, choice)));
            }
        }
        return correct;
    }

    private KillMatrix.Benign judged(Correct server) {
        RunFacts facts = check(worlds -> worlds.withPolicies(new Policies(server.policies())), List.of());
        List<String> alarms = new ArrayList<>();
        facts.outcomes().forEach((rule, outcome) -> {
            if (!(outcome instanceof Outcome.Passed) && !(outcome instanceof Outcome.NotApplicable)) {
                alarms.add(rule.id() + " " + message(outcome));
            }
        });
        boolean incomplete = facts.verdict().result() == Verdict.Result.INCOMPLETE;
        return new KillMatrix.Benign(
                server.id(),
                server.title(),
                List.of(),
                facts.verdict().result().word(),
                incomplete ? List.of() : alarms);
    }

    private KillMatrix.Deviating judged(Deviation deviation) {
        RunFacts facts = check(worlds -> worlds.withDeviations(List.of(deviation.id())), List.of(deviation.rule()));
        Outcome own = facts.outcomes().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(deviation.rule()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Outcome.NotTestable("The rule was not part of the run."));
        List<String> others = DeviationTrial.failed(facts).stream()
                .filter(id -> !id.equals(deviation.rule()))
                .toList();
        return new KillMatrix.Deviating(
                deviation.id(),
                deviation.rule(),
                deviation.title(),
                own instanceof Outcome.Failed || own instanceof Outcome.Warned,
                StableMessage.withoutNames(message(own)),
                others);
    }

    private RunFacts check(UnaryOperator<WorldSettings> worlds, List<String> rules) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withContracts(List.of(ContractSource.named(written)))
                .withWorlds(worlds))) {
            Map<Key, String> wanted = new EnumMap<>(
                    Map.of(Key.SEED, "1", Key.TARGET, mock.address().toString(), Key.CONTRACT, written));
            if (!rules.isEmpty()) {
                wanted.put(Key.RULES, String.join(",", rules));
            }
            Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("self-test", wanted)));
            return kit.check(Options.of(settings), new KeySources(settings, Map.of()), ProgressListener.NOBODY);
        }
    }

    private static String message(Outcome outcome) {
        return DeviationTrial.message(outcome);
    }

    private static String sentence(KillMatrix.Deviating server) {
        return "%-8s %s (%s)%s"
                .formatted(
                        server.killed() ? "caught" : "GOT PAST",
                        server.id(),
                        server.rule(),
                        server.killed() ? "" : ": " + server.finding());
    }

    private static String sentence(KillMatrix.Benign benign) {
        return "%-8s %s: %s%s"
                .formatted(
                        benign.wronged() ? "WRONGED" : "right",
                        benign.id(),
                        benign.verdict(),
                        benign.alarms().isEmpty() ? "" : " " + benign.alarms());
    }
}
