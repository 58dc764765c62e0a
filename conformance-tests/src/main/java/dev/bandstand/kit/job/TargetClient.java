package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Drives jobs on behalf of one scenario. It never judges: what it sees is in the record. */
public final class TargetClient {

    /** Answers of a service that did not get to a call; it may be sent again where twice does no more than once. */
    private static final Set<Integer> NOT_SERVED = Set.of(502, 503, 504);

    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final ContractProtocol protocol;
    private final TargetClock clock;
    private final WaitLimits waitLimits;
    private final PollInterval pace;
    private final PollInterval ease;
    private final WaitListener waiting;
    private final CallSender sender;
    private final StuckStates stuck;
    private final BuildTime builds;

    TargetClient(
            ContractProtocol protocol,
            TargetClock clock,
            WaitLimits limits,
            RandomGenerator random,
            WaitListener waiting,
            CallSender sender,
            StuckStates stuck,
            BuildTime builds) {
        this.protocol = protocol;
        this.clock = clock;
        this.waitLimits = limits;
        this.pace = new PollInterval(limits.longestPause(), random);
        this.ease = new PollInterval(limits.quiet(), random);
        this.waiting = waiting;
        this.sender = sender;
        this.stuck = stuck;
        this.builds = builds;
    }

    /** The calls of the contract. */
    public ContractProtocol protocol() {
        return protocol;
    }

    /** Sends a call once. */
    public Exchange send(Call call) {
        return sender.send(call);
    }

    /** Sends a call that only reads, again when it meets a passing fault. */
    public Exchange read(Call call) {
        return sender.read(call);
    }

    /** Reads the first page of a job. */
    public PolledState poll(TargetJob job) {
        return seen(job, sender.read(protocol.poll(job.owner(), job.id())));
    }

    /**
     * Asks something of a job in the name of its owner; again, for a while, when the service does not get to it and the job
     * is as it was.
     *
     * @throws SituationUnavailable when jobs of the target surely hang after that: then the job is kept for other uses
     */
    public Exchange command(TargetJob job, Command command) {
        if (job.state() != JobState.UNKNOWN && !job.state().terminal()) {
            refuseInVain(command);
        }
        Exchange exchange = sender.send(protocol.command(job.owner(), command, job.id()));
        for (int time = 1; time < TRIES && NOT_SERVED.contains(exchange.status()); time++) {
            JobState before = job.state();
            sender.pass(BETWEEN_TRIES.multipliedBy(time));
            if (poll(job).state() != before) {
                break;
            }
            exchange = sender.send(protocol.command(job.owner(), command, job.id()));
        }
        if (exchange.status() >= 200 && exchange.status() < 300) {
            job.accepted(command);
        }
        return exchange;
    }

    /**
     * Makes sure, in real time, that a command can be expected to be carried out.
     *
     * @throws SituationUnavailable when jobs of the target surely hang after it
     */
    void refuseInVain(Command command) {
        stuck.after(command).filter(state -> !clock.isMoved()).ifPresent(state -> {
            throw new SituationUnavailable(
                    "No further %s is sent: jobs of this target stay %s.".formatted(command.word(), state.word()));
        });
    }

    /** Reads the pages of a job until there is no next one or a cursor comes back. */
    public void walk(TargetJob job) {
        reader(job, PageReader.ALL).readAll(() -> true);
    }

    /** Reads the first few pages of a job; fewer where the job works and would be over before long. */
    public void walkSome(TargetJob job) {
        Instant start = clock.now();
        reader(job, PageReader.SOME)
                .readAll(() -> !job.state().moving() || !builds.usedUp(Duration.between(start, clock.now())));
    }

    private PageReader reader(TargetJob job, int atMost) {
        return new PageReader(() -> poll(job), cursor -> page(job, cursor), atMost);
    }

    /** Notes how long a job took from its beginning to its end. */
    void built(Duration time) {
        builds.took(time);
    }

    /** Reads the page of a job that a cursor leads to. */
    public PolledState page(TargetJob job, String cursor) {
        Exchange exchange = sender.read(protocol.page(job.owner(), job.id(), cursor));
        return exchange.reply() instanceof Answered answered
                ? protocol.read(answered)
                : PolledState.in(JobState.UNKNOWN);
    }

