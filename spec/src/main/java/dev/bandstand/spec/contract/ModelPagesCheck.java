package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.List;

/** Checks how lists are read: the members of a page and the parameters that ask for it. */
record ModelPagesCheck(OpenApi document, JobModel model, AnswerMembers members) {

    void check() {
        model.pages().forEach((id, paging) -> {
            Operation operation = document.operation(id).orElseThrow();
            String place = Lines.at("pages", id);
            JsonNode schema =
                    operation.responseSchema(Answers.successes(model, operation).getFirst());
            if (!members.schemas().types(schema, paging.items()).contains("array")) {
                members.faults()
                        .add(place + "/items", "the answer of %s has no list at \"%s\"".formatted(id, paging.items()));
            }
            Answers.pointers(paging)
                    .forEach((name, pointer) -> members.mustHave(place + "/" + name, schema, pointer, operation));
            if (paging.by() != Paging.By.NONE && paging.sent().isEmpty()) {
                members.faults()
                        .add(place, "the member sent is missing: it names the parameter that says where to read on");
            }
            part(place + "/part", paging);
            paging.sent().ifPresent(sent -> parameter(place + "/sent", operation, sent));
            paging.size().sent().ifPresent(sent -> parameter(place + "/size/sent", operation, sent));
        });
        model.operations().forEach((id, kind) -> {
            if ((kind == OperationKind.LIST || kind == OperationKind.PAGES)
                    && !model.pages().containsKey(id)) {
                members.faults().add(Lines.at("operations", id), "it reads a list; say under pages how");
            }
            if (kind == OperationKind.PAGES
                    && model.pages().containsKey(id)
                    && model.pages().get(id).rows().isEmpty()) {
                members.faults().add(Lines.at("pages", id), "the member rows is missing: it says what a job yields");
            }
        });
    }

    private void member(String place, Operation operation, String pointer) {
        JsonNode schema = operation.requestSchema();
        if (members.schemas().at(schema, pointer).isEmpty()) {
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            members.faults()
                    .add(
                            place,
                            "the request body of %s has no member %s%s"
                                    .formatted(
                                            operation.id(),
                                            pointer,
                                            ModelFaults.meant(
                                                    name,
                                                    members.schemas()
                                                            .members(
                                                                    schema,
                                                                    pointer.substring(0, pointer.lastIndexOf('/'))))));
        }
    }

    private void part(String place, Paging paging) {
        Operation observe = document.operation(
                        model.operation(OperationKind.OBSERVE).orElseThrow())
                .orElseThrow();
        if (!paging.part().isEmpty()) {
            members.mustHave(
                    place,
                    observe.responseSchema(Answers.successes(model, observe).getFirst()),
                    paging.part(),
                    observe);
        }
    }

    private void parameter(String place, Operation operation, Place sent) {
        if (sent.in() == Place.In.BODY) {
            member(place, operation, sent.name());
        } else if (operation.parameter(sent).isEmpty()) {
            List<String> known = operation.parameters().stream()
                    .map(each -> new Place(each.in(), each.name()).toString())
                    .toList();
            members.faults()
                    .add(
                            place,
                            "%s has no parameter %s%s"
                                    .formatted(operation.id(), sent, ModelFaults.meant(sent.toString(), known)));
        }
    }
}
