package dev.bandstand.kit.oracle;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of judging recorded traffic by every rule. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class JudgingBenchmark {

    private static final String CONTRACT = "openfunnel-tam";

    private final RuleCatalogue catalogue = RuleCatalogue.of(CONTRACT);
    private final ContractCheck check = ContractCheck.of(CONTRACT);
    private final Trace trace = RecordedRun.ofOneBuild();

    /** A build that was polled 279 times, all its 219 pages among that, read and judged anew. */
    @Benchmark
    public List<Judgement> wholeTrace() {
        return Oracles.of(catalogue, check).stream()
                .flatMap(oracle -> oracle.judge(trace).stream())
                .toList();
    }
}
