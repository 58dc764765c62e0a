package dev.bandstand.mock.nemo.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.contract.nemo.CPUExecutionProviderInput;
import dev.bandstand.contract.nemo.ContainerSpecInput;
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
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.policy.Policies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constraints on a job request beyond its schema. */
record JobRequestCheck(Policies policies, JsonNode sent) {

    Optional<UnprocessableRequest> fault(CreatePlatformJobRequest request) {
        List<PlatformJobStepSpecInput> steps = Objects.requireNonNull(
                Objects.requireNonNull(request.platformSpec()).steps());
        return ofEachStep(steps).or(() -> sameName(steps)).or(() -> noProfile(steps));
    }

    /** All faults of all steps; the spec is judged as a whole only when there are none. */
    private Optional<UnprocessableRequest> ofEachStep(List<PlatformJobStepSpecInput> steps) {
        List<ValidationError> faults = new ArrayList<>();
        for (int step = 0; step < steps.size(); step++) {
            List<Object> where = List.of("body", "platform_spec", "steps", step);
            faults.addAll(valueAndSecret(where, steps.get(step)));
            PlatformJobStepSpecInputExecutor executor =
                    Objects.requireNonNull(steps.get(step).executor());
            noImage(where, executor).ifPresent(faults::add);
            noCommand(where, executor).ifPresent(faults::add);
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(listed(faults));
    }

    private Optional<UnprocessableRequest> sameName(List<PlatformJobStepSpecInput> steps) {
        Set<String> names = new HashSet<>();
        return steps.stream().allMatch(step -> names.add(Objects.requireNonNull(step.name())))
                ? Optional.empty()
                : Optional.of(
                        listed(List.of(fault(List.of("body", "platform_spec"), "Each step must have a unique name."))));
    }

    /** A subprocess is nothing without a command. */
    private Optional<ValidationError> noCommand(List<Object> step, PlatformJobStepSpecInputExecutor executor) {
        return executor instanceof SubprocessExecutionProvider process
                        && (process.command() == null || process.command().isEmpty())
                ? Optional.of(
                        fault(below(step, "executor", "subprocess"), "subprocess execution requires command to be set"))
                : Optional.empty();
    }

    private Optional<ValidationError> noImage(List<Object> step, PlatformJobStepSpecInputExecutor executor) {
        ContainerSpecInput container = container(executor);
        if (NemoPolicy.IMAGE.is("optional", policies) || container == null || container.image() != null) {
            return Optional.empty();
        }
        List<Object> where = below(step, "executor", provider(executor), "container");
        return Optional.of(ValidationError.builder()
                .loc(below(where, "image"))
                .msg("Field required")
                .type("missing")
                .input(input(where))
                .build());
    }

    private static @Nullable ContainerSpecInput container(PlatformJobStepSpecInputExecutor executor) {
        return switch (executor) {
            case CPUExecutionProviderInput cpu -> cpu.container();
            case GPUExecutionProviderInput gpu -> gpu.container();
            case DistributedGPUExecutionProviderInput gpus -> gpus.container();
            case SubprocessExecutionProvider process -> null;
        };
    }

    Optional<UnprocessableRequest> noProject(String workspace, CreatePlatformJobRequest request) {
        return request.project() == null || NemoPolicy.RELATED.is("any", policies)
                ? Optional.empty()
                : Optional.of(sentence("Project '%s' does not exist in workspace '%s'. Please create the project first."
                        .formatted(request.project(), workspace)));
    }

    /** The secrets that the environment of steps is made from. */
    static Stream<String> secrets(CreatePlatformJobRequest request) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(request.platformSpec()).steps())
                .stream()
                .flatMap(step -> Stream.ofNullable(step.environment()))
                .flatMap(List::stream)
                .flatMap(variable -> Stream.ofNullable(variable.fromSecret()))
                .flatMap(secret -> Stream.ofNullable(secret.name()));
    }

    private List<ValidationError> valueAndSecret(List<Object> where, PlatformJobStepSpecInput step) {
        List<ValidationError> faults = new ArrayList<>();
        List<PlatformJobEnvironmentVariable> variables = step.environment() == null ? List.of() : step.environment();
        for (int each = 0; each < variables.size(); each++) {
            PlatformJobEnvironmentVariable variable = variables.get(each);
            if ((variable.value() == null) == (variable.fromSecret() == null)) {
                faults.add(fault(
                        below(where, "environment", each),
                        variable.value() == null
                                ? "Either value or from_secret must be provided for environment variables."
                                : "Only one of value or from_secret can be provided for environment variables."));
            }
        }
        return faults;
    }

    private static Optional<UnprocessableRequest> noProfile(List<PlatformJobStepSpecInput> steps) {
        for (PlatformJobStepSpecInput step : steps) {
            PlatformJobStepSpecInputExecutor executor = Objects.requireNonNull(step.executor());
            if (!ExecutionProfiles.DEFAULT.equals(profile(executor))) {
                return Optional.of(sentence("The execution profile '%s/%s' specified in step '%s' does not exist."
                        .formatted(provider(executor), profile(executor), step.name())));
            }
        }
        return Optional.empty();
    }

    private static String provider(PlatformJobStepSpecInputExecutor executor) {
        return switch (executor) {
            case CPUExecutionProviderInput cpu -> "cpu";
            case GPUExecutionProviderInput gpu -> "gpu";
            case DistributedGPUExecutionProviderInput gpus -> "gpu_distributed";
            case SubprocessExecutionProvider process -> "subprocess";
        };
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

    /** The value sent at a place; the tag of an executor is no member. */
    private JsonNode input(List<Object> where) {
        JsonNode node = sent;
        for (Object segment : where.subList(1, where.size())) {
            JsonNode next = segment instanceof Integer index ? node.path(index) : node.path(segment.toString());
            node = next.isMissingNode() ? node : next;
        }
        return node;
    }

    private static List<Object> below(List<Object> where, Object... segments) {
        return Stream.concat(where.stream(), Stream.of(segments)).toList();
    }

    private ValidationError fault(List<Object> where, String problem) {
        return ValidationError.builder()
                .loc(where)
                .msg("Value error, " + problem)
                .type("value_error")
                .input(input(where))
                .ctx(Map.of("error", Map.of()))
                .build();
    }

    private static UnprocessableRequest listed(List<ValidationError> faults) {
        return HTTPValidationError.builder().detail(faults).build();
    }
}
