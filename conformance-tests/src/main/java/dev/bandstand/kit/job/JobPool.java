package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The jobs of a run: those handed in and those submitted within the budget, and who uses which of them alone. */
public final class JobPool {

    /** The most characters of a query. */
    public static final int LONGEST_QUERY = 500;

    private static final int PATIENCE = 3;
    private static final int PATIENCE_OF_WALKS = 30;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** True if the balance is read before a submit when no job is at work, so that it can be compared with the bills. */
    private final boolean accounted;

    private final JobSupply jobSupply;
    private final Budget budget;
    private final StuckStates stuck = new StuckStates();
    private final BuildTime builds = new BuildTime();
    private final List<TargetJob> jobs = new ArrayList<>();
    private final Set<TargetJob> lent = new HashSet<>();

    /** A pool for scenarios: few of them need a job of a kind that the target refuses. */
    public JobPool(JobSupply jobSupply) {
        this(jobSupply, kind -> PATIENCE, true);
    }

    private JobPool(JobSupply jobSupply, ToIntFunction<TargetJob.Origin> patience, boolean accounted) {
        this.accounted = accounted;
        this.jobSupply = jobSupply;
        this.budget = new Budget(jobSupply, patience);
        jobSupply.given().forEach((state, id) -> {
            TargetJob job = new TargetJob(id, TargetJob.Origin.GIVEN);
            job.isSaidToBe(state);
            jobs.add(job);
        });
    }

    /** The id of a job that was handed in as one in a state, by the word of the contract. */
    public Optional<String> handedIn(String state) {
        return Optional.ofNullable(jobSupply.handedIn().get(state));
    }

    /** A pool for random walks: that jobs of an unusual kind are refused may be the very failure that is looked at. */
    public static JobPool forWalks(JobSupply jobSupply) {
        return new JobPool(
                jobSupply, kind -> kind == TargetJob.Origin.SUBMITTED ? PATIENCE_OF_WALKS : Integer.MAX_VALUE, false);
    }

    /** The jobs that the kit submitted and that go on, or may. */
    public synchronized List<TargetJob> unfinished() {
        return jobs.stream()
                .filter(job -> job.origin() != TargetJob.Origin.GIVEN)
                .filter(job -> !job.state().terminal())
                .toList();
    }

    /** True if any job was ever seen running: the target does not end them all at once. */
    synchronized boolean anyRan() {
        return jobs.stream().anyMatch(TargetJob::ran);
    }

    /** The states in which jobs of this target hang. */
    StuckStates stuck() {
        return stuck;
    }

    /** The time that jobs of this target take. */
    BuildTime builds() {
        return builds;
    }

    /** The number of jobs that were submitted. */
    public int submitted() {
        return budget.submitted();
    }

    /** The advice to a user whose jobs were used up before everything was tried; empty when they were not. */
    public Optional<String> advice() {
        return budget.sufficient().stream()
                .mapToObj(limit -> builds.isShort()
                        ? String.format(
                                Locale.ROOT,
                                "Jobs were used up before everything was tried: they take %s and an answer takes %s, so that many"
                                        + " are over before they can be used. Have the target build something that takes longer"
                                        + " (--query), judge it from nearer, or run again with --max-jobs %d: the most that can be needed.",
                                DurationText.words(builds.longest()),
                                DurationText.words(builds.usualAnswer()),
                                limit)
                        : String.format(
                                Locale.ROOT,
                                "Jobs were used up before everything was tried. Run again with --max-jobs %d: the most that can be needed.",
                                limit))
                .findFirst();
    }

    /** Takes the job that is nearest to a wish, if any can get there. */
    synchronized Optional<TargetJob> take(JobRequirement requirement) {
        Optional<TargetJob> best = jobs.stream()
                .filter(this::free)
                .filter(job -> requirement.metBy(job) || mayBecome(job, requirement))
                .min(Comparator.comparing((TargetJob job) -> !requirement.metBy(job))
                        .thenComparingInt(job -> StateDistance.distance(job.state(), requirement)));
        best.filter(job -> requirement.alone() || !job.state().terminal()).ifPresent(lent::add);
        return best;
    }

    /** Takes a job that is as wished already. */
    synchronized Optional<TargetJob> ready(JobRequirement requirement) {
        return jobs.stream().filter(this::free).filter(requirement::metBy).findFirst();
    }

