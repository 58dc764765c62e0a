package dev.bandstand.mock.nemo.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values as Python prints them, which is how the service quotes input in its sentences. */
public final class PythonText {

    private PythonText() {}

    /** A text in quotes: single ones, unless it holds some itself. */
    public static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
        return text.contains("'") && !text.contains("\"")
                ? '"' + escaped + '"'
                : "'" + escaped.replace("'", "\\'") + "'";
    }

    /** A JSON value. */
    public static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> quoted(value.asText());
            case NULL, MISSING -> "None";
            case BOOLEAN -> value.asBoolean() ? "True" : "False";
            case ARRAY ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(PythonText::of)
                        .collect(Collectors.joining(", ", "[", "]"));
            case OBJECT ->
                value.properties().stream()
                        .map(each -> quoted(each.getKey()) + ": " + of(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.asText();
        };
    }

    /** The name of a JSON value's type. */
    public static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "str";
            case NULL, MISSING -> "NoneType";
            case BOOLEAN -> "bool";
            case ARRAY -> "list";
            case OBJECT -> "dict";
            default -> value.isIntegralNumber() ? "int" : "float";
        };
    }
}
