package dev.bandstand.kit;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.explore.Abilities;
import dev.bandstand.kit.explore.Explorer;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkSession;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobPool;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.WaitLimits;
import dev.bandstand.kit.oracle.check.Judgement.Broken;
import dev.bandstand.kit.oracle.race.Races;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.Keys;
import dev.bandstand.kit.target.RealClock;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.target.VirtualClock;
import dev.bandstand.kit.target.Wire;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.spec.Rule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens a session at the target for each walk of an exploration, and judges walks by the rules. */
final class Explorations implements Explorer.Judge {

    /** Enough to keep the processors of a small machine busy while walks wait for answers of the mock. */
    private static final int WALKS_AT_ONCE = 4;

    private final RunPlan plan;
    private final Clock clock;
    private final boolean ownKeys;
    private final Wire wire;
    private final JobPool pool;
    private final AtomicInteger walks = new AtomicInteger();

    /** Keeps the worlds of this exploration apart from those of others at the same mock. */
    private final String run = "-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    /**
     * Explorations of one target.
     *
     * @param ownKeys true if keys may be made up, so that each walk has jobs and time of its own at a mock
     */
    Explorations(RunPlan plan, Clock clock, boolean ownKeys) {
        this.plan = plan;
        this.clock = clock;
        this.ownKeys = ownKeys && plan.mock().isPresent();
        this.wire = wire(plan);
        this.pool = new JobPool(plan.options().jobSupply());
    }

    Explorer explorer() {
        return new Explorer(
                this::session,
                this,
                new Abilities(
                        plan.keys().second().isPresent(),
                        plan.options().jobSupply().failing().isPresent(),
                        plan.mock().isPresent(),
                        ownKeys ? WALKS_AT_ONCE : 1),
                plan.contract().walks(),
                plan.contract().graph(),
                clock,
                this::obstacle);
    }

    private Optional<String> obstacle() {
        try (WalkSession session = session()) {
            return new ReachabilityProbe(session.context(), plan.options().jobSupply()).probe();
        } catch (TargetGone gone) {
            return Optional.of(gone.getMessage());
        }
    }

    private WalkSession session() {
        Options options = plan.options();
        Keys keys = keys(walks.incrementAndGet());
        Recorder recorder = new Recorder();
        StopSignal stop = new StopSignal(clock);
        Optional<VirtualClock> stepped = plan.mock()
                .map(mock -> ownKeys
                        ? VirtualClock.ofNewWorld(mock, world(keys), stop)
                        : new VirtualClock(mock, world(keys), stop));
        TargetClock time = stepped.<TargetClock>map(moved -> moved).orElseGet(() -> new RealClock(clock, stop));
        JobPool jobs = ownKeys ? new JobPool(options.jobSupply()) : pool;
        RunContext context = new RunContext(
                new HttpTarget(
                        wire, plan.contract().form(), plan.contract().check().get(), keys, recorder, clock, stop),
                time,
                recorder,
                plan.contract().protocol(),
                limits(options.waitLimits()),
                jobs,
                new JobFixtures(jobs),
                new Random(options.seed().orElse(0)),
                ProgressListener.NOBODY);
        TraceContext facts =
                new TraceContext(plan.contract().name(), options.jobSupply().creditsPerCompany());
        return new WalkSession(context, facts, plan.contract().walks().map(walks -> walks.begin(context)), () -> {
            if (ownKeys) {
                stepped.ifPresent(VirtualClock::emptyWorld);
            } else {
                new CleanUp(context, options.leftovers(), options.target()).after(recorder.trace(facts));
                stepped.ifPresent(VirtualClock::release);
            }
        });
    }

    /** The limits of waits. At a mock, pauses between polls grow to a quarter of the settle limit: walks stay short. */
    private WaitLimits limits(WaitLimits asked) {
        return plan.mock().isPresent()
                ? new WaitLimits(asked.settle(), asked.settle().dividedBy(4), asked.quiet())
                : asked;
    }

    private String world(Keys keys) {
        return plan.contract().form().world(keys.first());
    }

    private Keys keys(int walk) {
        return ownKeys
                ? new Keys(
                        plan.keys().first() + run + walk, plan.keys().second().map(key -> key + run + walk))
                : plan.keys();
    }

    /** The rules that a trace breaks, each with its first finding. */
    @Override
    public List<Finding> broken(Trace trace) {
        Map<String, Finding> found = new LinkedHashMap<>();
        plan.contract().walkOracleSet().judge(trace).judgements().stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .forEach(broken -> finding(broken).ifPresent(finding -> found.putIfAbsent(broken.rule(), finding)));
        return new ArrayList<>(found.values());
    }

    private Optional<Finding> finding(Broken broken) {
        return broken.rule().equals(Races.RULE)
                ? Optional.of(new Finding(broken.rule(), broken.message(), false, ""))
                : asked(broken.rule())
                        .map(rule -> new Finding(broken.rule(), broken.message(), rule.scored(), rule.expect()));
    }

    @Override
    public boolean breaks(Trace trace, String rule) {
        return plan.contract().walkOracleSet().judge(trace, List.of(rule)).of(rule).stream()
                .anyMatch(Broken.class::isInstance);
    }

    private Optional<Rule> asked(String id) {
        return plan.catalogue()
                .rule(id)
                .filter(new RuleSelection(plan.catalogue()).of(plan.options().rules()))
                .filter(rule -> plan.claims().contains(rule.profile())
                        && rule.requires().stream().allMatch(plan.claims()::contains));
    }

    private static Wire wire(RunPlan plan) {
        Options options = plan.options();
        return plan.mock().isPresent()
                ? Wire.direct(options.target(), options.http())
                : Wire.to(options.target(), options.http());
    }
}
