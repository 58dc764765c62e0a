package dev.bandstand.kit.oracle.trace;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads traces for all oracles of a contract, and is to be kept no longer than one run. What it remembers only saves
 * work: the same trace reads the same.
 */
public final class TraceParser {

    private final Dialect dialect;
    private final ContractCheck check;
    private final Map<Exchange, TracedCall> calls = new ConcurrentHashMap<>();
    private final Map<Wording, AnswerContent> contents = new ConcurrentHashMap<>();
    private final AtomicReference<Read> last = new AtomicReference<>();

    public TraceParser(Dialect dialect, ContractCheck check) {
        this.dialect = dialect;
        this.check = check;
    }

    @SuppressWarnings(
            "ReferenceEquality") // to compare the same trace by its entries, for each oracle, costs as much as judging
    public ParsedRun read(Trace trace) {
        Read known = last.get();
        if (known != null && known.trace() == trace) {
            return known.run();
        }
        ParsedRun run =
                new ParsedRun(trace, dialect, trace.exchanges().map(this::call).toList());
        last.set(new Read(trace, run));
        return run;
    }

    private TracedCall call(Exchange exchange) {
        return calls.computeIfAbsent(exchange, unread -> {
            OperationKind act = dialect.act(unread.operationId());
            return new TracedCall(unread, act, content(unread, act), dialect);
        });
    }

    /** Most answers of a run repeat an earlier one word for word. */
    private AnswerContent content(Exchange exchange, OperationKind act) {
        if (!(exchange.reply() instanceof Answered answered)) {
            return AnswerContent.none();
        }
        String operation = exchange.operationId();
        return contents.computeIfAbsent(
                new Wording(operation, answered.status(), answered.body()),
                unread -> AnswerContent.of(answered, operation, act, check));
    }

    /** All of an exchange that its content depends on. */
    private record Wording(String operation, int status, String body) {}

    private record Read(Trace trace, ParsedRun run) {}
}
