package dev.bandstand.mock.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.InvalidSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The places of members in a JSON document: a JSON pointer (RFC 6901) in which {@code *} stands for each element of an
 * array or each member of an object, and {@code -} for the end of an array.
 */
public record MemberPath(String text) {

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");
    private static final String EACH = "*";
    private static final String END = "-";

    /**
     * A path.
     *
     * @throws InvalidSetting when the text is none
     */
    public MemberPath {
        if (!text.startsWith("/") || BAD_ESCAPE.matcher(text).find()) {
            throw new InvalidSetting(
                    "\"%s\" is not a JSON pointer. Write it like /status or /rows/0/name; * stands for each element."
                            .formatted(text));
        }
    }

    /** Sets all members of this path, which changes the document, and tells how many there were. */
    public int set(JsonNode document, JsonNode value) {
        List<String> steps = Arrays.stream(text.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
        return set(document, steps, value);
    }

    private static int set(JsonNode node, List<String> steps, JsonNode value) {
        return switch (node) {
            case ObjectNode object -> inObject(object, steps, value);
            case ArrayNode array -> inArray(array, steps, value);
            default -> 0;
        };
    }

    private static int inObject(ObjectNode object, List<String> steps, JsonNode value) {
        String step = steps.getFirst();
        List<String> names = step.equals(EACH) && !object.has(EACH)
                ? object.properties().stream().map(Map.Entry::getKey).toList()
                : List.of(step);
        if (steps.size() == 1) {
            names.forEach(name -> object.set(name, value.deepCopy()));
            return names.size();
        }
        List<String> rest = steps.subList(1, steps.size());
        return names.stream()
                .mapToInt(name -> set(object.path(name), rest, value))
                .sum();
    }

    private static int inArray(ArrayNode array, List<String> steps, JsonNode value) {
        String step = steps.getFirst();
        if (step.equals(END) && steps.size() == 1) {
            array.add(value.deepCopy());
            return 1;
        }
        if (!step.equals(EACH)) {
            int index = INDEX.matcher(step).matches() ? Integer.parseInt(step) : array.size();
            return index < array.size() ? at(array, index, steps, value) : 0;
        }
        int places = 0;
        for (int index = 0; index < array.size(); index++) {
            places += at(array, index, steps, value);
        }
        return places;
    }

    private static int at(ArrayNode array, int index, List<String> steps, JsonNode value) {
        if (steps.size() == 1) {
            array.set(index, value.deepCopy());
            return 1;
        }
        return set(array.path(index), steps.subList(1, steps.size()), value);
    }
}
