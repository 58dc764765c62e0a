package dev.bandstand.kit;

import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Options.Leftovers;
import dev.bandstand.kit.explore.Abilities;
import dev.bandstand.kit.explore.ExploreListener;
import dev.bandstand.kit.explore.ExploredTarget;
import dev.bandstand.kit.explore.Explorer;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkSession;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobPool;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.WaitLimits;
import dev.bandstand.kit.oracle.check.Judgement.Broken;
import dev.bandstand.kit.oracle.race.Races;
import dev.bandstand.kit.target.Actor;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Opens a session at the target for each walk of an exploration, and judges walks by the rules. */
final class Explorations implements ExploredTarget, Explorer.Judge {

    /** Enough to keep the processors of a small machine busy while walks wait for answers, and few enough for any server. */
    private static final int WALKS_AT_ONCE = 4;

    private static final Duration QUIET = Duration.ofSeconds(3);

    private final RunPlan plan;
    private final Clock clock;
    private final ExploreListener listener;
    private final boolean ownKeys;
    private final Wire wire;
    private final JobPool pool;
    private final AtomicInteger walks = new AtomicInteger();

    /** Keeps the worlds of this exploration apart from those of others at the same mock. */
    private final String run = "-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    /**
     * Explorations of one target.
     *
     * @param listener is notified of waits
     * @param ownKeys true if keys may be made up, so that each walk has jobs and time of its own at a mock
     */
    Explorations(RunPlan plan, Clock clock, ExploreListener listener, boolean ownKeys) {
        this.plan = plan;
        this.clock = clock;
        this.listener = listener;
        this.ownKeys = ownKeys && plan.mock().isPresent();
        this.wire = wire(plan);
        this.pool = JobPool.forWalks(plan.options().jobSupply());
    }

    /** @param stop ends a run early */
    Explorer explorer(StopSignal stop) {
        return new Explorer(this, this, plan.contract().walks(), plan.contract().graph(), clock, listener, stop);
    }

    @Override
    public Abilities abilities() {
        return new Abilities(
                plan.contract().name(),
                plan.keys().second().isPresent(),
                plan.options().jobSupply().failing().isPresent(),
                plan.mock().isPresent(),
                walksAtOnce());
    }

    /** Walks at a mock with keys that were given share one clock, which only one of them can move. */
    private int walksAtOnce() {
        boolean sharedClock = plan.mock().isPresent() && !ownKeys;
        int wanted = plan.options().settings().containsKey(Key.PARALLEL.label())
                ? plan.options().play().parallel()
                : WALKS_AT_ONCE;
        return sharedClock ? 1 : wanted;
    }

    @Override
    public int jobsLeft() {
        int most = plan.options().jobSupply().maxJobs();
        return ownKeys ? most : Math.max(0, most - pool.submitted());
    }

    @Override
    public Optional<String> obstacle(StopSignal stop) {
        try {
            WalkSession session = open(stop);
            try {
                return new ReachabilityProbe(session.context(), plan.options().jobSupply()).probe();
            } finally {
                session.ending().end();
            }
        } catch (TargetGone gone) {
            return Optional.of(gone.getMessage());
        }
    }

    @Override
    public WalkSession open(StopSignal stop) {
        Options options = plan.options();
        Keys keys = keys(walks.incrementAndGet());
        Recorder recorder = new Recorder();
        Optional<VirtualClock> stepped = plan.mock()
                .map(mock -> ownKeys
                        ? VirtualClock.ofNewWorld(mock, world(keys), stop)
                        : new VirtualClock(mock, world(keys), stop));
        TargetClock time = stepped.<TargetClock>map(moved -> moved).orElseGet(() -> new RealClock(clock, stop));
        JobPool jobs = ownKeys ? JobPool.forWalks(options.jobSupply()) : pool;
        RunContext context = new RunContext(
                new HttpTarget(
                        wire, plan.contract().form(), plan.contract().check().get(), keys, recorder, clock, stop),
                time,
                recorder,
                plan.contract().protocol(),
                limits(options.limits().waits()),
                jobs,
                new JobFixtures(jobs),
                new Random(options.play().seed().orElse(0)),
                listener);
        TraceContext facts =
                new TraceContext(plan.contract().name(), options.jobSupply().creditsPerCompany());
        return new WalkSession(
                context,
                facts,
                plan.contract().walks().map(walks -> walks.begin(context)),
                () -> cleanedUp(context, keys, recorder.trace(facts), stepped));
    }

    /** Cleans up after a walk, and tells as sentences what could not be. */
    private List<String> cleanedUp(RunContext context, Keys keys, Trace trace, Optional<VirtualClock> stepped) {
        if (ownKeys) {
            stepped.ifPresent(clock -> worlds(context, keys).forEach(clock::empty));
            return List.of();
        }
        Leftovers wanted = plan.options().play().leftovers();
        List<String> left = new CleanUp(context, wanted, plan.options().target().address()).after(trace);
        stepped.ifPresent(VirtualClock::release);
        return wanted == Leftovers.NONE ? List.of() : left;
    }

    /**
     * The limits of waits: walks stay short. At a mock, pauses between polls grow to a quarter of the settle limit. In real time
     * a job is left alone for a few seconds, unless another time was set.
     */
    private WaitLimits limits(WaitLimits asked) {
        if (plan.mock().isPresent()) {
            return new WaitLimits(asked.settle(), asked.settle().dividedBy(4), asked.quiet());
        }
        boolean set = plan.options().settings().containsKey(Key.QUIET.label());
        return new WaitLimits(asked.settle(), asked.longestPause(), set ? asked.quiet() : QUIET);
    }

    private String world(Keys keys) {
        return plan.contract().form().world(keys.first());
    }

    /** The worlds in which a walk has jobs: that of Alice, and that of Bob where he submitted any. */
    private List<String> worlds(RunContext context, Keys keys) {
        boolean ofBob = context.pool().unfinished().stream().anyMatch(job -> job.owner() == Actor.BOB);
        return Stream.concat(Stream.of(keys.first()), keys.second().filter(key -> ofBob).stream())
                .map(plan.contract().form()::world)
                .toList();
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
                .filter(new RuleSelection(plan.catalogue())
                        .of(plan.options().judging().rules()))
                .filter(rule -> plan.claims().contains(rule.profile())
                        && rule.requires().stream().allMatch(plan.claims()::contains));
    }

    private static Wire wire(RunPlan plan) {
        Options options = plan.options();
        return plan.mock().isPresent()
                ? Wire.toMock(options.target().address(), options.target().http())
                : Wire.to(options.target().address(), options.target().http());
    }
}
