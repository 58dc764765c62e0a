package dev.bandstand.mock.nemo.command;

import dev.bandstand.contract.nemo.CPUExecutionProviderInput;
import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.DistributedGPUExecutionProviderInput;
import dev.bandstand.contract.nemo.ErrorDetail;
import dev.bandstand.contract.nemo.GPUExecutionProviderInput;
import dev.bandstand.contract.nemo.HTTPValidationError;
import dev.bandstand.contract.nemo.PlatformJobEnvironmentVariable;
import dev.bandstand.contract.nemo.PlatformJobStepSpecInput;
import dev.bandstand.contract.nemo.PlatformJobStepSpecInputExecutor;
import dev.bandstand.contract.nemo.SubprocessExecutionProvider;
import dev.bandstand.contract.nemo.UnprocessableRequest;
import dev.bandstand.contract.nemo.ValidationError;
import dev.bandstand.mock.nemo.model.ExecutionProfiles;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request for a job must keep beyond its schema. */
final class JobRequestCheck {

    private JobRequestCheck() {}

    static Optional<UnprocessableRequest> fault(CreatePlatformJobRequest request) {
        String name = request.name();
        if (name != null && !NemoNames.isLegal(name)) {
            return Optional.of(sentence("Invalid job name '%s'".formatted(name)));
        }
        List<PlatformJobStepSpecInput> steps = Objects.requireNonNull(
                Objects.requireNonNull(request.platformSpec()).steps());
        return sameName(steps).or(() -> valueAndSecret(steps)).or(() -> noProfile(steps));
    }

    private static Optional<UnprocessableRequest> sameName(List<PlatformJobStepSpecInput> steps) {
        Set<String> names = new HashSet<>();
        return steps.stream().allMatch(step -> names.add(Objects.requireNonNull(step.name())))
                ? Optional.empty()
                : Optional.of(fault(List.of("body", "platform_spec", "steps"), "Step names must be unique"));
    }

    private static Optional<UnprocessableRequest> valueAndSecret(List<PlatformJobStepSpecInput> steps) {
        for (int step = 0; step < steps.size(); step++) {
            List<PlatformJobEnvironmentVariable> variables = steps.get(step).environment();
            for (int each = 0; variables != null && each < variables.size(); each++) {
                PlatformJobEnvironmentVariable variable = variables.get(each);
                if ((variable.value() == null) == (variable.fromSecret() == null)) {
                    return Optional.of(fault(
                            List.of("body", "platform_spec", "steps", step, "environment", each),
                            "Exactly one of value and from_secret must be set"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<UnprocessableRequest> noProfile(List<PlatformJobStepSpecInput> steps) {
        return steps.stream()
                .map(step -> profile(Objects.requireNonNull(step.executor())))
                .filter(profile -> !ExecutionProfiles.DEFAULT.equals(profile))
                .findFirst()
                .map(profile -> sentence("Execution profile '%s' not found".formatted(profile)));
    }

    private static @Nullable String profile(PlatformJobStepSpecInputExecutor executor) {
        return switch (executor) {
            case CPUExecutionProviderInput cpu -> cpu.profile();
            case GPUExecutionProviderInput gpu -> gpu.profile();
            case DistributedGPUExecutionProviderInput gpus -> gpus.profile();
            case SubprocessExecutionProvider process -> process.profile();
        };
    }

    private static UnprocessableRequest sentence(String detail) {
        return ErrorDetail.builder().detail(detail).build();
    }

    private static UnprocessableRequest fault(List<Object> where, String what) {
        return HTTPValidationError.builder()
                .detail(List.of(ValidationError.builder()
                        .loc(where)
                        .msg("Value error, " + what)
                        .type("value_error")
                        .build()))
                .build();
    }
}
