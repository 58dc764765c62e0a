package dev.bandstand.kit;

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
import dev.bandstand.kit.steps.Tags;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.RealClock;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.target.VirtualClock;
import dev.bandstand.kit.target.Wire;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.Outcomes;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.kit.verdict.Waivers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** One run against one target, from the first call to the verdict. */
final class ConformanceRun {

    /** Where time costs nothing, a resting job is left alone for so many times longer. */
    private static final int LONGER = 60;

    private final RunPlan terms;
    private final ContractCheck check;
    private final OracleSet bench;
    private final Waivers waivers;
    private final Clock clock;
    private final ProgressListener audience;
    private final int seed;

    ConformanceRun(
            RunPlan terms,
            ContractCheck check,
            OracleSet bench,
            Waivers waivers,
            Clock clock,
            ProgressListener audience) {
        this.terms = terms;
        this.check = check;
        this.bench = bench;
        this.waivers = waivers;
        this.clock = clock;
        this.audience = audience;
        this.seed = terms.options().seed().orElseGet(() -> new Random().nextInt(1_000_000));
    }

    RunFacts go() {
        Instant started = clock.instant();
        TraceContext setting = new TraceContext(
                terms.options().contract(), terms.options().means().creditsPerCompany());
        JobPool pool = new JobPool(terms.options().means());
        Recorder recorder = new Recorder();
        try (Time time = Time.of(terms, clock)) {
            RunContext venue = venue(time, recorder, pool);
            Optional<String> silence = new ReachabilityProbe(venue).ring();
            List<ScenarioResult> scenarios =
                    silence.isPresent() ? List.of() : play(venue, new ScenarioJudge(bench, recorder, setting));
            Trace trace = recorder.trace(setting);
            List<String> remarks = new CleanUp(venue).remarks();
            return facts(trace, scenarios, silence, remarks, started, pool.submitted());
        }
    }

    private RunContext venue(Time time, Recorder recorder, JobPool pool) {
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
                audience);
    }

    private Wire wire() {
        Options options = terms.options();
        return terms.mock().isPresent()
                ? Wire.toMock(options.target(), options.answer())
                : Wire.to(options.target(), options.answer());
    }

    private List<ScenarioResult> play(RunContext venue, ScenarioJudge jury) {
        return suite().play(() -> new ScenarioContext(venue, jury), audience);
    }

    /** The scenarios of the rules asked for; all of them where those rules only watch what others do. */
    private Suite suite() {
        Suite own = suite(terms::plays);
        return terms.options().rules().isEmpty() || !own.entries().isEmpty() ? own : suite(terms::mayPlay);
    }

    private Suite suite(Predicate<Tags> selected) {
        Options options = terms.options();
        return Suite.of(options.contract(), selected, options.shuffled(), seed, options.parallel());
    }

    private RunFacts facts(
            Trace trace,
            List<ScenarioResult> scenarios,
            Optional<String> silence,
            List<String> remarks,
            Instant started,
            int jobs) {
        Claims claims = silence.isPresent() ? terms.claims() : terms.claims().after(trace);
        Waivers.Applied applied = waivers.applyTo(
                new Outcomes(terms.catalogue(), claims, terms.selected()).of(trace, bench.judge(trace), scenarios),
                LocalDate.now(clock));
        Verdict verdict = Verdict.on(applied.outcomes(), claims, applied.faults(), kitFaults(scenarios), silence);
        return new RunFacts(
                terms.catalogue(),
                circumstances(started, jobs),
                trace,
                scenarios,
                claims,
                applied.outcomes(),
                verdict,
                remarks);
    }

    private RunFacts.Circumstances circumstances(Instant started, int jobs) {
        Options options = terms.options();
        return new RunFacts.Circumstances(
                options.target(),
                started,
                Duration.between(started, clock.instant()),
                seed,
                terms.mock().isPresent(),
                options.shuffled(),
                options.strict(),
                options.parallel(),
                jobs,
                options.rules());
    }

    private static List<String> kitFaults(List<ScenarioResult> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.ending() instanceof ScenarioResult.Ending.Fault)
                .map(scenario -> "%s:%d: %s"
                        .formatted(
                                scenario.feature(),
                                scenario.line(),
                                ((ScenarioResult.Ending.Fault) scenario.ending()).message()))
                .toList();
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