    /** A job of the second key, in whatever state. */
    synchronized Optional<TargetJob> ofBob() {
        return jobs.stream()
                .filter(job -> job.owner() == Actor.BOB && !lent.contains(job))
                .findFirst();
    }

    synchronized void release(TargetJob job) {
        lent.remove(job);
    }

    /** Submits a job and lends it. */
    TargetJob submit(TargetClient client, TargetJob.Origin origin, String what) {
        JobSupply.Order order = order(origin, what);
        Actor submitter = origin == TargetJob.Origin.SUBMITTED_BY_BOB ? Actor.BOB : Actor.ALICE;
        Call call = client.protocol().submit(submitter, order.query());
        for (Map.Entry<String, String> header : order.headers().entrySet()) {
            call = call.header(header.getKey(), header.getValue());
        }
        return submit(client, call, origin, what);
    }

    /**
     * Submits a job by a call.
     *
     * @param what what it is wanted for, as the beginning of a sentence
     * @throws SituationUnavailable when no further job may be submitted, or the target does not take it
     */
    public String submit(TargetClient client, Call call, String what) {
        return submit(client, call, TargetJob.Origin.SUBMITTED, what).id();
    }

    private TargetJob submit(TargetClient client, Call call, TargetJob.Origin origin, String what) {
        permit(origin, what);
        Exchange answer = sent(call, client);
        Optional<String> id = client.created(answer);
        if (id.isEmpty()) {
            String refusal =
                    "the submit was answered " + (answer.status() == 0 ? "not at all" : "with " + answer.status());
            budget.refused(origin, refusal);
            if (origin == TargetJob.Origin.SUBMITTED_BY_BOB) {
                throw new SituationExcluded("The second key gets no job: %s.".formatted(refusal));
            }
            refuseKey(answer.status(), client);
            throw new SituationUnavailable("%s is not available: %s.".formatted(what, refusal));
        }
        budget.accepted(origin);
        return added(new TargetJob(id.get(), origin));
    }

    private Exchange sent(Call call, TargetClient client) {
        try {
            if (accounted && unfinished().isEmpty()) {
                client.protocol().balance(Actor.ALICE).ifPresent(client::read);
            }
            return client.send(call);
        } catch (TargetGone e) {
            budget.unspent();
            throw e;
        }
    }

    /** A first job that is refused for want of the right key says nothing about the target: the run makes no sense. */
    private synchronized void refuseKey(int status, TargetClient client) {
        boolean none = jobs.stream().allMatch(job -> job.origin() == TargetJob.Origin.GIVEN);
        if (none && (status == UNAUTHORIZED || status == FORBIDDEN)) {
            throw client.refusedKey(status);
        }
    }

    private JobSupply.Order order(TargetJob.Origin origin, String what) {
        if (origin == TargetJob.Origin.SUBMITTED_APART) {
            return new JobSupply.Order(longestQuery(), jobSupply.usual().headers());
        }
        if (origin != TargetJob.Origin.SUBMITTED_TO_FAIL) {
            return jobSupply.usual();
        }
        return jobSupply.failing().orElseThrow(() -> NoFurtherJob.failing(what));
    }

    /** As many characters as a query may have; letters with accents and beyond the basic plane take several code units or bytes. */
    private static String longestQuery() {
        String query = "dental clinics in Europe \uD83E\uDDB7 "
                + "Zu\u0308rich, Krako\u0301w, Malmo\u0308, ".repeat(LONGEST_QUERY);
        return query.substring(0, query.offsetByCodePoints(0, LONGEST_QUERY));
    }

    private synchronized void permit(TargetJob.Origin origin, String what) {
        budget.exhausted(origin, jobs).ifPresent(why -> {
            throw NoFurtherJob.of(what, why);
        });
        budget.spend();
    }

    private synchronized TargetJob added(TargetJob job) {
        job.isSaidToBe(JobState.PENDING);
        jobs.add(job);
        lent.add(job);
        return job;
    }

    private boolean free(TargetJob job) {
        return job.owner() == Actor.ALICE && !lent.contains(job) && !job.unwatched() && !job.givenUp();
    }

    private static boolean mayBecome(TargetJob job, JobRequirement requirement) {
        boolean failing = job.origin() == TargetJob.Origin.SUBMITTED_TO_FAIL;
        return !job.state().terminal()
                && requirement.history().test(job)
                && failing == requirement.failure()
                && (failing || StateDistance.distance(job.state(), requirement) < StateDistance.OUT_OF_REACH);
    }
}
