package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.body.RequestLint;
import dev.bandstand.spec.body.Requests;
import dev.bandstand.spec.body.SchemaCheck;
import dev.bandstand.spec.body.TemplateLint;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.SuccessAnswer;
import dev.bandstand.spec.derived.ContractFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds out whether a contract can be served: its form, the requests it makes, and what the mock would answer in each state. */
public final class ContractLint {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** The operations that are answered with a body about a job, beside commands. */
    private static final Set<OperationKind> ABOUT_A_JOB =
            Set.of(OperationKind.SUBMIT, OperationKind.OBSERVE, OperationKind.READ);

    private final Contract contract;
    private final SchemaCheck schemas;

    private ContractLint(Contract contract) {
        this.contract = contract;
        this.schemas = new SchemaCheck(contract.openApi());
    }

    /** The mistakes; empty when the contract can be served. */
    public static List<ContractFault> faults(ContractSource source) {
        List<ContractFault> faults = Contract.lint(source);
        if (!faults.isEmpty()) {
            return faults;
        }
        Contract contract = Contract.read(source);
        ContractLint lint = new ContractLint(contract);
        List<ContractFault> all = new ArrayList<>(RequestLint.faults(contract));
        all.addAll(TemplateLint.faults(contract.job()));
        all.addAll(lint.answers());
        all.addAll(lint.errors());
        all.addAll(lint.headers());
        try {
            ModelDeviations.of(contract);
        } catch (ContractError wrong) {
            all.addAll(wrong.faults());
        }
        try {
            ModelScenarios.of(contract);
        } catch (InvalidSetting wrong) {
            all.add(new ContractFault(source.label("scenarios"), 1, String.valueOf(wrong.getMessage())));
        }
        return all;
    }

    /** Parts of the document that are read otherwise than they are written; the contract can be served nevertheless. */
    public static List<ContractFault> warnings(ContractSource source) {
        return Contract.lint(source).isEmpty() ? Contract.read(source).openApi().doubts() : List.of();
    }

    private List<ContractFault> answers() {
        List<ContractFault> faults = new ArrayList<>();
        Bodies bodies = new Bodies(contract);
        JobModel model = contract.job();
        model.operations().forEach((id, kind) -> {
            if (ABOUT_A_JOB.contains(kind) || kind.isCommand()) {
                OpenApi.Operation operation = contract.operation(id);
                int usual = Answers.successes(model, operation).getFirst();
                for (String state : kind == OperationKind.SUBMIT
                        ? List.of(model.initial())
                        : model.states().keySet()) {
                    SuccessAnswer own = model.answers().get(id);
                    JsonNode schema = operation.responseSchema(
                            Answers.inStates(model, operation).getOrDefault(state, usual));
                    JsonNode body = bodies.job(values(state), schema, own == null ? null : own.in(state));
                    if (body != null && !schema.isMissingNode()) {
                        String place = model.bodyIn().containsKey(state)
                                ? Lines.at("body-in", state)
                                : model.body() == null ? Lines.at("operations", id) : "/body";
                        add(faults, body, schema, "%s in the state %s".formatted(id, state), place);
                    }
                    if (body != null && operation.equals(contract.observe())) {
                        state(faults, body, state);
                    }
                }
            }
        });
        if (faults.isEmpty()) {
            model.pages().forEach((id, paging) -> pages(faults, bodies, contract.operation(id), paging));
        }
        return faults;
    }

    /** The headers that an answer must have and job.yaml gives no value. Where a new job is, the mock tells itself. */
    private List<ContractFault> headers() {
        List<ContractFault> faults = new ArrayList<>();
        ContractFacts facts = new ContractFacts(contract);
        for (OpenApi.Operation operation : facts.operations()) {
            SuccessAnswer said = contract.job().answers().get(operation.id());
            facts.headers(operation, facts.success(operation)).stream()
                    .filter(name -> !name.matches("(?i)(.*-)?location|link"))
                    .filter(name ->
                            said == null || said.headers().keySet().stream().noneMatch(name::equalsIgnoreCase))
                    .forEach(name -> faults.add(new ContractFault(
                            contract.job().lines().file(),
                            contract.job().lines().of(Lines.at("answers", operation.id())),
                            "the document requires the header %s of an answer to %s; give it a value: answers: {%s: {headers: {%s: ...}}}"
                                    .formatted(name, operation.id(), operation.id(), name))));
        }
        return faults;
    }

