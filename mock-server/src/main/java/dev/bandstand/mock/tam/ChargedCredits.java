package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.index.TimedValues;
import dev.bandstand.mock.index.TimedValues.Derived;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.tam.job.CreditMeter;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.TamContract;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The credits charged for all builds of a world: a running total that changes when a build comes to rest. */
final class ChargedCredits implements TimedValues.Listener<Long> {

    private final TimedValues<Long> charges;
    private final TamExtensionPoints extensionPoints;
    private final Policies policies;
    private long total;

    private ChargedCredits(JobLog log, String world, TamExtensionPoints extensionPoints, Policies policies) {
        this.charges =
                new TimedValues<>(log, world, job -> job.contract().equals(TamContract.NAME), this::charges, this);
        this.extensionPoints = extensionPoints;
        this.policies = policies;
    }

    /** The total of a world, worked out anew when something was set that changes what builds cost. */
    static long at(Instant now, World world, JobLog log, TamExtensionPoints extensionPoints) {
        return extensionPoints.creditMeter().equals(CreditMeter.DOCUMENTED)
                ? world.part(TamContract.NAME, Holder.class, Holder::new)
                        .current(log, world, extensionPoints)
                        .at(now)
                : asked(now, world, log, extensionPoints);
    }

    /** A deviation may charge at any instant, so each build is asked. */
    static long asked(Instant now, World world, JobLog log, TamExtensionPoints extensionPoints) {
        return log.list(world.name()).stream()
                .filter(history -> history.key().contract().equals(TamContract.NAME))
                .map(TamJob::of)
                .mapToLong(job -> extensionPoints
                        .creditMeter()
                        .charged(extensionPoints.jobAt(job, now, TamJobService.policies(world, job))))
                .sum();
    }

    private long at(Instant now) {
        return charges.at(now, () -> total);
    }

    /** Nothing more is charged before the build comes to rest. */
    private Stream<Derived<Long>> charges(JobHistory history, Instant from) {
        TamJob job = TamJob.of(history);
        Policies ofJob = policies.with(job.policies());
        Stream<Instant> changes = job.timeline(extensionPoints.timelineSource()).phases().stream()
                .filter(phase -> phase.status().settled())
                .map(Phase::from)
                .filter(from::isBefore);
        return Stream.concat(Stream.of(from), changes).map(at -> {
            TamJobAt seen = extensionPoints.jobAt(job, at, ofJob);
            return new Derived<>(Optional.of(extensionPoints.creditMeter().charged(seen)), at);
        });
    }

    @Override
    public void replaced(JobRef job, @Nullable Long before, @Nullable Long after) {
        total += (after == null ? 0 : after) - (before == null ? 0 : before);
    }

    @Override
    public void cleared() {
        total = 0;
    }

    /** Holds the total of a world as long as what it depends on stays the same. */
    private static final class Holder {

        private @Nullable ChargedCredits known;

        @SuppressWarnings("ReferenceEquality") // a world has the same ones until its deviations change
        synchronized ChargedCredits current(JobLog log, World world, TamExtensionPoints extensionPoints) {
            Policies policies = world.settings().policies();
            if (known == null || known.extensionPoints != extensionPoints || !known.policies.equals(policies)) {
                known = new ChargedCredits(log, world.name(), extensionPoints, policies);
            }
            return known;
        }
    }
}
