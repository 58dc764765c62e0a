package dev.bandstand.kit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.bandstand.kit.config.Options.Leftovers;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.ContractProtocol;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.contract.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cancels, and where the contract can deletes, the jobs that the run made, so that they cost nothing further. Never judged. */
final class CleanUp {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TRIES = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final TargetClient client;
    private final ContractProtocol protocol;
    private final Leftovers leftovers;
    private final URI target;

    CleanUp(RunContext context, Leftovers leftovers, URI target) {
        this.client = context.client("");
        this.protocol = context.protocol();
        this.leftovers = leftovers;
        this.target = target;
    }

    /** Cleans up what a run made, and tells as sentences what could not be. */
    List<String> after(Trace trace) {
        List<Made> made = made(trace);
        List<String> left = made.stream()
                .filter(job -> !job.state().terminal())
                .flatMap(job -> cancelled(job).stream())
                .toList();
        if (leftovers == Leftovers.DELETE) {
            made.forEach(this::delete);
        }
        return left;
    }

    /** A job that an accepted call of this run created, and its state when it was last read. */
    private record Made(String id, Actor owner, JobState state) {}

    private List<Made> made(Trace trace) {
        Map<String, Actor> actors =
                Set.of(Actor.values()).stream().collect(Collectors.toMap(Actor::traceName, actor -> actor));
        Map<String, List<Exchange>> byJob = trace.exchanges()
                .filter(exchange -> exchange.job() != null && exchange.reply() instanceof Answered)
                .collect(groupingBy(exchange -> requireNonNull(exchange.job()), LinkedHashMap::new, toList()));
        return byJob.values().stream()
                .flatMap(calls -> calls.stream()
                        .filter(this::creates)
                        .findFirst()
                        .map(first -> new Made(
                                requireNonNull(first.job()), requireNonNull(actors.get(first.actor())), last(calls)))
                        .stream())
                .toList();
    }

    private boolean creates(Exchange call) {
        return protocol.creates(call.operationId())
                && call.reply() instanceof Answered answered
                && protocol.created(answered).isPresent();
    }

    /** The state that was reported last: answers are read from the end, since pages of results are long. */
    private JobState last(List<Exchange> calls) {
        return calls.reversed().stream()
                .map(Exchange::reply)
                .filter(Answered.class::isInstance)
                .map(reply -> protocol.read((Answered) reply).state())
                .filter(state -> state != JobState.UNKNOWN)
                .findFirst()
                .orElse(JobState.PENDING);
    }

    /** Cancels a job. One that cannot be cancelled while it is on its way to rest can be when it is there. */
    private Optional<String> cancelled(Made job) {
        if (leftovers == Leftovers.NONE) {
            return Optional.of(left(job, "--clean-up none"));
        }
        try {
            int status = 0;
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Exchange read = client.read(protocol.poll(job.owner(), job.id()));
                JobState now = read.reply() instanceof Answered answered
                        ? protocol.read(answered).state()
                        : JobState.UNKNOWN;
                if (now.terminal() || read.status() == NOT_FOUND) {
                    return Optional.empty();
                }
                status = client.send(cancel(job)).status();
                if ((status >= 200 && status < 300) || status == NOT_FOUND) {
                    return Optional.empty();
                }
                if (status != CONFLICT) {
                    break;
                }
                client.letPass(BETWEEN_TRIES);
            }
            return Optional.of(left(job, "its cancel was answered " + status));
        } catch (TargetGone e) {
            return Optional.of(left(job, e.getMessage()));
        }
    }

    private Call cancel(Made job) {
        return protocol.command(job.owner(), Command.CANCEL, job.id());
    }

    private String left(Made job, String why) {
        Call cancel = cancel(job);
        String key = job.owner() == Actor.BOB ? "$BANDSTAND_SECOND_API_KEY" : "$BANDSTAND_API_KEY";
        return "Job %s was left %s (%s). Cancel it with: %s"
                .formatted(job.id(), job.state().word(), why.replaceAll("\\.$", ""), curl(cancel, key));
    }

    private String curl(Call call, String key) {
        Caller caller = protocol.dialect().caller();
        String address = target.toString().replaceAll("/+$", "") + call.target();
        String scheme = caller.scheme().isEmpty() ? "" : caller.scheme() + " ";
        String named = switch (caller.by()) {
            case NONE -> "";
            case HEADER -> " -H \"%s: %s%s\"".formatted(caller.name(), scheme, key);
            case BASIC -> " -u \"%s\"".formatted(key);
            case COOKIE -> " -b \"%s=%s\"".formatted(caller.name(), key);
            case QUERY -> "";
        };
        return "curl -X %s %s%s%s".formatted(call.method(), quoted(address, caller, key), named, body(call));
    }

    private static String quoted(String address, Caller caller, String key) {
        return caller.by() == Caller.By.QUERY
                ? "\"%s%s%s=%s\"".formatted(address, address.contains("?") ? "&" : "?", caller.name(), key)
                : "'%s'".formatted(address);
    }

    private static String body(Call call) {
        return call.body() == null
                ? ""
                : " -H 'Content-Type: application/json' -d '%s'"
                        .formatted(call.body().replace("'", "'\\''"));
    }

    private void delete(Made job) {
        try {
            protocol.delete(job.owner(), job.id()).ifPresent(client::send);
        } catch (TargetGone gone) {
            // Jobs at rest cost nothing. That the target is gone was reported for the jobs before.
        }
    }
}
