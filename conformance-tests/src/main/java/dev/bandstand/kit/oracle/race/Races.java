package dev.bandstand.kit.oracle.race;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.race.HistoryCall.Effect;
import dev.bandstand.kit.oracle.trace.OverlappingCalls;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds calls that were under way together and that no order explains. */
public final class Races {

    private final LegalOrders orders;

    public Races(Dialect dialect) {
        this.orders = new LegalOrders(dialect);
    }

    /**
     * Calls that have no order.
     *
     * @param calls the smallest set of them that was found: with any one left out there is an order
     */
    public record NoOrder(String job, List<HistoryCall> calls) {

        public NoOrder {
            calls = List.copyOf(calls);
        }

        /** A sentence for people. */
        public String message() {
            return "No order of these calls is allowed: %s (job %s)"
                    .formatted(calls.stream().map(NoOrder::words).collect(Collectors.joining(", ")), job);
        }

        private static String words(HistoryCall call) {
            String shown =
                    call.shown().map(state -> " answered " + state.word()).orElse(" accepted");
            return "%s%s (exchange %s)".formatted(call.kind().verb(), shown, call.number());
        }
    }

    /** The jobs of a run with overlapping calls that have no order. */
    public List<NoOrder> of(ParsedRun run) {
        return run.jobs().flatMap(job -> of(job).stream()).toList();
    }

    private Optional<NoOrder> of(TracedJob job) {
        List<TracedCall> calls = job.owned().filter(Races::matters).toList();
        return OverlappingCalls.among(calls)
                ? smallest(calls.stream().map(Races::call).toList()).map(found -> new NoOrder(job.id(), found))
                : Optional.empty();
    }

    /**
     * The smallest set of calls without an order.
     *
     * @param history calls on one job in the order of sending
     * @return empty when there is an order
     */
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
                call.act,
                effect(call),
                Stream.ofNullable(call.state).filter(JobState.KNOWN::contains).findFirst(),
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
