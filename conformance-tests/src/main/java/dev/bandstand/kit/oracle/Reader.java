package dev.bandstand.kit.oracle;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads traces for all oracles of a contract, and is to be kept no longer than one run. What it remembers only saves
 * work: the same trace reads the same.
 */
final class Reader {

    private final Dialect dialect;
    private final ContractCheck check;
    private final Map<Exchange, Call> calls = new ConcurrentHashMap<>();
    private final AtomicReference<Read> last = new AtomicReference<>();

    Reader(Dialect dialect, ContractCheck check) {
        this.dialect = dialect;
        this.check = check;
    }

    Run read(Trace trace) {
        Read known = last.get();
        if (known != null && known.trace().equals(trace)) {
            return known.run();
        }
        Run run = new Run(trace, dialect, trace.exchanges().map(this::call).toList());
        last.set(new Read(trace, run));
        return run;
    }

    private Call call(Exchange exchange) {
        return calls.computeIfAbsent(exchange, unread -> Call.of(unread, dialect, check));
    }

    private record Read(Trace trace, Run run) {}
}
