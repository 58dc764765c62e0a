package dev.bandstand.spec.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.body.Template;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.contract.SuccessAnswer;
import dev.bandstand.spec.contract.life.CommandTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts that follow from a contract for single answers and single steps of a job. */
public record ContractFacts(Contract contract) {

    /** The operations that have a part in the life of a job. */
    public List<Operation> operations() {
        return contract.openApi().all().stream()
                .filter(operation -> kind(operation) != OperationKind.OTHER)
                .toList();
    }

    /** The operations of some kinds. */
    public List<Operation> operations(OperationKind... kinds) {
        return operations().stream()
                .filter(operation -> List.of(kinds).contains(kind(operation)))
                .toList();
    }

    /** The operations that change a job as the table of commands says. */
    public List<Operation> commands() {
        return operations().stream()
                .filter(operation -> kind(operation).isInTable())
                .toList();
    }

    /** The first operation of a column of the table of commands. */
    public Operation command(String column) {
        return commands().stream()
                .filter(operation -> model().column(operation.id()).equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The contract has no command " + column));
    }

    /** The columns of the table of commands for which there is an operation. */
    public List<String> columns() {
        return commands().stream()
                .map(operation -> model().column(operation.id()))
                .distinct()
                .toList();
    }

    /** True when an operation names the job that it is about. */
    public boolean isAboutOne(Operation operation) {
        return Ids.sentTo(model(), contract.openApi(), operation).isPresent()
                && kind(operation) != OperationKind.SUBMIT
                && kind(operation) != OperationKind.LIST;
    }

    /** True when a request must carry a key. */
    public boolean demandsKey() {
        Caller caller = model().caller();
        return caller.by() != Caller.By.NONE && !caller.optional();
    }

    /** True when an answer to the observe operation tells the id of the job. */
    public boolean tellsIdWhenRead() {
        return bodyId() != null
                && !new Schemas(contract.openApi())
                        .at(contract.observe().responseSchema(success(contract.observe())), bodyId())
                        .isEmpty();
    }

    /** The pointer at which a body tells the id of its job; null when none does. */
    public @Nullable String bodyId() {
        return model().id().returned().stream()
                .filter(place -> place.in() == Place.In.BODY)
                .map(Place::name)
                .findFirst()
                .orElse(null);
    }

    /** The pointer at which an item of a list tells what tells it from another. */
    public Optional<String> itemId(Operation operation) {
        Paging paging = model().pages().get(operation.id());
        if (paging.item().isPresent()) {
            return paging.item();
        }
        Schemas schemas = new Schemas(contract.openApi());
        return Optional.ofNullable(kind(operation) == OperationKind.LIST ? bodyId() : null)
                .map(paging::inItem)
                .filter(pointer -> schemas.at(operation.responseSchema(success(operation)), paging.items()).stream()
                        .anyMatch(
                                list -> !schemas.at(list.path("items"), pointer).isEmpty()));
    }

    /** The state of a job that an answer about it tells, by its body or by its status code; empty when it tells none. */
    public Optional<String> state(Operation operation, int status, JsonNode body) {
        Optional<String> told =
                body.isObject() && status / 100 == 2 ? model().status().state(body) : Optional.empty();
        return told.or(() -> Answers.stateByCode(model(), operation, status));
    }

    /** The status code with which an operation must tell of a job in a state; empty where the usual ones will do. */
    public Optional<Integer> codeIn(Operation operation, String state) {
        return Optional.ofNullable(Answers.inStates(model(), operation).get(state));
    }

    /** The headers that a good answer must have: those that the document requires, and the Location of a redirect. */
    public List<String> headers(Operation operation, int status) {
        return operation.response(status).path("headers").properties().stream()
                .filter(header -> contract.openApi()
                                .resolved(header.getValue())
                                .path("required")
                                .asBoolean()
                        || (status / 100 == 3 && header.getKey().equalsIgnoreCase("Location")))
                .map(Map.Entry::getKey)
                .filter(name -> status / 100 == 2 || status / 100 == 3)
                .toList();
    }

    /** True when a good answer to an operation must have some header. */
    public boolean demandsHeaders(Operation operation) {
        return Answers.successes(model(), operation).stream()
                .anyMatch(status -> !headers(operation, status).isEmpty());
    }

    /** The status code with which an operation succeeds at the mock. */
    public int success(Operation operation) {
        return Answers.successes(model(), operation).stream().findFirst().orElse(200);
    }

    /** The status codes with which an operation may succeed, and those with which it may tell an error, as named ones. */
    public Set<Integer> codes(Operation operation) {
        Set<Integer> codes = new TreeSet<>(Answers.successes(model(), operation));
        operation.statuses().stream().filter(code -> code / 100 != 2).forEach(codes::add);
        for (ErrorModel.Kind kind : kinds(operation)) {
            codes.addAll(Answers.errors(model(), kind));
        }
        return codes;
    }

    /** True when the contract allows an operation to answer with a status code. */
    public boolean allows(Operation operation, int status) {
        if (kind(operation) == OperationKind.OTHER) {
            return !operation.response(status).isMissingNode();
        }
        return codes(operation).contains(status)
                || (status / 100 == 4 && !operation.response(status).isMissingNode())
                || (status / 100 == 5 && operation.responses().containsKey(status / 100 + "XX"));
    }

    /** The kinds of errors that an operation can tell. */
    public Set<ErrorModel.Kind> kinds(Operation operation) {
        Set<ErrorModel.Kind> kinds = new LinkedHashSet<>();
        if (kind(operation) != OperationKind.OTHER) {
            kinds.add(ErrorModel.Kind.INVALID);
            if (demandsKey()) {
                kinds.add(ErrorModel.Kind.UNAUTHORIZED);
            }
            if (isAboutOne(operation)) {
                kinds.add(ErrorModel.Kind.MISSING);
            }
            if (kind(operation).isCommand()) {
                kinds.add(ErrorModel.Kind.REFUSED);
            }
            if (kind(operation) == OperationKind.SUBMIT) {
                kinds.addAll(model().id().errors());
            }
        }
        return kinds;
    }

    /** The words of a cell of the table of commands, with the choices of policies in place of the policies. */
    public Set<String> words(String state, String column) {
        return model().commands().words(state, column, model().policies());
    }

    /** True when a command may be refused in a state. */
    public boolean mayRefuse(String state, String column) {
        return words(state, column).contains(CommandTable.REFUSE);
    }

    /** True when a command may be accepted in a state. */
    public boolean mayAccept(String state, String column) {
        return words(state, column).stream().anyMatch(word -> !word.equals(CommandTable.REFUSE));
    }

    /** True when an accepted command may remove the job. */
    public boolean mayRemove(String state, String column) {
        return words(state, column).contains(CommandTable.GONE);
    }

    /** The states to which an accepted command may lead; for the word {@code back}, those that lead to its state. */
    public Set<String> targets(String state, String column) {
        Set<String> targets = new LinkedHashSet<>();
        for (String word : words(state, column)) {
            switch (word) {
                case CommandTable.REFUSE, CommandTable.GONE -> {}
                case CommandTable.STAY -> targets.add(state);
                case CommandTable.BACK ->
                    model().states().keySet().stream()
                            .filter(each -> leadsTo(each, state))
                            .forEach(targets::add);
                default -> targets.add(word);
            }
        }
        return targets;
    }

    /** True when a job comes from one state to another directly, or by states on the way that {@code back} passes over. */
    private boolean leadsTo(String from, String state) {
        return !from.equals(state)
                && !model().isPassing(from)
                && (leadsDirectly(from, state)
                        || model().states().keySet().stream()
                                .filter(model()::isPassing)
                                .anyMatch(via -> leadsDirectly(from, via) && leadsDirectly(via, state)));
    }

    private boolean leadsDirectly(String from, String state) {
        return model().move(from).targets().contains(state)
                || model().commands().columns().stream()
                        .anyMatch(column -> words(from, column).contains(state));
    }

    /** The states in which the second of two equal commands must be refused. */
    public List<String> racing(String column) {
        return model().states().keySet().stream()
                .filter(state -> !mayRefuse(state, column) && !mayRemove(state, column) && mayAccept(state, column))
                .filter(state -> targets(state, column).stream().noneMatch(next -> mayAccept(next, column)))
                .toList();
    }

    /** The operations some of whose answers are documented as problems (RFC 9457). */
    public List<Operation> tellingProblems() {
        return operations().stream()
                .filter(operation -> operation.responses().values().stream().anyMatch(ContractFacts::isProblem))
                .toList();
    }

    /** True when an error of the contract is a problem (RFC 9457). */
    public boolean hasProblems() {
        return Content.isProblem(model().errors().mediaType())
                || !tellingProblems().isEmpty();
    }

    /**
     * True when an answer is a problem (RFC 9457), by its label or by the document.
     *
     * @param label its media type
     */
    public boolean isProblem(Operation operation, int status, String label) {
        return status >= 400 && (Content.isProblem(label) || isProblem(operation.response(status)));
    }

    private static boolean isProblem(JsonNode response) {
        return response.path("content").properties().stream().anyMatch(each -> Content.isProblem(each.getKey()));
    }

    /** The template of a read of a job, as a pointer into {@code job.yaml}: its own one, or that of all answers about jobs. */
    public String readTemplate() {
        SuccessAnswer said = model().answers().get(contract.observe().id());
        return said == null || said.body() == null
                ? "/body"
                : Lines.at("answers", contract.observe().id(), "body");
    }

    /** The places at which a read of a job tells when the job was created, as JSON pointers. */
    public List<String> creationTimes() {
        SuccessAnswer said = model().answers().get(contract.observe().id());
        JsonNode body = said == null || said.body() == null ? model().body() : said.body();
        return body == null ? List.of() : Template.places(body, "created");
    }

    /** The kind of an operation. */
    public OperationKind kind(Operation operation) {
        return model().kind(operation.id());
    }

    /** The model of its jobs. */
    public JobModel model() {
        return contract.job();
    }
}
