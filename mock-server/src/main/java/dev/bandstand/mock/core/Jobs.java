package dev.bandstand.mock.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The one place where jobs are read and changed. Of concurrent commands each is decided on the outcome of the one
 * before, and none is dated earlier than an instant at which somebody has already seen the job.
 */
public final class Jobs {

    private static final int STRIPES = 256;

    private final JobLog log;
    private volatile Consumer<JobKey> created = job -> {};
    private final List<ReentrantLock> stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toList();

    /** Jobs that are kept in a log. */
    public Jobs(JobLog log) {
        this.log = log;
    }

    /** Sets who is told of each job that was created. */
    public void onCreated(Consumer<JobKey> listener) {
        created = listener;
    }

    /** The store of the jobs. */
    public JobLog log() {
        return log;
    }

    /** Looks at a job as it is now. */
    public Optional<JobSnapshot> snapshot(JobKey job, WorldClock clock) {
        Instant now = clock.now();
        return afterCommand(job).map(history -> new JobSnapshot(history, later(now, history)));
    }

    /** Looks at some jobs of a world as they are now. */
    public List<JobSnapshot> snapshots(World world, List<? extends JobRef> some) {
        Instant now = world.clock().now();
        return some.stream()
                .flatMap(job -> job.history().stream())
                .map(history -> new JobSnapshot(history, later(now, history)))
                .toList();
    }

    /** Looks at one of many jobs as it is now, and keeps nothing of it at hand. */
    public Optional<JobSnapshot> peek(World world, JobRef job) {
        Instant now = world.clock().now();
        return job.peek().map(history -> new JobSnapshot(history, later(now, history)));
    }

    /** Creates a job; false when its id is taken. */
    public boolean create(JobKey job, LogEntry first) {
        boolean fresh = log.append(job, 0, first);
        if (fresh) {
            created.accept(job);
        }
        return fresh;
    }

    /**
     * Decides a command and takes it down in one step.
     *
     * @param decide what is to be written and answered, given the job as it is when the command is served
     * @return the answer, or nothing when there is no such job
     */
    public <R> Optional<R> command(JobKey job, WorldClock clock, BiFunction<JobHistory, Instant, Decision<R>> decide) {
        Lock stripe = stripe(job);
        stripe.lock();
        try {
            return decided(job, clock, decide);
        } finally {
            stripe.unlock();
        }
    }

    private <R> Optional<R> decided(JobKey job, WorldClock clock, BiFunction<JobHistory, Instant, Decision<R>> decide) {
        while (true) {
            Optional<JobHistory> found = log.find(job);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            JobHistory history = found.get();
            Decision<R> step = decide.apply(history, later(clock.now(), history));
            if (step.entry().isEmpty()
                    || log.append(job, history.version(), step.entry().get())) {
                return Optional.of(step.answer());
            }
        }
    }

    /**
     * The reader took its instant before. Whoever is about to date a command before that instant still holds the
     * stripe, so the reader lets him finish first.
     */
    private Optional<JobHistory> afterCommand(JobKey job) {
        ReentrantLock stripe = stripe(job);
        if (!stripe.isLocked()) {
            return log.find(job);
        }
        stripe.lock();
        try {
            return log.find(job);
        } finally {
            stripe.unlock();
        }
    }

    private ReentrantLock stripe(JobKey job) {
        return stripes.get(Math.floorMod(job.id().hashCode(), STRIPES));
    }

    private static Instant later(Instant now, JobHistory history) {
        Instant last = history.last().at();
        return last.isAfter(now) ? last : now;
    }

    /** A job and the instant at which it was looked at. */
    public record JobSnapshot(JobHistory history, Instant at) {}

    /**
     * The result of a command.
     *
     * @param entry what is written to the job's log; nothing when the command changes nothing
     */
    public record Decision<R>(Optional<LogEntry> entry, R answer) {

        /** The command is accepted. */
        public static <R> Decision<R> append(LogEntry entry, R answer) {
            return new Decision<>(Optional.of(entry), answer);
        }

        /** The command changes nothing. */
        public static <R> Decision<R> unchanged(R answer) {
            return new Decision<>(Optional.empty(), answer);
        }
    }
}
