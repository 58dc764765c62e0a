package dev.bandstand.kit;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.JobSupply;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out if the target can be judged at all before a whole run is spent on it. */
final class ReachabilityProbe {

    private static final Set<Integer> REFUSED = Set.of(401, 403);
    private static final int NOT_FOUND = 404;

    private final RunContext context;
    private final JobSupply supply;

    /** @param supply the jobs that were handed in, and what may be submitted */
    ReachabilityProbe(RunContext context, JobSupply supply) {
        this.context = context;
        this.supply = supply;
    }

    /**
     * Reads a job that does not exist, and those that were handed in.
     *
     * @return a sentence when the target does not answer, sends its callers elsewhere, or does not take the API key
     * @throws UsageError when it does not have a job that was handed in
     */
    Optional<String> probe() {
        TargetClient client = context.client("");
        String unknown = context.fixtures().unknown(client).id();
        try {
            Exchange exchange = client.read(client.protocol().poll(Actor.ALICE, unknown));
            Optional<String> obstacle = switch (exchange.reply()) {
                case NoAnswer none -> Optional.of("The target does not answer: %s.".formatted(none.reason()));
                case Answered answered when answered.status() / 100 == 3 -> Optional.of(redirect(answered));
                case Answered answered when REFUSED.contains(answered.status()) -> refused(answered.status(), client);
                case Answered answered -> Optional.empty();
            };
            if (obstacle.isEmpty()) {
                supply.handedIn().forEach((state, id) -> refuseMissing(state, id, client));
            }
            return obstacle;
        } catch (TargetGone e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String redirect(Answered answered) {
        return String.format(
                Locale.ROOT,
                "The target redirects its callers (%d) to %s. Give the address that it leads to with --target.",
                answered.status(),
                answered.header("location").orElse("nowhere: it has no Location"));
    }

    /** Some targets refuse to say that a job does not exist; whether the key is good shows where it should create one. */
    private Optional<String> refused(int status, TargetClient client) {
        if (supply.maxJobs() > 0) {
            Exchange submit = client.send(
                    client.protocol().submit(Actor.ALICE, supply.usual().query()));
            if (!REFUSED.contains(submit.status())) {
                return Optional.empty();
            }
        }
        return Optional.of(client.refusedKey(status).getMessage());
    }

    private static void refuseMissing(String word, String id, TargetClient client) {
        Exchange exchange = client.read(client.protocol().poll(Actor.ALICE, id));
        if (exchange.status() == NOT_FOUND) {
            throw new UsageError(
                    "--given %s=%s: the target has no job %s for this API key (404).".formatted(word, id, id));
        }
        JobState shown = exchange.reply() instanceof Answered answered
                ? client.protocol().read(answered).state()
                : JobState.UNKNOWN;
        boolean another = client.protocol()
                .dialect()
                .state(word)
                .or(() -> JobState.ofWord(word))
                .filter(state -> state.terminal() && shown != JobState.UNKNOWN && shown != state)
                .isPresent();
        if (another) {
            throw new UsageError("--given %s=%s: the job is %s, not %s.".formatted(word, id, shown.word(), word));
        }
    }
}
