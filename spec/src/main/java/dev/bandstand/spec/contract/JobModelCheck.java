package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.OpenApi.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds a model against itself and against the OpenAPI document. */
final class JobModelCheck {

    private final OpenApi document;
    private final JobModel model;
    private final Schemas schemas;
    private final List<ContractFault> faults = new ArrayList<>();

    private JobModelCheck(OpenApi document, JobModel model) {
        this.document = document;
        this.model = model;
        this.schemas = new Schemas(document);
    }

    /** Returns the faults, in the order in which they are best mended. */
    static List<ContractFault> faults(OpenApi document, JobModel model) {
        return new JobModelCheck(document, model).faults();
    }

    private List<ContractFault> faults() {
        operations();
        states();
        commands();
        identity();
        policies();
        if (faults.isEmpty()) {
            answers();
            pages();
            endlessMoves();
        }
        return faults;
    }

    private void operations() {
        List<String> known = document.all().stream().map(Operation::id).toList();
        for (String name : List.of("operations", "requests", "answers", "pages")) {
            named(name).forEach(id -> mustBe("/" + name + "/" + id, id, known, "operation of the OpenAPI document"));
        }
        for (OperationKind needed : List.of(OperationKind.SUBMIT, OperationKind.OBSERVE)) {
            if (model.operation(needed).isEmpty()) {
                fault(
                        "/operations",
                        "no operation is %s; without one there is nothing to serve".formatted(needed.word()));
            }
        }
    }

    private Collection<String> named(String part) {
        return switch (part) {
            case "operations" -> model.operations().keySet();
            case "requests" -> model.requests().keySet();
            case "answers" -> model.answers().keySet();
            default -> model.pages().keySet();
        };
    }

    private void states() {
        Set<String> known = model.states().keySet();
        known.stream()
                .filter(CommandTable.WORDS::contains)
                .forEach(word -> fault(
                        "/states/" + word,
                        "%s is a word of the command table and cannot name a state".formatted(word)));
        mustBe("/initial", model.initial(), known, "state");
        model.moves().forEach((state, move) -> {
            mustBe("/moves/" + state, state, known, "state");
            move.targets().forEach(to -> mustBe("/moves/" + state, to, known, "state"));
        });
        model.bodyIn().keySet().forEach(state -> mustBe("/body-in/" + state, state, known, "state"));
        model.counters()
                .values()
                .forEach(counter -> counter.of()
                        .ifPresent(of -> mustBe(
                                "/counters/" + counter.name() + "/of",
                                of,
                                model.counters().keySet(),
                                "counter")));
    }

    private void commands() {
        Set<String> known = model.states().keySet();
        Set<String> columns = new TreeSet<>(List.of("pause", "resume", "cancel", "retry", "delete"));
        model.operations().forEach((id, kind) -> {
            if (kind.isCommand()) {
                columns.add(id);
            }
        });
        CommandTable table = model.commands();
        table.columns().forEach(column -> mustBe("/commands", column, columns, "command"));
        table.cells().keySet().forEach(state -> mustBe("/commands", state, known, "state"));
        if (!table.columns().isEmpty()) {
            known.stream()
                    .filter(state -> !table.cells().containsKey(state))
                    .forEach(state -> fault("/commands", "the table has no line for the state %s".formatted(state)));
        }
        model.operations().forEach((id, kind) -> {
            if (kind.isCommand() && !table.columns().contains(model.column(id))) {
                fault("/operations/" + id, "the table of commands has no column %s for it".formatted(model.column(id)));
            }
        });
        table.cells().forEach((state, row) -> row.forEach((column, cell) -> cell(state, column, cell)));
    }

    private void cell(String state, String column, String cell) {
        if (cell.startsWith("?")) {
            mustBe("/commands", cell.substring(1), model.policies().keySet(), "policy");
        }
        for (String word : model.commands().words(state, column, model.policies())) {
            if (!word.startsWith("?") && !CommandTable.WORDS.contains(word)) {
                Set<String> words = new TreeSet<>(model.states().keySet());
                words.addAll(CommandTable.WORDS);
                mustBe("/commands", word, words, "state, stay, back, refuse or gone");
            }
        }
    }

