package dev.bandstand.mock.nemo.shell;

import dev.bandstand.contract.nemo.CPUExecutionProviderInput;
import dev.bandstand.contract.nemo.ContainerSpecInput;
import dev.bandstand.contract.nemo.DistributedGPUExecutionProviderInput;
import dev.bandstand.contract.nemo.GPUExecutionProviderInput;
import dev.bandstand.contract.nemo.PlatformJobEnvironmentVariable;
import dev.bandstand.contract.nemo.PlatformJobStepSpecInput;
import dev.bandstand.contract.nemo.PlatformJobStepSpecInputExecutor;
import dev.bandstand.contract.nemo.SubprocessExecutionProvider;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.nemo.model.CommandWork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out how the steps of a job go by their commands. */
public final class StepCommands {

    private static final String CONFIG = "NEMO_JOB_STEP_CONFIG_FILE_PATH";
    private static final String STORAGE = "NEMO_JOB_PERSISTENT_JOB_STORAGE_PATH";

    private StepCommands() {}

    /** The work of each step by its number, from 1; a step whose command is not known is left out. */
    public static Map<Integer, CommandWork> works(List<PlatformJobStepSpecInput> steps) {
        Map<Integer, CommandWork> works = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        for (int at = 0; at < steps.size(); at++) {
            PlatformJobStepSpecInput step = steps.get(at);
            List<String> command = command(Objects.requireNonNull(step.executor()));
            Map<String, String> variables = variables(step);
            files.put(Objects.requireNonNull(variables.get(CONFIG)), config(step));
            int number = at + 1;
            if (!command.isEmpty()) {
                ShellRun.run(command, variables, files).ifPresent(work -> works.put(number, work));
            }
        }
        return works;
    }

    private static List<String> command(PlatformJobStepSpecInputExecutor executor) {
        return switch (executor) {
            case CPUExecutionProviderInput cpu -> command(cpu.container());
            case GPUExecutionProviderInput gpu -> command(gpu.container());
            case DistributedGPUExecutionProviderInput gpus -> command(gpus.container());
            case SubprocessExecutionProvider process -> parts(process.command());
        };
    }

    private static List<String> command(@Nullable ContainerSpecInput container) {
        return container == null
                ? List.of()
                : Stream.concat(parts(container.entrypoint()).stream(), parts(container.command()).stream())
                        .toList();
    }

    private static List<String> parts(@Nullable List<String> command) {
        return command == null ? List.of() : new ArrayList<>(command);
    }

    /** Those of the step, and the two of the platform that name files. The mock knows no secret: its name stands for it. */
    private static Map<String, String> variables(PlatformJobStepSpecInput step) {
        Map<String, String> variables = new HashMap<>();
        variables.put(CONFIG, "/var/run/nemo/%s/config.json".formatted(step.name()));
        variables.put(STORAGE, "/var/run/nemo/storage");
        List<PlatformJobEnvironmentVariable> own = step.environment();
        for (PlatformJobEnvironmentVariable each : own == null ? List.<PlatformJobEnvironmentVariable>of() : own) {
            String secret = each.fromSecret() == null
                    ? ""
                    : String.valueOf(each.fromSecret().name());
            variables.put(Objects.requireNonNull(each.name()), each.value() == null ? secret : each.value());
        }
        return variables;
    }

    private static String config(PlatformJobStepSpecInput step) {
        Map<String, Object> config = step.config();
        return new String(JsonCodec.bytes(config == null ? Map.of() : config), StandardCharsets.UTF_8);
    }
}
