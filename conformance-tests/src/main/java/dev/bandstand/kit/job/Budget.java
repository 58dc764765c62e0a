package dev.bandstand.kit.job;

import dev.bandstand.kit.job.NoFurtherJob.Reason;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** The limits for submitted jobs, checked before each submit. */
final class Budget {

    private final JobSupply jobSupply;
    private final ToIntFunction<TargetJob.Origin> patience;
    private int submitted;
    private int denied;
    private final Map<TargetJob.Origin, Refusals> refusals = new EnumMap<>(TargetJob.Origin.class);

    /** The number of times in a row that jobs of one kind were refused, and the last refusal. */
    private record Refusals(int times, String last) {}

    /** @param patience after so many refusals in a row a target is not asked again for a job of that kind */
    Budget(JobSupply jobSupply, ToIntFunction<TargetJob.Origin> patience) {
        this.jobSupply = jobSupply;
        this.patience = patience;
    }

    /** Gives a job back to the budget because the target refused it. */
    synchronized void refused(TargetJob.Origin kind, String refusal) {
        submitted--;
        Refusals before = refusals.get(kind);
        refusals.put(kind, new Refusals(before == null ? 1 : before.times() + 1, refusal));
    }

    /** Gives a job back to the budget because nothing was sent. */
    synchronized void unspent() {
        submitted--;
    }

    /** Notes that the target takes jobs of that kind. */
    synchronized void accepted(TargetJob.Origin kind) {
        refusals.remove(kind);
    }

    /** Takes one job off the budget. */
    synchronized void spend() {
        submitted++;
    }

    synchronized int submitted() {
        return submitted;
    }

    /** The reason why no further job of that kind may be submitted; empty when one may. */
    synchronized Optional<Reason> exhausted(TargetJob.Origin kind, Collection<TargetJob> jobs) {
        Refusals refused = refusals.get(kind);
        if (refused != null && refused.times() >= patience.applyAsInt(kind)) {
            return Optional.of(new Reason(refused.last(), Optional.empty()));
        }
        if (jobSupply.maxJobs() == 0) {
            return Optional.of(new Reason("nothing may be submitted (--max-jobs 0)", Optional.of("--jobs")));
        }
        if (submitted >= jobSupply.maxJobs()) {
            denied++;
            return Optional.of(new Reason(
                    String.format(Locale.ROOT, "the limit of %d jobs (--max-jobs) is reached", jobSupply.maxJobs()),
                    Optional.of("--jobs")));
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

    /** The limit of jobs with which none would have been denied, though fewer may do; empty when none was. */
    synchronized OptionalInt sufficient() {
        return denied == 0 || jobSupply.maxJobs() == 0
                ? OptionalInt.empty()
                : OptionalInt.of(jobSupply.maxJobs() + denied);
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
                : last.number(PolledState.Amount.CREDITS)
                        .orElse(last.number(PolledState.Amount.PROCESSED).orElse(0) * price);
    }
}