    private void identity() {
        for (Map.Entry<String, OperationKind> each : model.operations().entrySet()) {
            boolean aboutOne =
                    each.getValue() == OperationKind.OBSERVE || each.getValue().isCommand();
            Optional<Operation> operation = document.operation(each.getKey());
            if (aboutOne
                    && operation.isPresent()
                    && Ids.sentTo(model, operation.get()).isEmpty()) {
                fault(
                        "/operations/" + each.getKey(),
                        "it is about one job, but has none of the places where id.sent says a job is named: "
                                + String.join(
                                        ", ",
                                        model.id().sent().stream()
                                                .map(Place::toString)
                                                .toList()));
            }
        }
    }

    private void policies() {
        model.answers()
                .forEach((id, answer) ->
                        answer.policy().ifPresent(policy -> code("/answers/" + id + "/status", policy)));
        model.errors()
                .answers()
                .forEach((kind, answer) -> answer.policy()
                        .ifPresent(
                                policy -> code("/errors/" + kind.name().toLowerCase(Locale.ROOT) + "/status", policy)));
    }

    private void code(String place, String policy) {
        mustBe(place, policy, model.policies().keySet(), "policy");
        PolicyPoint point = model.policies().get(policy);
        if (point != null && !point.choices().stream().allMatch(choice -> choice.matches("[1-5]\\d\\d"))) {
            fault("/policies/" + policy + "/choices", "it decides a status code, and not all of its choices are ones");
        }
    }

    private void answers() {
        model.operations().forEach((id, kind) -> {
            if (kind != OperationKind.OTHER) {
                answer(document.operation(id).orElseThrow(), kind);
            }
        });
    }

    private void answer(Operation operation, OperationKind kind) {
        List<Integer> statuses = Answers.successes(model, operation);
        String place = model.answers().containsKey(operation.id())
                ? "/answers/" + operation.id() + "/status"
                : "/operations/" + operation.id();
        if (statuses.isEmpty()) {
            fault(
                    place,
                    "the OpenAPI document has no 2xx answer for %s; name one under answers".formatted(operation.id()));
        }
        for (int status : statuses) {
            if (operation.response(status).isMissingNode()) {
                fault(
                        place,
                        "the OpenAPI document does not know the answer %s of %s".formatted(status, operation.id()));
            } else if (kind == OperationKind.OBSERVE) {
                job(operation, operation.responseSchema(status));
            }
        }
        if (kind.isCommand() && refuses(operation.id())) {
            code(operation, ErrorModel.Kind.REFUSED);
        }
        if (kind == OperationKind.OBSERVE || kind.isCommand()) {
            code(operation, ErrorModel.Kind.MISSING);
        }
    }

    private boolean refuses(String operation) {
        String column = model.column(operation);
        return model.states().keySet().stream()
                .anyMatch(state -> model.commands().cell(state, column).equals(CommandTable.REFUSE));
    }

    private void code(Operation operation, ErrorModel.Kind kind) {
        for (int status : Answers.errors(model, kind)) {
            if (operation.response(status).isMissingNode()) {
                String word = kind.name().toLowerCase(Locale.ROOT);
                fault(
                        "/errors/" + word,
                        "%s is reported by %s, which the OpenAPI document does not know for %s; it knows %s"
                                .formatted(
                                        word,
                                        status,
                                        operation.id(),
                                        String.join(", ", operation.responses().keySet())));
            }
        }
    }

    private void job(Operation operation, JsonNode schema) {
        if (schema.isMissingNode()) {
            fault("/operations/" + operation.id(), "the OpenAPI document gives its answer no JSON schema");
            return;
        }
        pointer("/status", schema, model.status(), operation);
        model.counters()
                .values()
                .forEach(each -> pointer("/counters/" + each.name() + "/at", schema, each.at(), operation));
        Set<String> documented = schemas.words(schema, model.status());
        if (!documented.isEmpty()) {
            model.states()
                    .keySet()
                    .forEach(
                            word -> mustBe("/states/" + word, word, documented, "status word of the OpenAPI document"));
            documented.stream()
                    .filter(word -> !model.states().containsKey(word))
                    .forEach(word ->
                            fault("/states", "the status word %s of the OpenAPI document is missing".formatted(word)));
        }
    }

