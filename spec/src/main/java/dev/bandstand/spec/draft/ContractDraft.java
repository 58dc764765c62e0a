package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts a {@code job.yaml} from an OpenAPI document. What is guessed is marked with a comment that begins with guess. */
public final class ContractDraft {

    private final OpenApi document;
    private final Schemas schemas;
    private final DraftOperations operations;
    private final DraftStates states;
    private final StringBuilder text = new StringBuilder();

    private ContractDraft(OpenApi document, DraftOperations operations) {
        this.document = document;
        this.schemas = new Schemas(document);
        this.operations = operations;
        this.states = DraftStates.of(schemas, operations);
    }

    /**
     * The text of a draft.
     *
     * @throws ContractError when the document has no operation that tells the state of something by its id
     */
    public static String of(OpenApi document) {
        return of(document, Optional.empty());
    }

    /**
     * The text of a draft.
     *
     * @param observe the operation that tells the state of a job; empty to guess it
     * @throws ContractError when no operation, or not this one, tells the state of something by its id
     */
    public static String of(OpenApi document, Optional<String> observe) {
        DraftOperations operations = DraftOperations.of(document, observe)
                .orElseThrow(() -> new ContractError(
                        observe.map(id -> notTelling(document, id)).orElseGet(() -> nothing(document))));
        return new ContractDraft(document, operations).text();
    }

    private static String nothing(OpenApi document) {
        String missing = document.doubts().stream()
                .findFirst()
                .map(first -> "Parts of it are missing: line %s, %s. ".formatted(first.line(), first.reason()))
                .orElse("");
        return ("%s has no operation that reads something by its id (GET .../{id}, or an id in the query or the body)"
                        + " whose answer has a status, state or phase, or says done. %sWrite job.yaml by hand;"
                        + " docs/reference/job-yaml.md explains it.")
                .formatted(document.lines().file(), missing);
    }

    private static String notTelling(OpenApi document, String id) {
        List<String> telling = candidates(document);
        return "%s does not read something with a state by its id in %s%s"
                .formatted(
                        id,
                        document.lines().file(),
                        telling.isEmpty() ? "." : "; these do: %s.".formatted(String.join(", ", telling)));
    }

    /** The operations that may be the one which tells the state of a job; the one that is taken first. */
    public static List<String> candidates(OpenApi document) {
        return DraftChoice.all(document).stream()
                .map(each -> each.observe().id())
                .toList();
    }

    private String text() {
        line(
                "# Drafted from the OpenAPI document. Check each line that says guess; './bandstand lint-contract DIR' tells what");
        line("# does not fit. docs/reference/job-yaml.md explains every member.");
        line("operations:");
        operations.kinds().forEach((id, kind) -> {
            if (operations.isNamed(id)) {
                line("  %s: %s  # guess".formatted(quoted(id), kind.word()));
            }
        });
        operations.choices().forEach((id, choices) -> {
            line("  %s:  # guess".formatted(quoted(id)));
            line("    %s: {%s}"
                    .formatted(
                            choices.member(),
                            choices.commands().entrySet().stream()
                                    .map(each -> quoted(each.getKey()) + ": "
                                            + each.getValue().word())
                                    .collect(Collectors.joining(", "))));
        });
        line(new DraftIdentity(document, schemas, operations).line());
        operations
                .first(OperationKind.SUBMIT)
                .flatMap(document::operation)
                .flatMap(ContractDraft::key)
                .ifPresent(place -> line("idempotency-key: " + place + "  # guess"));
        line("caller: " + DraftCaller.of(document, operations.observe()) + "  # guess");
        status();
        line("states:");
        states.meanings().forEach((word, meaning) -> line("  %s: %s  # guess".formatted(quoted(word), meaning.word())));
        new DraftMoves(states).lines().forEach(this::line);
        new DraftTable(operations, states).lines().forEach(this::line);
        counters();
        answers();
        pages();
        new DraftErrors(document, schemas, operations).lines().forEach(this::line);
        return text.toString();
    }

