package dev.bandstand.spec.contract;

import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.contract.life.PolicyPoint;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks the words of a model: each operation, state, command, counter and policy that it names exists. */
record ModelWordsCheck(OpenApi document, JobModel model, ModelFaults faults) {

    void check() {
        operations();
        states();
        commands();
        identity();
        policies();
        errors();
        console();
    }

    private void operations() {
        List<String> known = document.all().stream().map(Operation::id).toList();
        for (String name : List.of("operations", "requests", "answers", "pages")) {
            named(name)
                    .forEach(id -> faults.mustBe(Lines.at(name, id), id, known, "operation of the OpenAPI document"));
        }
        for (OperationKind needed : List.of(OperationKind.SUBMIT, OperationKind.OBSERVE)) {
            if (model.operation(needed).isEmpty()) {
                faults.add(
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
                .forEach(word -> faults.add(
                        "/states/" + word,
                        "%s is a word of the command table and cannot name a state".formatted(word)));
        faults.mustBe("/initial", model.initial(), known, "state");
        if (model.status() instanceof StatusForm.Members members) {
            told(members, known);
        }
        model.moves().forEach((state, move) -> {
            faults.mustBe("/moves/" + state, state, known, "state");
            move.targets().forEach(to -> faults.mustBe("/moves/" + state, to, known, "state"));
        });
        model.bodyIn().keySet().forEach(state -> faults.mustBe("/body-in/" + state, state, known, "state"));
        model.errors()
                .answer(ErrorModel.Kind.REFUSED)
                .inStates()
                .keySet()
                .forEach(state -> faults.mustBe(Lines.at("errors", "refused", "in", state), state, known, "state"));
        model.answers()
                .forEach((id, answer) -> answer.in()
                        .keySet()
                        .forEach(state -> faults.mustBe(Lines.at("answers", id, "in", state), state, known, "state")));
        model.counters()
                .values()
                .forEach(counter -> counter.of()
                        .ifPresent(of -> faults.mustBe(
                                "/counters/" + counter.name() + "/of",
                                of,
                                model.counters().keySet(),
                                "counter")));
    }

    private void told(StatusForm.Members members, Set<String> known) {
        members.states().keySet().forEach(state -> faults.mustBe("/status/" + state, state, known, "state"));
        known.stream()
                .filter(state -> !members.states().containsKey(state))
                .forEach(state -> faults.add("/status", "it does not say which members tell the state " + state));
        members.states()
                .keySet()
                .forEach(state -> members.mistakenFor(state)
                        .ifPresent(other -> faults.add(
                                "/status/" + state,
                                "a job in this state is taken for %s, which is tried first".formatted(other))));
    }

    private void commands() {
        Set<String> known = model.states().keySet();
        Set<String> columns = new TreeSet<>(List.of("pause", "resume", "cancel", "retry", "delete"));
        model.operations().forEach((id, kind) -> {
            if (kind.isInTable()) {
                columns.add(id);
            }
        });
        CommandTable table = model.commands();
        table.columns().forEach(column -> faults.mustBe("/commands", column, columns, "command"));
        table.cells().keySet().forEach(state -> faults.mustBe("/commands", state, known, "state"));
        if (!table.columns().isEmpty()) {
            known.stream()
                    .filter(state -> !table.cells().containsKey(state))
                    .forEach(state ->
                            faults.add("/commands", "the table has no line for the state %s".formatted(state)));
        }
        model.operations().forEach((id, kind) -> {
            if (kind.isInTable() && !table.columns().contains(model.column(id))) {
                faults.add(
                        Lines.at("operations", id),
                        "the table of commands has no column %s for it".formatted(model.column(id)));
            }
        });
        table.cells().forEach((state, row) -> row.forEach((column, cell) -> cell(state, column, cell)));
    }

    private void cell(String state, String column, String cell) {
        if (cell.startsWith("?")) {
            faults.mustBe("/commands", cell.substring(1), model.policies().keySet(), "policy");
        }
        for (String word : model.commands().words(state, column, model.policies())) {
            if (!word.startsWith("?") && !CommandTable.WORDS.contains(word)) {
                Set<String> words = new TreeSet<>(model.states().keySet());
                words.addAll(CommandTable.WORDS);
                faults.mustBe("/commands", word, words, "state, stay, back, refuse or gone");
            }
        }
    }

    private void identity() {
        if (model.id().form().contains("/")) {
            faults.add(
                    "/id/form",
                    "an id has no slash, because it is one part of a path; write the rest where the id is told, such"
                            + " as name: 'operations/${id}' in body");
        }
        for (Map.Entry<String, OperationKind> each : model.operations().entrySet()) {
            boolean aboutOne =
                    each.getValue() == OperationKind.OBSERVE || each.getValue().isCommand();
            Optional<Operation> operation = document.operation(each.getKey());
            if (aboutOne
                    && operation.isPresent()
                    && Ids.sentTo(model, document, operation.get()).isEmpty()) {
                faults.add(
                        Lines.at("operations", each.getKey()),
                        "it is about one job, but has none of the places where id.sent says a job is named: "
                                + String.join(
                                        ", ",
                                        model.id().sent().stream()
                                                .map(Place::toString)
                                                .toList()));
            }
        }
    }

    /** A member of an error to which no template refers would never be told. */
    private void errors() {
        ErrorModel errors = model.errors();
        if (errors.style() == ErrorModel.Style.PROBLEM) {
            return;
        }
        String body = errors.body() == null ? "" : errors.body().toString();
        errors.answers()
                .forEach((kind, said) -> Stream.concat(Stream.of(said), said.inStates().values().stream())
                        .forEach(answer -> answer.members().keySet().stream()
                                .filter(member ->
                                        !(body + answer.message()).matches(".*\\$\\{?%s\\b.*".formatted(member)))
                                .forEach(member -> faults.add(
                                        Lines.at("errors", kind.name().toLowerCase(Locale.ROOT), member),
                                        "it is never told; where errors has the member %1$s, write $%1$s in its body"
                                                .formatted(member)))));
    }

    private void console() {
        List<String> known = document.all().stream().map(Operation::id).toList();
        List<ConsoleModel.Tab> tabs = model.console().tabs();
        for (int i = 0; i < tabs.size(); i++) {
            String id = tabs.get(i).operation();
            faults.mustBe("/console/tabs/" + i + "/operation", id, known, "operation of the OpenAPI document");
        }
    }

    private void policies() {
        model.answers()
                .forEach((id, answer) ->
                        answer.policy().ifPresent(policy -> code(Lines.at("answers", id, "status"), policy)));
        model.errors()
                .answers()
                .forEach((kind, answer) -> answer.policy()
                        .ifPresent(
                                policy -> code("/errors/" + kind.name().toLowerCase(Locale.ROOT) + "/status", policy)));
    }

    private void code(String place, String policy) {
        faults.mustBe(place, policy, model.policies().keySet(), "policy");
        PolicyPoint point = model.policies().get(policy);
        if (point != null && !point.effects().values().stream().allMatch(choice -> choice.matches("[1-5]\\d\\d"))) {
            faults.add(
                    "/policies/" + policy + "/choices",
                    "it decides a status code, and not all of its choices are ones");
        }
    }
}