    /**
     * Reads a job until it is as wanted.
     *
     * @param what what is waited for, such as {@code the job to be paused}
     * @return the last read; as wanted, or of a job that has finished
     * @throws SituationUnavailable when nothing new was seen for too long, or the wait took too long in all
     */
    public PolledState await(TargetJob job, String what, Predicate<PolledState> wanted) {
        JobWait wait = new JobWait(clock.now(), job.last());
        while (true) {
            Instant asked = clock.now();
            PolledState now = poll(job);
            Duration answer = Duration.between(asked, clock.now());
            wait.saw(now, clock.now());
            if (wanted.test(now)) {
                mark(Mark.Kind.REACHED, job, what, wait);
                return now;
            }
            if (now.state().terminal()) {
                return now;
            }
            Duration settle = settle(now.state());
            Optional<String> tooLong = wait.tooLong(settle);
            if (tooLong.isPresent()) {
                throw gaveUp(job, what, wait, tooLong.get());
            }
            waiting.goesOn(what, wait.sinceChange(), settle);
            sender.pass(pace.pause(wait.sinceChange(), wait.inAll(), answer));
        }
    }

    /** True if the clock of the target runs by itself; one that is moved is that of the first key only. */
    boolean isInRealTime() {
        return !clock.isMoved();
    }

    /** True for a state that a job leaves only by a command, where waiting takes real time. */
    public boolean waitsInVain(JobState state) {
        return state == JobState.PAUSED && !clock.isMoved();
    }

    /** The longest wait for a job to leave a state; in real time, shorter where jobs got stuck before. */
    private Duration settle(JobState state) {
        return clock.isMoved() ? waitLimits.settle() : stuck.allowed(state, waitLimits.settle());
    }

    /**
     * Ends the run because the target does not take the API key.
     *
     * @param status of its answer
     */
    public TargetGone refusedKey(int status) {
        return sender.giveUp(String.format(
                Locale.ROOT,
                "The target refuses the API key (its answer is %d), so nothing can be said about it."
                        + " Check BANDSTAND_API_KEY or --key-file, and what else a caller must send (--header).",
                status));
    }

    /** Leaves a job alone long enough to see whether it rests. */
    public void leaveAlone(TargetJob job) {
        clock.pass(waitLimits.quiet());
        sender.mark(Mark.Kind.TIME_PASSED, List.of(job.id()), Mark.LEFT_ALONE, waitLimits.quiet());
    }

    /** Reads a job again and again, ever more seldom, for as long as one would be left alone. */
    public void watch(TargetJob job) {
        watch(job, waitLimits.quiet());
    }

    /** Reads a job that has just ended for a while, so that an end that does not last is seen; only the first few jobs of a run. */
    void readOn(TargetJob job) {
        Duration time = builds.readingOn();
        watch(job, time.compareTo(waitLimits.quiet()) < 0 ? time : waitLimits.quiet());
    }

    /** Reads a job for some time, each time after as long as it was watched already. */
    public void watch(TargetJob job, Duration time) {
        Instant start = clock.now();
        Duration watched = Duration.ZERO;
        while (watched.compareTo(time) < 0) {
            sender.pass(ease.pause(watched.multipliedBy(2), watched));
            poll(job);
            watched = Duration.between(start, clock.now());
        }
    }

    /** Lets a moment go by. */
    public void letPass(Duration time) {
        sender.pass(time);
    }

    /** Tells that the kit made up the id of a job, so that no target can know it. */
    public void invented(String job) {
        sender.mark(Mark.Kind.INVENTED, List.of(job), "the kit made this id up", Duration.ZERO);
    }

    /** Tells that two jobs were submitted alike and only the second was disturbed. */
    public void twins(TargetJob alone, TargetJob disturbed, String how) {
        sender.mark(Mark.Kind.TWINS, List.of(alone.id(), disturbed.id()), how, Duration.ZERO);
    }

    /** Returns the time of the target. */
    public Instant now() {
        return clock.now();
    }

    /** The id of the job that a submit was answered with. */
    public Optional<String> created(Exchange exchange) {
        return exchange.reply() instanceof Answered answered ? protocol.created(answered) : Optional.empty();
    }

    /** True if jobs of this target are over after a few of its answers, so that none can be spared on one at work. */
    public boolean mustHurry() {
        return builds.isShort();
    }

    private PolledState seen(TargetJob job, Exchange exchange) {
        builds.answered(Duration.between(exchange.sent(), exchange.received()));
        if (exchange.reply() instanceof Answered answered && !CallSender.passing(exchange)) {
            job.saw(protocol.read(answered));
        }
        return job.last();
    }

    private void mark(Mark.Kind kind, TargetJob job, String what, JobWait wait) {
        sender.mark(kind, List.of(job.id()), what, wait.inAll());
    }

    private SituationUnavailable gaveUp(TargetJob job, String what, JobWait wait, String why) {
        mark(Mark.Kind.GAVE_UP, job, what, wait);
        stuck.gaveUp(job.state(), wait.sinceChange());
        job.giveUp();
        return new SituationUnavailable("Waited for %s (%s); %s and is %s. Allow more time with --settle."
                .formatted(what, job.id(), why, job.state().word()));
    }
}
