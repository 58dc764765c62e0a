package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;

/** Knows where a job is kept. */
@FunctionalInterface
interface Finder {

    /** Under its workspace and name. */
    Finder BY_PATH = (log, world, workspace, name) -> Names.key(world, workspace, name);

    JobKey find(JobLog log, String world, String workspace, String name);
}
