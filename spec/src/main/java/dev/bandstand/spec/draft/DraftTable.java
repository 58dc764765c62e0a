package dev.bandstand.spec.draft;

import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A guess at the table of commands. */
record DraftTable(DraftOperations operations, DraftStates states) {

    private static final List<OperationKind> COLUMNS = List.of(
            OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL, OperationKind.RETRY, OperationKind.DELETE);

    /** The lines of the table; none when no operation is a command. */
    List<String> lines() {
        List<String> columns = new ArrayList<>();
        COLUMNS.stream().filter(kind -> operations.first(kind).isPresent()).forEach(kind -> columns.add(kind.word()));
        operations.kinds().forEach((id, kind) -> {
            if (kind == OperationKind.COMMAND) {
                columns.add(id);
            }
        });
        if (columns.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("# guess: each cell says where the job goes, or stay, back, refuse, gone");
        lines.add("commands: |");
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of("state"))));
        rows.getFirst().addAll(columns);
        states.meanings().forEach((state, meaning) -> {
            List<String> row = new ArrayList<>(List.of(word(state)));
            columns.forEach(column -> row.add(word(cell(column, meaning))));
            rows.add(row);
        });
        rows.forEach(row -> lines.add(("  " + aligned(row, rows)).stripTrailing()));
        return lines;
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

    /** A command that asks for a state leads there; of any other nothing is known. */
    private Optional<String> wanted(String column, StateMeaning now) {
        String value = column.substring(column.lastIndexOf(':') + 1);
        return !states.meanings().containsKey(value)
                ? Optional.of(CommandTable.STAY)
                : now.isEnd() ? Optional.empty() : Optional.of(value);
    }

    private static String word(String written) {
        return written.contains(" ") ? '"' + written + '"' : written;
    }

    /** An API that has no word for a cancelled job tells it as one that failed, if it has a word for that; not where another member tells the ends. */
    private Optional<String> cancelled() {
        return states.cancelled()
                .or(() -> states.outcomes().isEmpty()
                        ? states.word(StateMeaning.FAILED).or(() -> Optional.of(CommandTable.STAY))
                        : Optional.empty());
    }

    /** True for an API whose words do not tell a bad end from a good one. */
    private boolean endsOnlyWell() {
        return states.meanings().values().stream()
                .noneMatch(meaning -> meaning.isEnd() && meaning != StateMeaning.COMPLETED);
    }

    private String cell(String column, StateMeaning now) {
        Optional<String> to = switch (column) {
            case "cancel" -> now.isEnd() ? Optional.empty() : cancelled();
            case "pause" ->
                now == StateMeaning.RUNNING || now == StateMeaning.PENDING
                        ? states.word(StateMeaning.PAUSING, StateMeaning.PAUSED)
                        : Optional.empty();
            case "resume" ->
                now == StateMeaning.PAUSED
                        ? states.word(StateMeaning.RESUMING, StateMeaning.RUNNING, StateMeaning.PENDING)
                        : Optional.empty();
            case "retry" ->
                now.isEnd() && (now != StateMeaning.COMPLETED || endsOnlyWell())
                        ? states.word(StateMeaning.PENDING, StateMeaning.RUNNING)
                        : Optional.empty();
            case "delete" -> Optional.of(CommandTable.GONE);
            default -> wanted(column, now);
        };
        boolean done = (column.equals("cancel") && now == StateMeaning.CANCELLING)
                || (column.equals("pause") && (now == StateMeaning.PAUSING || now == StateMeaning.PAUSED));
        return done ? CommandTable.STAY : to.orElse(CommandTable.REFUSE);
    }
}
