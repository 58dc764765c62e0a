package dev.bandstand.mock.control;

import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.index.JobsByStatus;
import dev.bandstand.mock.policy.Policies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of a world by status. Jobs are added as they are created, so that the first look costs no more than a later one;
 * the lists are made anew when something is set that changes what jobs do.
 */
final class StatusLists {

    private @Nullable Known known;

    private record Known(List<String> deviations, Policies policies, JobsByStatus lists) {}

    static JobsByStatus of(World world, JobLog log, JobViews views) {
        return world.part("control", StatusLists.class, StatusLists::new).current(world, log, views);
    }

    /** Adds a job that was created, unless all jobs of the world would have to be read from a store first. */
    static void follow(World world, JobLog log, JobViews views) {
        if (log.tellsChangesCheaply(world.name())) {
            of(world, log, views).at(world.clock().now(), null, JobsByStatus.Listing::size);
        }
    }

    private synchronized JobsByStatus current(World world, JobLog log, JobViews views) {
        List<String> deviations = world.settings().deviations();
        Policies policies = world.settings().policies();
        if (known == null || !known.deviations.equals(deviations) || !known.policies.equals(policies)) {
            JobsByStatus fresh =
                    new JobsByStatus(log, world.name(), job -> true, (job, from) -> views.standings(world, job, from));
            known = new Known(deviations, policies, fresh);
        }
        return known.lists;
    }
}
