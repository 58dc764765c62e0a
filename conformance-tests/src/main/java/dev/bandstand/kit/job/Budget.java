package dev.bandstand.kit.job;

import dev.bandstand.kit.job.NoFurtherJob.Reason;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The limits for submitted jobs, checked before each submit. */
final class Budget {

    /** After so many refusals in a row a target is not asked again. */
    private static final int PATIENCE = 3;

    private final JobSupply jobSupply;
    private int submitted;
    private int refusals;
    private String lastRefusal = "";

    Budget(JobSupply jobSupply) {
        this.jobSupply = jobSupply;
    }

    /** Gives a job back to the budget because the target refused it. */
    synchronized void refused(String refusal) {
        submitted--;
        refusals++;
        lastRefusal = refusal;
    }

    /** Gives a job back to the budget because nothing was sent. */
    synchronized void unspent() {
        submitted--;
    }

    /** Notes that the target takes jobs. */
    synchronized void accepted() {
        refusals = 0;
    }

    /** Takes one job off the budget. */
    synchronized void spend() {
        submitted++;
    }

    synchronized int submitted() {
        return submitted;
    }

    /** The reason why no further job may be submitted; empty when one may. */
    synchronized Optional<Reason> exhausted(Collection<TargetJob> jobs) {
        if (refusals >= PATIENCE) {
            return Optional.of(new Reason(lastRefusal, Optional.empty()));
        }
        if (jobSupply.maxJobs() == 0) {
            return Optional.of(new Reason("nothing may be submitted (--max-jobs 0)", Optional.of("--max-jobs")));
        }
        if (submitted >= jobSupply.maxJobs()) {
            return Optional.of(new Reason(
                    String.format(Locale.ROOT, "the limit of %d jobs (--max-jobs) is reached", jobSupply.maxJobs()),
                    Optional.of("--max-jobs")));
        }
        if (jobSupply.maxCredits().isPresent()
                && expected(jobs) > jobSupply.maxCredits().getAsInt()) {
            return Optional.of(new Reason(
                    String.format(
                            Locale.ROOT,
                            "one more job could cost more than the limit of %d credits (--max-credits)",
                            jobSupply.maxCredits().getAsInt()),
                    Optional.of("--max-credits")));
        }
        return Optional.empty();
    }

    /** The credits of all jobs until now and of one more that costs as much as the dearest of them. */
    private long expected(Collection<TargetJob> jobs) {
        long spent = jobs.stream().mapToLong(this::credits).sum();
        long dearest = jobs.stream().mapToLong(this::credits).max().orElse(0);
        return spent + dearest;
    }

    private long credits(TargetJob job) {
        PolledState last = job.last();
        int price = jobSupply.creditsPerCompany().orElse(1);
        return job.origin() == TargetJob.Origin.GIVEN
                ? 0
                : last.credits().orElse(last.processed().orElse(0) * price);
    }
}
