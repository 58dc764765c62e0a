package dev.bandstand.kit.oracle.race;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.race.HistoryCall.Effect;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds calls that were under way together and that no order explains. No rule of a contract asks for one, so that what is
 * found warns.
 */
public final class Races {

    /** Stands for a rule in judgements, stories and file names. */
    public static final String RULE = "RACE";

    private final LegalOrders orders;

    public Races(JobMoves moves) {
        this.orders = new LegalOrders(moves);
    }

    /** Searches the jobs of a contract that ships with oracles of its own. */
    public static Check of(Dialect dialect) {
        Races races = new Races(new DialectMoves(dialect));
        return EachJob.of(RULE, (job, findings) -> {
            List<TracedCall> calls = job.owned().filter(Races::matters).toList();
            races.among(calls.stream().map(Races::call).toList())
                    .ifPresent(found -> findings.broken(RULE, message(found), evidence(calls, found)));
        });
    }

    private static TracedCall[] evidence(List<TracedCall> calls, List<HistoryCall> found) {
        return calls.stream()
                .filter(call -> found.stream().anyMatch(each -> each.number() == call.number()))
                .toArray(TracedCall[]::new);
    }

    /** A sentence for people, without a full stop. */
    public static String message(List<HistoryCall> calls) {
        return "No order of these calls is allowed: "
                + calls.stream().map(Races::words).collect(Collectors.joining(", "));
    }

    private static String words(HistoryCall call) {
        return call.name()
                + (call.effect() == Effect.REFUSED
                        ? " refused"
                        : call.shown().map(state -> " answered " + state).orElse(" accepted"));
    }

    /**
     * The smallest set of calls without an order, where some were under way together.
     *
     * @param history calls on one job in the order of sending
     * @return empty when there is an order, or each call was answered before the next was sent
     */
    public Optional<List<HistoryCall>> among(List<HistoryCall> history) {
        return LegalOrders.overlap(history) ? smallest(history) : Optional.empty();
    }

    Optional<List<HistoryCall>> smallest(List<HistoryCall> history) {
        List<HistoryCall> left = new ArrayList<>(orders.unexplained(history));
        if (left.isEmpty()) {
            return Optional.empty();
        }
        for (int at = 0; at < left.size(); at++) {
            HistoryCall call = left.set(at, left.get(at).unseen());
            if (orders.unexplained(left).isEmpty()) {
                left.set(at, call);
            }
        }
        return Optional.of(left.stream().filter(HistoryCall::tells).toList());
    }

    private static boolean matters(TracedCall call) {
        return call.poll != null || (call.act.isCommand() && !call.notDone());
    }

    private static HistoryCall call(TracedCall call) {
        return new HistoryCall(
                call.number(),
                call.act == OperationKind.OBSERVE ? call.act.verb() : call.act.word(),
                effect(call),
                Stream.ofNullable(call.state)
                        .filter(JobState.KNOWN::contains)
                        .map(JobState::word)
                        .findFirst(),
                call.exchange.sent(),
                call.exchange.received());
    }

    private static Effect effect(TracedCall call) {
        if (call.poll != null) {
            return Effect.NONE;
        }
        boolean inTable =
                call.act == OperationKind.PAUSE || call.act == OperationKind.RESUME || call.act == OperationKind.CANCEL;
        return inTable ? (call.accepted() ? Effect.DONE : Effect.UNCERTAIN) : Effect.ANYTHING;
    }
}