    private void pointer(String place, JsonNode schema, String pointer, Operation operation) {
        if (schemas.at(schema, pointer).isEmpty()) {
            String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            fault(
                    place,
                    "the answer of %s has no member %s%s"
                            .formatted(operation.id(), pointer, meant(name, schemas.members(schema, parent))));
        }
    }

    private void pages() {
        model.pages().forEach((id, paging) -> {
            Operation operation = document.operation(id).orElseThrow();
            String place = "/pages/" + id;
            JsonNode schema =
                    operation.responseSchema(Answers.successes(model, operation).getFirst());
            if (!schemas.types(schema, paging.items()).contains("array")) {
                fault(place + "/items", "the answer of %s has no list at \"%s\"".formatted(id, paging.items()));
            }
            Answers.pointers(paging)
                    .forEach((name, pointer) -> pointer(place + "/" + name, schema, pointer, operation));
            if (paging.by() != Paging.By.NONE && paging.sent().isEmpty()) {
                fault(place, "the member sent is missing: it names the parameter that says where to read on");
            }
            part(place + "/part", paging);
            paging.sent().ifPresent(sent -> parameter(place + "/sent", operation, sent));
            paging.size().sent().ifPresent(sent -> parameter(place + "/size/sent", operation, sent));
        });
        model.operations().forEach((id, kind) -> {
            if ((kind == OperationKind.LIST || kind == OperationKind.PAGES)
                    && !model.pages().containsKey(id)) {
                fault("/operations/" + id, "it reads a list; say under pages how");
            }
            if (kind == OperationKind.PAGES
                    && model.pages().containsKey(id)
                    && model.pages().get(id).rows().isEmpty()) {
                fault("/pages/" + id, "the member rows is missing: it says what a job yields");
            }
        });
    }

    private void part(String place, Paging paging) {
        Operation observe = document.operation(
                        model.operation(OperationKind.OBSERVE).orElseThrow())
                .orElseThrow();
        if (!paging.part().isEmpty()) {
            pointer(
                    place,
                    observe.responseSchema(Answers.successes(model, observe).getFirst()),
                    paging.part(),
                    observe);
        }
    }

    private void parameter(String place, Operation operation, Place sent) {
        if (operation.parameter(sent).isEmpty()) {
            List<String> known = operation.parameters().stream()
                    .map(each -> new Place(each.in(), each.name()).toString())
                    .toList();
            fault(place, "%s has no parameter %s%s".formatted(operation.id(), sent, meant(sent.toString(), known)));
        }
    }

    /** A job that goes round without time passing would never come to an instant. */
    private void endlessMoves() {
        for (String start : model.moves().keySet()) {
            Set<String> seen = new HashSet<>();
            String state = start;
            while (seen.add(state)) {
                Move move = model.move(state);
                if (move.to().isEmpty() || move.after().compareTo(Duration.ZERO) > 0) {
                    break;
                }
                state = move.to().get();
                if (state.equals(start)) {
                    fault("/moves/" + start, "a job would go round from here to here in no time; give it an after");
                    return;
                }
            }
        }
    }

    private void mustBe(String place, String word, Collection<String> known, String what) {
        if (!known.contains(word)) {
            fault(
                    place,
                    "there is no %s \"%s\"%s%s"
                            .formatted(
                                    what,
                                    word,
                                    meant(word, known),
                                    known.size() > 12 || known.isEmpty()
                                            ? ""
                                            : "; there are " + String.join(", ", known)));
        }
    }

    private static String meant(String written, Collection<String> known) {
        return Nearest.to(written, known).map("; did you mean %s?"::formatted).orElse("");
    }

    private void fault(String pointer, String reason) {
        ContractFault fault = new ContractFault(
                model.lines().file(),
                model.lines().of(pointer),
                pointer.substring(1).replace('/', '.') + ": " + reason);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