    private void status() {
        String at = operations.status().at();
        if (operations.status().done().isPresent()) {
            line("status:  # guess");
            operations
                    .status()
                    .done()
                    .get()
                    .states(operations.first(OperationKind.CANCEL).isPresent())
                    .forEach((state, members) -> line("  %s: {%s}".formatted(state, members)));
        } else if (states.outcomes().isPresent()) {
            line("status:  # guess");
            DraftStates.Outcomes outcomes = states.outcomes().get();
            states.meanings()
                    .keySet()
                    .forEach(word -> line("  %s: {%s: %s, %s: %s}"
                            .formatted(
                                    quoted(word),
                                    at,
                                    quoted(outcomes.words().contains(word) ? outcomes.over() : word),
                                    outcomes.member(),
                                    outcomes.words().contains(word) ? quoted(word) : "$none")));
        } else if (!at.equals("/status")) {
            line("status: " + at + "  # guess");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    static String quoted(String word) {
        return word.matches("[A-Za-z_][\\w-]*") && !word.matches("(?i)yes|no|on|off|true|false|null|y|n")
                ? word
                : "'" + word + "'";
    }

    private static Optional<Place> key(Operation submit) {
        return submit.parameters().stream()
                .filter(each -> each.in() == Place.In.HEADER && each.name().matches("(?i).*idempotency.*"))
                .map(each -> new Place(each.in(), each.name()))
                .findFirst();
    }

    static int success(Operation operation) {
        return operation.statuses().stream()
                .filter(code -> code >= 200 && code < 400)
                .findFirst()
                .orElse(200);
    }

    private void counters() {
        JsonNode schema = operations.observe().responseSchema(200);
        List<String> lines = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (String at : DraftCounters.places(schemas, schema)) {
            String name = at.substring(at.lastIndexOf('/') + 1);
            String own = named.add(name) ? name : at.substring(1).replace('/', '-');
            lines.add("  %s: {at: %s, %s}  # guess"
                    .formatted(quoted(own), at, DraftCounters.isTotal(name) ? "known: 100" : "grows-to: 100"));
        }
        if (!lines.isEmpty()) {
            line("counters:");
            lines.forEach(this::line);
        }
    }

    /** Headers that must be there, and the good end of an operation that redirects when the work is done. */
    private void answers() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Operation each : document.all()) {
            List<String> headers = DraftHeaders.of(document, each);
            if (!headers.isEmpty()) {
                said.computeIfAbsent(each.id(), id -> new ArrayList<>())
                        .add("headers: {%s}".formatted(String.join(", ", headers)));
            }
        }
        Operation observe = operations.observe();
        Optional<Integer> redirect = observe.statuses().stream()
                .filter(code -> code == 302 || code == 303)
                .findFirst();
        Optional<String> done = states.word(StateMeaning.COMPLETED);
        if (redirect.isPresent() && done.isPresent() && observe.statuses().contains(200)) {
            said.computeIfAbsent(observe.id(), id -> new ArrayList<>())
                    .add("in: {%s: {status: %s, headers: {Location: '%s'}}}"
                            .formatted(quoted(done.get()), redirect.get(), result(observe)));
        }
        said.keySet()
                .removeIf(id -> !operations.kinds().containsKey(id)
                        && !operations.choices().containsKey(id));
        if (!said.isEmpty()) {
            line("answers:");
        }
        said.forEach((id, lines) -> {
            line("  %s:  # guess".formatted(quoted(id)));
            lines.forEach(each -> line("    " + each));
        });
    }

    /** The path of something that is read by its id and is no job. */
    private String result(Operation observe) {
        return document.all().stream()
                .filter(each -> each.method().equals("GET")
                        && each.path().endsWith("}")
                        && !each.path().startsWith(observe.path()))
                .findFirst()
                .map(each -> each.template().replaceAll("\\{[^}]+}$", "\\${id}"))
                .orElse("/results/${id}");
    }

    private void pages() {
        List<String> lists = operations.kinds().entrySet().stream()
                .filter(each -> each.getValue() == OperationKind.LIST || each.getValue() == OperationKind.PAGES)
                .map(Map.Entry::getKey)
                .toList();
        if (!lists.isEmpty()) {
            line("pages:");
        }
        boolean omits = false;
        for (String id : lists) {
            line("  %s:  # guess".formatted(quoted(id)));
            boolean rows = operations.kinds().get(id) == OperationKind.PAGES;
            Operation operation = document.operation(id).orElseThrow();
            List<String> lines = DraftPaging.lines(
                    schemas, operation, rows, operations.status().at());
            lines.forEach(each -> line("    " + each));
            omits |= lines.stream().anyMatch(each -> isNeverNull(operation, each));
        }
        if (omits) {
            line("unset: omit  # guess");
        }
    }

    /** True for a line that names the member that leads on, where the last page can have no null there. */
    private boolean isNeverNull(Operation operation, String line) {
        String at = line.replaceFirst("^next: (body|url) ", "");
        JsonNode schema = operation.responseSchema(success(operation));
        return !at.equals(line)
                && !schemas.types(schema, at).contains("null")
                && schemas.at(schema, at).stream()
                        .noneMatch(each -> each.path("nullable").asBoolean());
    }
}
