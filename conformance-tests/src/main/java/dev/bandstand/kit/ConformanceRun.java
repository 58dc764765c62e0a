package dev.bandstand.kit;

import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.job.ContractProtocol;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobPool;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.WaitLimits;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.steps.ScenarioContext;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.RealClock;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.target.VirtualClock;
import dev.bandstand.kit.target.Wire;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.Waivers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One run against one target, from the first call to the verdict. */
final class ConformanceRun {

    /** Where time costs nothing, a resting job is left alone for so many times longer. */
    private static final int LONGER = 60;

    private final RunPlan terms;
    private final ContractCheck check;
    private final OracleSet bench;
    private final Waivers waivers;
    private final Clock clock;
    private final ProgressListener listener;
    private final int seed;

    ConformanceRun(
            RunPlan terms,
            ContractCheck check,
            OracleSet bench,
            Waivers waivers,
            Clock clock,
            ProgressListener listener) {
        this.terms = terms;
        this.check = check;
        this.bench = bench;
        this.waivers = waivers;
        this.clock = clock;
        this.listener = listener;
        this.seed = terms.options().seed().orElseGet(() -> new Random().nextInt(1_000_000));
    }

    RunFacts go() {
        Instant started = clock.instant();
        TraceContext setting = new TraceContext(
                terms.options().contract(), terms.options().means().creditsPerCompany());
        JobPool pool = new JobPool(terms.options().means());
        Recorder recorder = new Recorder();
        try (Time time = Time.of(terms, clock)) {
            RunContext context = context(time, recorder, pool);
            Optional<String> silence = new ReachabilityProbe(context).probe();
            List<ScenarioResult> scenarios =
                    silence.isPresent() ? List.of() : play(context, new ScenarioJudge(bench, recorder, setting));
            Trace trace = recorder.trace(setting);
            List<String> remarks = new CleanUp(context).remarks();
            RunRecord record =
                    new RunRecord(circumstances(started, pool.submitted(), silence), trace, scenarios, remarks);
            return new RunJudge(bench).judge(record, waivers);
        }
    }

    private RunContext context(Time time, Recorder recorder, JobPool pool) {
        Options options = terms.options();
        HttpTarget target =
                new HttpTarget(wire(), Dialect.of(options.contract()), check, terms.keys(), recorder, clock);
        return new RunContext(
                target,
                time.clock(),
                recorder,
                ContractProtocol.of(options.contract()),
                time.patience(options.patience()),
                pool,
                new JobFixtures(pool),
                new Random(seed),
                listener);
    }

    private Wire wire() {
        Options options = terms.options();
        return terms.mock().isPresent()
                ? Wire.toMock(options.target(), options.answer())
                : Wire.to(options.target(), options.answer());
    }

    private List<ScenarioResult> play(RunContext context, ScenarioJudge judge) {
        return suite().play(() -> new ScenarioContext(context, judge), listener);
    }

    private Suite suite() {
        Options options = terms.options();
        return terms.scenarios().suite(options.contract(), options.shuffled(), seed, options.parallel());
    }

    private RunRecord.Circumstances circumstances(Instant started, int jobs, Optional<String> silence) {
        Options options = terms.options();
        Map<String, String> settings = options.settings();
        settings.put(Key.SEED.label(), Integer.toString(seed));
        return new RunRecord.Circumstances(
                options.target(),
                started,
                Duration.between(started, clock.instant()),
                seed,
                terms.mock().isPresent(),
                options.shuffled(),
                options.strict(),
                options.parallel(),
                jobs,
                terms.claims().all(),
                options.rules(),
                settings,
                options.challenge(),
                silence);
    }

    /** The time that the target lives in, for as long as the run lasts. */
    private record Time(TargetClock clock, boolean virtual, Runnable end) implements AutoCloseable {

        static Time of(RunPlan terms, Clock real) {
            return terms.mock()
                    .map(mock -> {
                        VirtualClock clock = new VirtualClock(mock, terms.keys());
                        return new Time(clock, true, clock::close);
                    })
                    .orElseGet(() -> new Time(new RealClock(real), false, () -> {}));
        }

        WaitLimits patience(WaitLimits asked) {
            return virtual
                    ? new WaitLimits(
                            asked.settle(), asked.longestPause(), asked.quiet().multipliedBy(LONGER))
                    : asked;
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
