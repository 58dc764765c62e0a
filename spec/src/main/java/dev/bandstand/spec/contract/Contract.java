package dev.bandstand.spec.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A contract: a folder with an OpenAPI document and the model of its jobs.
 *
 * @param name its name
 * @param source its files
 * @param openApi {@code openapi.yaml}, {@code openapi.yml} or {@code openapi.json}
 * @param job {@code job.yaml}
 * @param scenarios ways that a job can go: one for each end that it can come to by itself, called {@code ends-} and the
 *     state, and those of the folder {@code scenarios}
 */
public record Contract(String name, ContractSource source, OpenApi openApi, JobModel job, List<JobScenario> scenarios) {

    public Contract {
        scenarios = List.copyOf(scenarios);
    }

    private static final Map<String, Contract> SHIPPED = new ConcurrentHashMap<>();
    private static final String MODEL = "job.yaml";
    private static final List<String> DOCUMENTS = List.of("openapi.yaml", "openapi.yml", "openapi.json");

    /**
     * Reads a contract and holds its parts against each other.
     *
     * @throws ContractError when a file is missing or something is wrong in one; the message has a line for each fault
     */
    public static Contract read(ContractSource source) {
        OpenApi whole = openApi(source);
        LocatedYaml file = LocatedYaml.read(source.label(MODEL), model(source));
        refuse(new SchemaFile("/job.schema.json").faults(file));
        OpenApi document = whole.split(OperationsReader.variants(file.tree().path("operations")));
        JobModel job = JobModelReader.read(() -> document, file);
        refuse(broken(document, job));
        refuse(JobModelCheck.faults(document, job));
        return new Contract(source.name(), source, document, job, JobScenarios.of(source, job));
    }

    /**
     * A contract that ships with Bandstand.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Contract shipped(String name) {
        if (!ContractSource.SHIPPED.contains(name)) {
            throw new IllegalArgumentException("There is no contract \"%s\"; known are %s."
                    .formatted(name, String.join(", ", ContractSource.SHIPPED)));
        }
        return SHIPPED.computeIfAbsent(name, each -> trusted(ContractSource.shipped(each)));
    }

    /**
     * The model of the jobs of a contract that ships with Bandstand, without its OpenAPI document where the model leaves
     * nothing to it: the mock starts faster so.
     */
    public static JobModel shippedModel(String name) {
        ContractSource source = ContractSource.shipped(name);
        return JobModelReader.read(() -> shipped(name).openApi(), LocatedYaml.read(source.label(MODEL), model(source)));
    }

    /** Reads a contract that is known to be well-formed, without loading the means to find out. */
    public static Contract trusted(ContractSource source) {
        LocatedYaml file = LocatedYaml.read(source.label(MODEL), model(source));
        OpenApi document =
                openApi(source).split(OperationsReader.variants(file.tree().path("operations")));
        JobModel job = JobModelReader.read(() -> document, file);
        return new Contract(source.name(), source, document, job, JobScenarios.of(source, job));
    }

    /** Everything that is wrong with a contract; none when it can be used. */
    public static List<ContractFault> lint(ContractSource source) {
        try {
            read(source);
            return List.of();
        } catch (ContractError wrong) {
            return wrong.faults().isEmpty()
                    ? List.of(new ContractFault(source.label(MODEL), 1, String.valueOf(wrong.getMessage())))
                    : new ArrayList<>(wrong.faults());
        }
    }

    /** The contract with another model of its jobs. */
    public Contract with(JobModel other) {
        return new Contract(name, source, openApi, other, scenarios);
    }

    /** The name of the scenario in which a job comes to an end, if there is one that leads there. */
    public Optional<String> scenarioEndingIn(String state) {
        String name = JobScenarios.endsIn(state);
        return scenarios.stream().map(JobScenario::name).filter(name::equals).findFirst();
    }

    /** An operation that the model names. */
    public OpenApi.Operation operation(String id) {
        return openApi.operation(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("The contract %s has no operation %s".formatted(name, id)));
    }

    /** The operation that tells the state of a job. */
    public OpenApi.Operation observe() {
        return operation(job.operation(OperationKind.OBSERVE).orElseThrow());
    }

    /** The operation that creates a job. */
    public OpenApi.Operation submit() {
        return operation(job.operation(OperationKind.SUBMIT).orElseThrow());
    }

    /** The broken references in what a contract is about. */
    private static List<ContractFault> broken(OpenApi document, JobModel job) {
        return job.operations().entrySet().stream()
                .filter(each -> each.getValue() != OperationKind.OTHER)
                .flatMap(each -> document.operation(each.getKey()).stream())
                .flatMap(each -> document.broken(each).stream())
                .distinct()
                .toList();
    }

    private static OpenApi openApi(ContractSource source) {
        for (String name : DOCUMENTS) {
            String text = source.text(name).orElse("");
            if (!text.isEmpty()) {
                return OpenApi.read(source.label(name), text);
            }
        }
        throw new ContractError("%s is missing. A contract is a folder with openapi.yaml and job.yaml."
                .formatted(source.label(DOCUMENTS.getFirst())));
    }

    private static String model(ContractSource source) {
        return source.text(MODEL)
                .orElseThrow(() -> new ContractError("%s is missing. './bandstand new-contract OPENAPI' drafts one."
                        .formatted(source.label(MODEL))));
    }

    private static void refuse(List<ContractFault> faults) {
        if (!faults.isEmpty()) {
            throw new ContractError(faults);
        }
    }
}
