package dev.bandstand.spec.contract.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The effect of each command in each state, as a table: a line for each state, a column for each command. A column is
 * named by the kind of the command ({@code cancel}) or by an operation id.
 *
 * <pre>{@code
 * state      cancel           retry
 * queued     cancelled        refuse
 * running    cancelling       refuse
 * failed     ?cancel-failed   queued
 * }</pre>
 *
 * A cell says where the job goes ({@code cancelling}), {@code back} (to the state that it was in before this one),
 * {@code stay} (accepted, nothing changes), {@code refuse}, {@code gone} (accepted, and there is no such job any more),
 * or names after a question mark the policy whose choice is the cell. A word with blanks stands in double quotes.
 *
 * @param columns the commands, in the order of the table
 * @param cells by state, then by command
 * @param rows the line of each state within the table, from 1
 */
public record CommandTable(List<String> columns, Map<String, Map<String, String>> cells, Map<String, Integer> rows) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    /** Nothing changes, and that is no fault. */
    public static final String STAY = "stay";

    /** The state does not allow it. */
    public static final String REFUSE = "refuse";

    /** To the state that the job was in before. */
    public static final String BACK = "back";

    /** There is no such job any more. */
    public static final String GONE = "gone";

    /** The words that are no states. */
    public static final Set<String> WORDS = Set.of(STAY, REFUSE, BACK, GONE);

    /** A contract without commands. */
    public static final CommandTable EMPTY = new CommandTable(List.of(), Map.of(), Map.of());

    public CommandTable {
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
        rows = Map.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException when a line has not as many words as the head, or a state or command stands there
     *     twice; the message is a sentence without its full stop
     */
    public static CommandTable parse(String text) {
        List<List<String>> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(CommandTable::words)
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the table is empty");
        }
        List<String> columns = lines.getFirst().subList(1, lines.getFirst().size());
        if (new LinkedHashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("a command stands there twice");
        }
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (cells.put(line.getFirst(), row(columns, line)) != null) {
                throw new IllegalArgumentException("the state %s stands there twice".formatted(line.getFirst()));
            }
        }
        return new CommandTable(columns, cells, rows(text));
    }

    /** The words of a line; one with blanks stands in double quotes. */
    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
    }

    private static Map<String, Integer> rows(String text) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            int number = line + 1;
            words(lines.get(line)).stream().findFirst().ifPresent(first -> rows.put(first, number));
        }
        return rows;
    }

    private static Map<String, String> row(List<String> columns, List<String> line) {
        if (line.size() != columns.size() + 1) {
            throw new IllegalArgumentException("the line of %s has %s cells, and the head names %s commands"
                    .formatted(line.getFirst(), line.size() - 1, columns.size()));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), line.get(column + 1));
        }
        return row;
    }

    /**
     * Returns the text of a cell; a state or a command that the table does not have is refused.
     *
     * @return a state, one of {@link #WORDS}, or a policy after a question mark
     */
    public String cell(String state, String command) {
        return cells.getOrDefault(state, Map.of()).getOrDefault(command, REFUSE);
    }

    /** The same table with another word in one cell. */
    public CommandTable with(String state, String command, String word) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(cells);
        Map<String, String> row = new LinkedHashMap<>(cells.getOrDefault(state, Map.of()));
        row.put(command, word);
        changed.put(state, row);
        return new CommandTable(columns, changed, rows);
    }

    /** Every word in a column, with choices of policies in place of the policies. */
    public Set<String> words(String state, String command, Map<String, PolicyPoint> policies) {
        String cell = cell(state, command);
        List<String> words = new ArrayList<>(List.of(cell));
        if (cell.startsWith("?")) {
            words.clear();
            PolicyPoint policy = policies.get(cell.substring(1));
            words.addAll(policy == null ? List.of() : policy.effects().values());
        }
        return new LinkedHashSet<>(words);
    }
}
