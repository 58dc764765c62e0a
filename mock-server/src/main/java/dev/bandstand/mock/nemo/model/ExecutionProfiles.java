package dev.bandstand.mock.nemo.model;

import dev.bandstand.contract.nemo.DockerJobExecutionProfile;
import dev.bandstand.contract.nemo.DockerJobExecutionProfileConfig;
import dev.bandstand.contract.nemo.DockerJobNetworkConfig;
import dev.bandstand.contract.nemo.DockerJobStorageConfig;
import dev.bandstand.contract.nemo.JobExecutionProfile;
import dev.bandstand.contract.nemo.SubprocessJobExecutionProfile;
import dev.bandstand.contract.nemo.SubprocessJobExecutionProfileConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The places where the steps of the mock run. */
public final class ExecutionProfiles {

    /** The only profile that there is for each provider. */
    public static final String DEFAULT = "default";

    /** The time that a step may be active, in seconds. */
    public static final long SECONDS_ACTIVE = 86_400;

    /** The time that a step may wait to become active, in seconds. */
    public static final long SECONDS_BEFORE_ACTIVE = 1_800;

    /** The error of a step that was active for too long. */
    public static final String ACTIVE_TOO_LONG =
            String.format(Locale.ROOT, "The step was active for more than %d seconds", SECONDS_ACTIVE);

    /** The error of a step that was not active in time. */
    public static final String ACTIVE_TOO_LATE =
            String.format(Locale.ROOT, "The step was not active after %d seconds", SECONDS_BEFORE_ACTIVE);

    private ExecutionProfiles() {}

    public static List<JobExecutionProfile> all() {
        Stream<JobExecutionProfile> docker =
                Stream.of("cpu", "gpu", "gpu_distributed").map(ExecutionProfiles::docker);
        return Stream.concat(docker, Stream.of(subprocess())).toList();
    }

    private static JobExecutionProfile docker(String provider) {
        return DockerJobExecutionProfile.builder()
                .provider(provider)
                .config(DockerJobExecutionProfileConfig.builder()
                        .env(Map.of())
                        .storage(DockerJobStorageConfig.builder()
                                .additionalVolumeMounts(List.of())
                                .build())
                        .networking(DockerJobNetworkConfig.builder().build())
                        .build())
                .build();
    }

    private static JobExecutionProfile subprocess() {
        return SubprocessJobExecutionProfile.builder()
                .config(SubprocessJobExecutionProfileConfig.builder()
                        .env(Map.of())
                        .build())
                .build();
    }
}
