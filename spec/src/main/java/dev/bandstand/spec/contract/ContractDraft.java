package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
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
    private static final List<OperationKind> COLUMNS = List.of(
            OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL, OperationKind.RETRY, OperationKind.DELETE);

    private final OpenApi document;
    private final Schemas schemas;
    private final DraftOperations operations;
    private final Map<String, StateMeaning> states;
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
        states.forEach((word, meaning) -> line("  %s: %s  # guess".formatted(quoted(word), meaning.word())));
        moves();
        commands();
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

    private Map<String, StateMeaning> states() {
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
        return meanings;
    }

    private List<String> words(StateMeaning... wanted) {
        return Stream.of(wanted)
                .flatMap(meaning -> states.entrySet().stream()
                        .filter(each -> each.getValue() == meaning)
                        .map(Map.Entry::getKey))
                .toList();
    }

    private Optional<String> word(StateMeaning... wanted) {
        return words(wanted).stream().findFirst();
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
                        words(StateMeaning.PENDING).stream(),
                        Stream.concat(
                                words(StateMeaning.RUNNING).stream(),
                                word(StateMeaning.COMPLETED, StateMeaning.ENDED, StateMeaning.FAILED).stream()))
                .toList();
        String others = words(StateMeaning.FAILED, StateMeaning.EXPIRED).stream()
                .filter(each -> !run.contains(each))
                .map(ContractDraft::quoted)
                .collect(Collectors.joining(", "));
        line("moves:");
        for (int i = 0; i + 1 < run.size(); i++) {
            boolean works = states.get(run.get(i)) == StateMeaning.RUNNING;
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
        word(from)
                .ifPresent(state -> word(to).ifPresent(next ->
                        line("  %s: {after: 2s, to: %s}  # guess".formatted(quoted(state), quoted(next)))));
    }

    private void commands() {
        List<String> columns = new ArrayList<>();
        COLUMNS.stream().filter(kind -> operations.first(kind).isPresent()).forEach(kind -> columns.add(kind.word()));
        operations.kinds().forEach((id, kind) -> {
            if (kind == OperationKind.COMMAND) {
                columns.add(id);
            }
        });
        if (columns.isEmpty()) {
            return;
        }
        line("# guess: each cell says where the job goes, or stay, back, refuse, gone");
        line("commands: |");
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of("state"))));
        rows.getFirst().addAll(columns);
        states.forEach((state, meaning) -> {
            List<String> row = new ArrayList<>(List.of(state));
            columns.forEach(column -> row.add(cell(column, meaning)));
            rows.add(row);
        });
        rows.forEach(row -> line(("  " + aligned(row, rows)).stripTrailing()));
    }

    private static String aligned(List<String> row, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(each -> each.get(column).length())
                    .max()
                    .orElse(0);
            text.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
        }
        return text.toString();
    }

    private String cell(String column, StateMeaning now) {
        Optional<String> to = switch (column) {
            case "cancel" -> now.isEnd() ? Optional.empty() : word(StateMeaning.CANCELLING, StateMeaning.CANCELLED);
            case "pause" ->
                now == StateMeaning.RUNNING || now == StateMeaning.PENDING
                        ? word(StateMeaning.PAUSING, StateMeaning.PAUSED)
                        : Optional.empty();
            case "resume" ->
                now == StateMeaning.PAUSED
                        ? word(StateMeaning.RESUMING, StateMeaning.RUNNING, StateMeaning.PENDING)
                        : Optional.empty();
            case "retry" ->
                now.isEnd() && now != StateMeaning.COMPLETED
                        ? word(StateMeaning.PENDING, StateMeaning.RUNNING)
                        : Optional.empty();
            case "delete" -> Optional.of(CommandTable.GONE);
            default -> Optional.of(CommandTable.STAY);
        };
        boolean done = (column.equals("cancel") && now == StateMeaning.CANCELLING)
                || (column.equals("pause") && (now == StateMeaning.PAUSING || now == StateMeaning.PAUSED));
        return done ? CommandTable.STAY : to.orElse(CommandTable.REFUSE);
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
