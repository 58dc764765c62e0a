package dev.bandstand.kit;

import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Options.Leftovers;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobPool;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.WaitLimits;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.Retries;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.RealClock;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.target.VirtualClock;
import dev.bandstand.kit.target.Wire;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One run against one target, from the first call to the verdict. */
final class ConformanceRun {

    /** The factor by which a resting job is left alone longer where time costs nothing. */
    private static final int LONGER = 60;

    /** The time that cleaning up may take: a CI server that interrupts a run does not wait long. */
    private static final Duration FOR_CLEAN_UP = Duration.ofMinutes(1);

    private static final Duration LAST_WHILE = Duration.ofSeconds(6);

    private final RunPlan plan;
    private final OracleSet oracles;
    private final Waivers waivers;
    private final Clock clock;
    private final ProgressListener listener;
    private final StopSignal stop;
    private final int seed;

    ConformanceRun(
            RunPlan plan, OracleSet oracles, Waivers waivers, Clock clock, ProgressListener listener, StopSignal stop) {
        this.stop = stop;
        this.plan = plan;
        this.oracles = oracles;
        this.waivers = waivers;
        this.clock = clock;
        this.listener = listener;
        this.seed = plan.options().play().seed().orElseGet(() -> new Random().nextInt(1_000_000));
    }

    RunFacts go() {
        Instant started = clock.instant();
        TraceContext setting = new TraceContext(
                plan.contract().name(), plan.options().jobSupply().creditsPerCompany());
        JobPool pool = new JobPool(plan.options().jobSupply());
        Recorder recorder = new Recorder();
        plan.options()
                .limits()
                .deadline()
                .ifPresent(limit -> stop.after(
                        limit,
                        String.format(
                                Locale.ROOT,
                                "The time for the whole run (--deadline %d s) is over.",
                                limit.toSeconds())));
        try (Time time = Time.of(plan, clock, stop);
                Wire wire = wire()) {
            RunContext context = context(time, recorder, pool, wire);
            Optional<String> silence =
                    new ReachabilityProbe(context, plan.options().jobSupply()).probe();
            List<ScenarioResult> scenarios = silence.isPresent()
                    ? List.of()
                    : play(
                            context,
                            new ScenarioJudge(
                                    oracles, recorder, setting, plan.contract().catalogue()));
            Optional<String> stopped = stop.reason();
            Trace trace = recorder.trace(setting);
            stop.grant(stopped.isPresent() ? LAST_WHILE : FOR_CLEAN_UP);
            List<String> remarks = new ArrayList<>(
                    new CleanUp(context, leftovers(), plan.options().target().address()).after(trace));
            pool.advice().ifPresent(remarks::add);
            Trace judged = silence.isPresent() ? trace.only(ConformanceRun::saysNothingOfTheTarget) : trace;
            return judged(started, pool.submitted(), stopped.or(() -> silence), judged, scenarios, remarks);
        } catch (TargetGone steered) {
            return judged(
                    started,
                    pool.submitted(),
                    Optional.of(steered.getMessage()),
                    recorder.trace(setting),
                    List.of(),
                    List.of());
        }
    }

    /** The answers to a refused key or a wrong address are no evidence against the target. */
    private static boolean saysNothingOfTheTarget(Entry entry) {
        return !(entry instanceof Exchange exchange && exchange.reply() instanceof Exchange.Answered);
    }

    /** Jobs of a mock are for its users to look at, and cost nothing. */
    private Leftovers leftovers() {
        Leftovers wanted = plan.options().play().leftovers();
        return wanted == Leftovers.DELETE && plan.mock().isPresent() ? Leftovers.CANCEL : wanted;
    }

    private RunFacts judged(
            Instant started,
            int jobs,
            Optional<String> silence,
            Trace trace,
            List<ScenarioResult> scenarios,
            List<String> remarks) {
        RunRecord record = new RunRecord(circumstances(started, jobs, silence), trace, scenarios, remarks);
        return new RunJudge(
                        plan.contract().catalogue(), oracles, plan.contract().graph())
                .judge(record, waivers);
    }

    private RunContext context(Time time, Recorder recorder, JobPool pool, Wire wire) {
        Options options = plan.options();
        HttpTarget target = new HttpTarget(
                wire, plan.contract().form(), plan.contract().check().get(), plan.keys(), recorder, clock, stop);
        return new RunContext(
                target,
                time.clock(),
                recorder,
                plan.contract().protocol(),
                time.waitLimits(options.limits().waits()),
                pool,
                new JobFixtures(pool),
                new Random(seed),
                listener);
    }

    private Wire wire() {
        Options options = plan.options();
        return plan.mock().isPresent()
                ? Wire.toMock(options.target().address(), options.target().http())
                : Wire.to(options.target().address(), options.target().http());
    }

    private List<ScenarioResult> play(RunContext context, ScenarioJudge judge) {
        return suite().play(
                        plan.contract().contexts().apply(context, judge),
                        listener,
                        context.clock().isMoved() ? Retries.WITH_STEPPED_CLOCK : Retries.IN_REAL_TIME);
    }

    private Suite suite() {
        Options options = plan.options();
        return plan.suite(options.play().shuffled(), seed, options.play().parallel());
    }

    private RunRecord.Circumstances circumstances(Instant started, int jobs, Optional<String> silence) {
        Options options = plan.options();
        Map<String, String> settings = options.settings();
        settings.put(Key.SEED.label(), Integer.toString(seed));
        return new RunRecord.Circumstances(
                options.target().address(),
                started,
                Duration.between(started, clock.instant()),
                seed,
                plan.mock().isPresent(),
                options.play().shuffled(),
                options.judging().strict(),
                options.play().parallel(),
                jobs,
                plan.claims().all(),
                options.judging().rules(),
                settings,
                options.output().challenge(),
                silence);
    }

    /** The time that the target lives in, for as long as the run lasts. */
    private record Time(TargetClock clock, boolean virtual, Runnable end) implements AutoCloseable {

        static Time of(RunPlan plan, Clock real, StopSignal stop) {
            return plan.mock()
                    .map(mock -> {
                        VirtualClock clock = new VirtualClock(
                                mock, plan.contract().form().world(plan.keys().first()), stop);
                        return new Time(clock, true, clock::close);
                    })
                    .orElseGet(() -> new Time(new RealClock(real, stop), false, () -> {}));
        }

        WaitLimits waitLimits(WaitLimits asked) {
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
