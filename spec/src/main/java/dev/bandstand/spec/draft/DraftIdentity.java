package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses where answers tell the id of a job, and where requests name it. */
record DraftIdentity(OpenApi document, Schemas schemas, DraftOperations operations) {

    /** The line that says it. */
    String line() {
        Operation observe = operations.observe();
        Optional<Operation> submit = operations.first(OperationKind.SUBMIT).flatMap(document::operation);
        JsonNode created = submit.map(each -> each.responseSchema(ContractDraft.success(each)))
                .filter(schema -> !schema.isMissingNode())
                .orElse(observe.responseSchema(200));
        Place named = operations.named();
        Optional<String> member = member(created);
        List<String> returned = new ArrayList<>();
        Stream.of("Location", "Operation-Location")
                .filter(name -> submit.filter(each -> each.response(ContractDraft.success(each))
                                .path("headers")
                                .has(name))
                        .isPresent())
                .forEach(name -> returned.add("header " + name));
        member.ifPresent(at -> returned.add("body " + at));
        member(observe.responseSchema(200))
                .map(at -> "body " + at)
                .filter(place -> !returned.contains(place))
                .ifPresent(returned::add);
        if (returned.isEmpty()) {
            returned.add("header Location");
        }
        JsonNode schema = member.map(at -> schemas.at(created, at))
                .flatMap(all -> all.stream().findFirst())
                .or(() -> observe.parameters().stream()
                        .filter(each -> each.in() == named.in() && each.name().equals(name()))
                        .map(OpenApi.Parameter::schema)
                        .findFirst())
                .map(document::resolved)
                .orElse(created);
        String places = operations.kinds().entrySet().stream()
                        .filter(each -> each.getValue().isCommand() && named.in() == Place.In.QUERY)
                        .flatMap(each -> document.operation(each.getKey()).stream())
                        .allMatch(each -> each.parameter(named).isPresent())
                ? named.toString()
                : "[%s, body /%s]".formatted(named, name());
        String sent = named.in() == Place.In.PATH ? "" : ", sent: " + places;
        String chosen = submit.flatMap(this::chosen)
                .map(place -> ", chosen: " + place + taken(submit.get()))
                .orElse("");
        return "id: {returned: [%s]%s%s%s}  # guess"
                .formatted(String.join(", ", returned), sent, chosen, DraftWords.idForm(schema));
    }

    /** A submit names its job in its path, or in a member that it demands and that is called as the parameter for ids. */
    private Optional<Place> chosen(Operation submit) {
        if (submit.parameter(operations.named()).isPresent()) {
            return Optional.of(operations.named());
        }
        return Stream.of("", "/metadata")
                .filter(parent ->
                        schemas.required(submit.requestSchema(), parent).contains(name()))
                .map(parent -> new Place(Place.In.BODY, parent + "/" + name()))
                .findFirst();
    }

    /** A PUT can be repeated, unless a conflict is documented. */
    private static String taken(Operation submit) {
        return submit.method().equals("PUT") && submit.response(409).isMissingNode() ? ", taken: same" : "";
    }

    private String name() {
        return operations.named().name().replaceFirst("^/", "");
    }

    /** The pointer of the id of a job in an answer: at the top, or in an envelope. */
    private Optional<String> member(JsonNode schema) {
        return Stream.concat(Stream.of(""), schemas.members(schema, "").stream().map(name -> "/" + name))
                .flatMap(parent -> Stream.of(name(), "id", "job_id", "jobId", "uuid", "name")
                        .map(name -> parent + "/" + name))
                .filter(at -> !schemas.at(schema, at).isEmpty())
                .findFirst();
    }
}
