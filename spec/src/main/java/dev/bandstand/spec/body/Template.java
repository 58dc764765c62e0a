package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.contract.Lines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tree with values to be filled in. A text that is {@code $name} stands for a value of any kind, {@code ${name}} for its
 * words, alone or inside a longer text, and {@code $$} at the beginning for a dollar sign. All other texts, numbers and words stand
 * for themselves.
 */
public final class Template {

    private static final String NAME = "[a-zA-Z][a-zA-Z0-9_-]*(?:/[^}+]*)?(?:\\+[0-9.]+(?:ms|s|m|h|d))?";
    private static final Pattern WHOLE = Pattern.compile("\\$(" + NAME + ")|\\$\\{(" + NAME + ")}");
    private static final Pattern PART = Pattern.compile("\\$\\{(" + NAME + ")}");

    private Template() {}

    /**
     * A template with its values.
     *
     * @param values each value by its name; a null node for one that is not known yet
     * @param omitUnset true when a member whose value is not known yet is left out; false when it is null
     */
    public static JsonNode render(JsonNode template, Function<String, JsonNode> values, boolean omitUnset) {
        if (template.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            template.properties().forEach(member -> {
                JsonNode value = render(member.getValue(), values, omitUnset);
                if (!value.isNull() || member.getValue().isNull() || !omitUnset) {
                    object.set(member.getKey(), value);
                }
            });
            return object;
        }
        if (template.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            template.forEach(each -> array.add(render(each, values, omitUnset)));
            return array;
        }
        return template.isTextual() ? text(template.textValue(), values) : template;
    }

    /** A text with its values, as text. */
    public static String render(String template, Function<String, JsonNode> values) {
        JsonNode value = text(template, values);
        return value.isNull() ? "" : value.asText();
    }

    /** The names that a template asks for. */
    public static Set<String> names(JsonNode template) {
        Set<String> names = new LinkedHashSet<>();
        if (template.isTextual()) {
            Matcher whole = WHOLE.matcher(template.textValue());
            if (whole.matches()) {
                names.add(whole.group(1) == null ? whole.group(2) : whole.group(1));
            } else {
                PART.matcher(template.textValue()).results().forEach(part -> names.add(part.group(1)));
            }
        }
        template.forEach(each -> names.addAll(names(each)));
        return names;
    }

    /** The places of a template that show a value and nothing else, as JSON pointers. */
    public static List<String> places(JsonNode template, String name) {
        if (template.isTextual()) {
            Matcher whole = WHOLE.matcher(template.textValue());
            return whole.matches() && (name.equals(whole.group(1)) || name.equals(whole.group(2)))
                    ? List.of("")
                    : List.of();
        }
        List<String> places = new ArrayList<>();
        template.properties()
                .forEach(member -> places(member.getValue(), name)
                        .forEach(place -> places.add(Lines.at(member.getKey()) + place)));
        return places;
    }

    private static JsonNode text(String text, Function<String, JsonNode> values) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches() && whole.group(1) != null) {
            return values.apply(whole.group(1));
        }
        if (whole.matches()) {
            JsonNode value = values.apply(whole.group(2));
            return value.isNull() ? value : JsonNodeFactory.instance.textNode(words(value));
        }
        String plain = text.startsWith("$$") ? text.substring(1) : text;
        return JsonNodeFactory.instance.textNode(PART.matcher(plain)
                .replaceAll((MatchResult part) -> Matcher.quoteReplacement(words(values.apply(part.group(1))))));
    }

    private static String words(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
