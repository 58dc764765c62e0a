package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.nemo.model.NemoNames;

/** Knows where a job is kept. */
@FunctionalInterface
public interface JobLocator {

    /** Under its workspace and name. */
    JobLocator BY_PATH = (log, world, workspace, name) -> NemoNames.key(world, workspace, name);

    JobKey find(JobLog log, String world, String workspace, String name);
}
