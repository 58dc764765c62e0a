package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamBuilderApi.PauseTamBuildCall;
import dev.bandstand.contract.tam.TamBuilderApi.PollTamBuildCall;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.tam.job.CommandDecisions;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamJobAt;
import java.time.Duration;
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

/** The cost of the mock's core, without HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class TamBenchmark {

    private final Fixture cached = new Fixture(1 << 26);
    private final Fixture uncached = new Fixture(0);
    private final String finished = cached.job(Duration.ofHours(1));
    private final String finishedUncached = uncached.job(Duration.ofHours(1));
    private final String running = cached.job(Duration.ofSeconds(2));
    private final TamJobAt sight = cached.sight(running);

    /** The snapshot of a job at an instant. */
    @Benchmark
    public Object snapshot() {
        return sight.timeline().at(sight.at());
    }

    /** The result of a command. */
    @Benchmark
    public Object decide() {
        return CommandDecisions.DOCUMENTED.decide(sight, TamCommand.PAUSE);
    }

    /** A command that changes nothing, from call to bytes. */
    @Benchmark
    public byte[] pause() {
        return JsonCodec.bytes(cached.service()
                .pauseTamBuild(new PauseTamBuildCall(running, Fixture.KEY))
                .body());
    }

    /** A poll of a job with nothing to show, from call to bytes. */
    @Benchmark
    public byte[] emptyPage() {
        return poll(cached, running);
    }

    /** A poll of a full page that was written before, from call to bytes. */
    @Benchmark
    public byte[] cachedPage() {
        return poll(cached, finished);
    }

    /** The same when nothing is kept. */
    @Benchmark
    public byte[] uncachedPage() {
        return poll(uncached, finishedUncached);
    }

    private static byte[] poll(Fixture fixture, String job) {
        return JsonCodec.bytes(fixture.service()
                .pollTamBuild(new PollTamBuildCall(job, Fixture.KEY, null))
                .body());
    }
}