    private void state(List<ContractFault> faults, JsonNode body, String state) {
        JobModel model = contract.job();
        if (Answers.inStates(model, contract.observe()).containsKey(state)) {
            return; // the status code tells it
        }
        String told = model.status().state(body).orElse("no state");
        if (!told.equals(state)) {
            faults.add(new ContractFault(
                    model.lines().file(),
                    model.lines().of("/status"),
                    "the answer of %s in the state %s tells %s; give the members that tell it (%s) their values in body, or in body-in"
                            .formatted(
                                    contract.observe().id(),
                                    state,
                                    told,
                                    model.status().text())));
        }
    }

    /** The errors that the mock answers, where the document has a schema for them. */
    private List<ContractFault> errors() {
        List<ContractFault> faults = new ArrayList<>();
        ContractFacts facts = new ContractFacts(contract);
        ModelErrors errors = ModelErrors.of(contract);
        for (OpenApi.Operation operation : facts.operations()) {
            for (ErrorModel.Kind kind : facts.kinds(operation)) {
                for (String state : contract.job().states().keySet()) {
                    RawResponse answer = errors.by(operation)
                            .error(
                                    kind,
                                    Policies.DEFAULTS,
                                    Map.of("id", contract.job().id().unknown(), "state", state, "message", "m"));
                    JsonNode schema = operation.responseSchema(answer.status());
                    if (!schema.isMissingNode()) {
                        add(
                                faults,
                                answer.json(),
                                schema,
                                "%s, when it tells an error,".formatted(operation.id()),
                                Lines.at("errors", ModelErrors.word(kind)));
                    }
                }
            }
        }
        return faults;
    }

    /** The first of two pages of a list, and the last one. */
    private void pages(List<ContractFault> faults, Bodies bodies, OpenApi.Operation operation, Paging paging) {
        JobModel model = contract.job();
        JsonNode schema =
                operation.responseSchema(Answers.successes(model, operation).getFirst());
        JsonNode itemSchema = bodies.itemSchema(schema, paging.items());
        IntFunction<JsonNode> item = i -> paging.rows()
                .map(rows -> bodies.row(
                        i + 1,
                        rows.item().orElse(null),
                        itemSchema,
                        paging.item().orElse(null)))
                .orElseGet(() -> bodies.item(values(model.initial()), itemSchema, paging.part()));
        List<String> keys = List.of("1", "2");
        for (int from = 0; from < (paging.by() == Paging.By.NONE ? 1 : keys.size()); from++) {
            SuccessAnswer own = model.answers().get(operation.id());
            JsonNode base = own != null && own.body() != null ? own.body() : bodies.example(schema);
            JsonNode body = new ListPage(paging, from, 1, keys.size())
                    .body(
                            base instanceof ObjectNode object
                                    ? object.deepCopy()
                                    : JsonNodeFactory.instance.objectNode(),
                            keys,
                            item,
                            next -> "https://example.com/?next=" + next,
                            model.omitUnset());
            add(
                    faults,
                    body,
                    schema,
                    "%s on the %s page".formatted(operation.id(), from == 0 ? "first" : "last"),
                    Lines.at("pages", operation.id()));
        }
    }

    private JobValues values(String state) {
        JobModel model = contract.job();
        JsonNode request =
                new Requests(contract).body(contract.submit()).orElseGet(JsonNodeFactory.instance::objectNode);
        Order order = new Order(
                request, 1, "documented", JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        ModelJobState job = ModelJobState.created(model.initial(), START);
        ModelJobState there = state.equals(model.initial()) ? job : job.moved(model, state, START.plusSeconds(1));
        String id = model.id().render("00000000-0000-4000-8000-000000000001", 1);
        return new JobValues(
                new ModelJob(model, new ModelMoves(model), order, START, List.of(job)),
                there,
                START.plusSeconds(2),
                id,
                "/" + id,
                "https://example.com");
    }

    private void add(List<ContractFault> faults, JsonNode body, JsonNode schema, String where, String place) {
        String file = contract.job().lines().file();
        int line = contract.job().lines().of(place);
        for (SchemaCheck.Misfit misfit : schemas.misfits(schema, body)) {
            ContractFault fault = new ContractFault(
                    file,
                    line,
                    "the answer of %s does not fit its schema: %s %s"
                            .formatted(where, misfit.pointer(), misfit.message()));
            boolean known = faults.stream()
                    .anyMatch(each -> each.reason().endsWith("%s %s".formatted(misfit.pointer(), misfit.message())));
            if (!known) {
                faults.add(fault);
            }
        }
    }
}
