package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The words of a contract in the console. All pointers are JSON pointers.
 *
 * @param stage the word for one stage of a job, such as {@code band}
 * @param form the field in which a job is ordered; empty for the whole request body as JSON
 * @param error where an answer tells why a job failed; empty to search for a member that is called so
 * @param tabs the views of a job, in order; empty for one of each operation that reads something about a job
 */
public record ConsoleModel(String stage, Optional<Form> form, Optional<String> error, List<Tab> tabs) {

    public ConsoleModel {
        tabs = List.copyOf(tabs);
    }

    /** Reads the section of a {@code job.yaml}. */
    static ConsoleModel of(JsonNode console) {
        return new ConsoleModel(
                console.path("stage").asText("stage"),
                console.has("form") ? Optional.of(Form.of(console.path("form"))) : Optional.empty(),
                text(console, "error"),
                console.path("tabs").valueStream().map(Tab::of).toList());
    }

    private static Optional<String> text(JsonNode node, String member) {
        return node.has(member) ? Optional.of(node.path(member).asText()) : Optional.empty();
    }

    /**
     * One field in place of a request body; the rest of the body is that of the example.
     *
     * @param label the name of the field
     * @param at the member of the request body that the text becomes
     * @param each the member of each item, when the text names several, separated by commas; empty for one text
     * @param example the text that the field has at first; empty for that of the example body
     */
    public record Form(String label, String at, Optional<String> each, Optional<String> example) {

        private static Form of(JsonNode form) {
            return new Form(
                    form.path("label").asText(), form.path("at").asText(), text(form, "each"), text(form, "example"));
        }
    }

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

        private static Tab of(JsonNode tab) {
            return new Tab(
                    tab.path("title").asText(),
                    tab.path("operation").asText(),
                    text(tab, "items"),
                    tab.path("columns").valueStream().map(JsonNode::asText).toList(),
                    text(tab, "sheet"));
        }
    }
}
