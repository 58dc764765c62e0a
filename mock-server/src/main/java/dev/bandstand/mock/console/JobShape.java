package dev.bandstand.mock.console;

import dev.bandstand.contract.control.JobState;
import dev.bandstand.contract.control.StageState;
import java.util.List;

/** The parts of a job that do not follow from the clock alone. */
final class JobShape {

    private JobShape() {}

    /** The job without the progress of those bands and steps whose end is known. */
    static JobState of(JobState job) {
        List<StageState> stages = job.stages().stream()
                .map(stage -> stage.to() == null
                        ? stage
                        : stage.toBuilder().progress(null).build())
                .toList();
        return job.toBuilder().stages(stages).build();
    }
}
