package dev.bandstand.spec.contract;

import java.util.List;
import java.util.Optional;

/**
 * The words of a contract in the console. All pointers are JSON pointers.
 *
 * @param stage the word for one stage of a job, such as {@code band}
 * @param form the field in which a job is ordered; empty for the whole request body as JSON
 * @param tabs the views of a job, in order; empty for one of each operation that reads something about a job
 */
public record ConsoleModel(String stage, Optional<Form> form, List<Tab> tabs) {

    public ConsoleModel {
        tabs = List.copyOf(tabs);
    }

    /**
     * One field in place of a request body; the rest of the body is that of the example.
     *
     * @param label the name of the field
     * @param at the member of the request body that the text becomes
     * @param each the member of each item, when the text names several, separated by commas; empty for one text
     * @param example the text that the field has at first; empty for that of the example body
     */
    public record Form(String label, String at, Optional<String> each, Optional<String> example) {}

    /**
     * A view of the answer of one operation.
     *
     * @param items the list that is shown as a table; empty for none
     * @param columns the members of an item that are shown, in order; all of them when empty
     * @param sheet the object whose members are shown; empty for none
     */
    public record Tab(
            String title, String operation, Optional<String> items, List<String> columns, Optional<String> sheet) {

        public Tab {
            columns = List.copyOf(columns);
        }
    }
}
