package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.contract.StateMeaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts a {@code job.yaml} from an OpenAPI document. What is guessed is marked with a comment that begins with guess. */
public final class ContractDraft {

    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z][A-Za-z_ -]*)`");

    private final OpenApi document;
    private final Schemas schemas;
    private final DraftOperations operations;
    private final DraftStates states;
    private final StringBuilder text = new StringBuilder();

    private ContractDraft(OpenApi document, DraftOperations operations) {
        this.document = document;
        this.schemas = new Schemas(document);
        this.operations = operations;
        this.states = states();
    }

    /**
     * The text of a draft.
     *
     * @throws ContractError when the document has no operation that tells the state of something by its id
     */
    public static String of(OpenApi document) {
        DraftOperations operations = DraftOperations.of(document)
                .orElseThrow(() ->
                        new ContractError(("%s has no operation that reads something by its id (GET .../{id}) whose"
                                        + " answer has a status, state or phase. Write job.yaml by hand; docs/reference/job-yaml.md"
                                        + " explains it.")
                                .formatted(document.lines().file())));
        return new ContractDraft(document, operations).text();
    }

    private String text() {
        line(
                "# Drafted from the OpenAPI document. Check each line that says guess; './bandstand lint-contract DIR' tells what");
        line("# does not fit. docs/reference/job-yaml.md explains every member.");
        operations.kinds().forEach((id, kind) -> {
            if (text.indexOf("\noperations:") < 0) {
                line("operations:");
            }
            line("  %s: %s  # guess".formatted(quoted(id), kind.word()));
        });
        identity();
        line("caller: " + DraftCaller.of(document, operations.observe()) + "  # guess");
        if (!operations.status().equals("/status")) {
            line("status: " + operations.status() + "  # guess");
        }
        line("states:");
        states.meanings().forEach((word, meaning) -> line("  %s: %s  # guess".formatted(quoted(word), meaning.word())));
        moves();
        new DraftTable(operations, states).lines().forEach(this::line);
        counters();
        pages();
        errors();
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z_][\\w-]*") && !word.matches("(?i)yes|no|on|off|true|false|null|y|n")
                ? word
                : "'" + word + "'";
    }

    private DraftStates states() {
        JsonNode schema = operations.observe().responseSchema(200);
        Set<String> words = schemas.words(schema, operations.status());
        List<String> found = new ArrayList<>(words);
        if (words.isEmpty()) {
            schemas.at(schema, operations.status())
                    .forEach(each -> QUOTED.matcher(each.path("description").asText())
                            .results()
                            .map(word -> word.group(1))
                            .filter(word -> !found.contains(word))
                            .forEach(found::add));
        }
        if (found.size() < 2) {
            found.clear();
            found.addAll(List.of("queued", "running", "completed", "failed"));
        }
        Map<String, StateMeaning> meanings = new LinkedHashMap<>();
        found.forEach(word -> meanings.put(word, DraftWords.state(word)));
        return new DraftStates(meanings);
    }

    private void identity() {
        JsonNode created = operations
                .first(OperationKind.SUBMIT)
                .flatMap(document::operation)
                .map(each -> each.responseSchema(success(each)))
                .orElse(operations.observe().responseSchema(200));
        String parameter = operations.observe().path().replaceAll("^.*\\{|}", "");
        Optional<String> member = Stream.of("", "data/")
                .flatMap(parent -> Stream.of(parameter, "id", "job_id", "jobId", "uuid", "name")
                        .map(parent::concat))
                .filter(name -> !schemas.at(created, "/" + name).isEmpty())
                .findFirst();
        List<String> headers = Stream.of("Location", "Operation-Location")
                .filter(name -> operations
                        .first(OperationKind.SUBMIT)
                        .flatMap(document::operation)
                        .filter(each ->
                                each.response(success(each)).path("headers").has(name))
                        .isPresent())
                .toList();
        List<String> returned = new ArrayList<>();
        headers.forEach(name -> returned.add("header " + name));
        member.ifPresent(name -> returned.add("body /" + name));
        if (returned.isEmpty()) {
            returned.add("header Location");
        }
        JsonNode schema = member.map(name -> schemas.at(created, "/" + name))
                .flatMap(all -> all.stream().findFirst())
                .or(() -> operations.observe().parameters().stream()
                        .filter(each ->
                                each.in() == Place.In.PATH && each.name().equals(parameter))
                        .map(OpenApi.Parameter::schema)
                        .findFirst())
                .map(document::resolved)
                .orElse(created);
        line("id: {returned: [%s]%s}  # guess".formatted(String.join(", ", returned), DraftWords.idForm(schema)));
    }

    private static int success(Operation operation) {
        return operation.statuses().stream()
                .filter(code -> code >= 200 && code < 400)
                .findFirst()
                .orElse(200);
    }

    private void moves() {
        List<String> run = Stream.concat(
                        states.words(StateMeaning.PENDING).stream(),
                        Stream.concat(
                                states.words(StateMeaning.RUNNING).stream(),
                                states.word(StateMeaning.COMPLETED, StateMeaning.ENDED, StateMeaning.FAILED).stream()))
                .toList();
        String others = states.words(StateMeaning.FAILED, StateMeaning.EXPIRED).stream()
                .filter(each -> !run.contains(each))
                .map(ContractDraft::quoted)
                .collect(Collectors.joining(", "));
        line("moves:");
        for (int i = 0; i + 1 < run.size(); i++) {
            boolean works = states.meanings().get(run.get(i)) == StateMeaning.RUNNING;
            line("  %s: {after: %s, to: %s%s%s}  # guess"
                    .formatted(
                            quoted(run.get(i)),
                            works ? "20s" : "2s",
                            quoted(run.get(i + 1)),
                            works ? ", stages: 10" : "",
                            others.isEmpty() ? "" : ", or: [" + others + "]"));
        }
        move(StateMeaning.PAUSING, StateMeaning.PAUSED);
        move(StateMeaning.RESUMING, StateMeaning.RUNNING);
        move(StateMeaning.CANCELLING, StateMeaning.CANCELLED);
    }

    private void move(StateMeaning from, StateMeaning to) {
        states.word(from)
                .ifPresent(state -> states.word(to)
                        .ifPresent(next ->
                                line("  %s: {after: 2s, to: %s}  # guess".formatted(quoted(state), quoted(next)))));
    }

    private void counters() {
        JsonNode schema = operations.observe().responseSchema(200);
        List<String> lines = new ArrayList<>();
        for (String name : schemas.members(schema, "")) {
            boolean number = schemas.types(schema, "/" + name).contains("integer");
            if (number && name.toLowerCase(Locale.ROOT).matches(".*(progress|percent|done|processed|completed).*")) {
                lines.add("  %s: {at: /%s, grows-to: 100}  # guess".formatted(quoted(name), name));
            } else if (number && name.toLowerCase(Locale.ROOT).matches(".*total.*")) {
                lines.add("  %s: {at: /%s, known: 100}  # guess".formatted(quoted(name), name));
            }
        }
        if (!lines.isEmpty()) {
            line("counters:");
            lines.forEach(this::line);
        }
    }

    private void pages() {
        List<String> lists = operations.kinds().entrySet().stream()
                .filter(each -> each.getValue() == OperationKind.LIST || each.getValue() == OperationKind.PAGES)
                .map(Map.Entry::getKey)
                .toList();
        if (!lists.isEmpty()) {
            line("pages:");
        }
        for (String id : lists) {
            line("  %s:  # guess".formatted(quoted(id)));
            boolean rows = operations.kinds().get(id) == OperationKind.PAGES;
            DraftPaging.lines(schemas, document.operation(id).orElseThrow(), rows, operations.status())
                    .forEach(each -> line("    " + each));
        }
    }

    private void errors() {
        List<Integer> documented = operations.kinds().keySet().stream()
                .flatMap(id -> document.operation(id).stream())
                .filter(each -> operations.kinds().get(each.id()).isCommand())
                .flatMap(each -> each.statuses().stream())
                .filter(code -> code >= 400 && code < 500 && code != 404 && code != 401 && code != 403 && code != 429)
                .toList();
        if (!documented.isEmpty() && !documented.contains(409)) {
            line("errors: {refused: {status: %s}}  # guess".formatted(documented.getFirst()));
        }
    }
}
