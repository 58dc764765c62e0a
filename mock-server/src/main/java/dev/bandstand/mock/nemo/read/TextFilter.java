package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language in which a filter may be written as one text, such as {@code status:"active" AND -name~"test"}. OR binds
 * weaker than AND, which may be left out.
 */
final class TextFilter {

    private static final Map<String, String> OPERATORS =
            Map.of(":", "$eq", "~", "$like", ">", "$gt", ">=", "$gte", "<", "$lt", "<=", "$lte");

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|>=|<=|[:~<>()\\[\\],.]|-?\\d+(?:\\.\\d+)?|-|[A-Za-z_]\\w*)\\s*");

    private static final String END = "";

    private record Token(String text, int at) {}

    private final List<Token> tokens;
    private int next;

    private TextFilter(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a text.
     *
     * @return the same filter as a JSON object
     * @throws InvalidFilter when it is not written in the language
     */
    static ObjectNode parse(String text) {
        TextFilter filter = new TextFilter(tokens(text));
        ObjectNode tree = filter.any();
        if (!filter.peek().equals(END)) {
            throw filter.unexpected();
        }
        return tree;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw unreadable(at);
            }
            tokens.add(new Token(matcher.group(1), matcher.start(1)));
            at = matcher.end();
        }
        tokens.add(new Token(END, text.length()));
        return tokens;
    }

    private ObjectNode any() {
        List<ObjectNode> parts = new ArrayList<>(List.of(all()));
        while (word("OR")) {
            parts.add(all());
        }
        return joined("$or", parts);
    }

    private ObjectNode all() {
        List<ObjectNode> parts = new ArrayList<>(List.of(part()));
        while (word("AND") || !(peek().equals(END) || peek().equals(")") || peek().equalsIgnoreCase("OR"))) {
            parts.add(part());
        }
        return joined("$and", parts);
    }

    private static ObjectNode joined(String operator, List<ObjectNode> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : JsonCodec.MAPPER.createObjectNode().set(operator, JsonCodec.MAPPER.valueToTree(parts));
    }

    private ObjectNode part() {
        if (word("-")) {
            return JsonCodec.MAPPER.createObjectNode().set("$not", part());
        }
        if (word("(")) {
            ObjectNode inner = any();
            expect(")");
            return inner;
        }
        return comparison();
    }

    private ObjectNode comparison() {
        StringBuilder field = new StringBuilder(identifier());
        while (word(".")) {
            field.append('.').append(identifier());
        }
        if (word("[")) {
            field.append('.').append(value().asText());
            expect("]");
        }
        ObjectNode condition = JsonCodec.MAPPER.createObjectNode();
        ObjectNode comparison = condition.putObject(field.toString());
        boolean not = word("NOT");
        if (not || peek().equalsIgnoreCase("IN")) {
            expect("IN");
            comparison.set(not ? "$nin" : "$in", values());
        } else {
            String operator = OPERATORS.get(peek());
            if (operator == null) {
                throw unexpected();
            }
            next++;
            comparison.set(operator, value());
        }
        return condition;
    }

    private String identifier() {
        if (!peek().matches("[A-Za-z_]\\w*")) {
            throw unexpected();
        }
        return tokens.get(next++).text();
    }

    private ArrayNode values() {
        ArrayNode values = JsonCodec.MAPPER.createArrayNode();
        expect("[");
        if (!word("]")) {
            do {
                values.add(value());
            } while (word(","));
            expect("]");
        }
        return values;
    }

    private JsonNode value() {
        String token = peek();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (word("null")) {
            return nodes.nullNode();
        }
        if (token.startsWith("\"")) {
            next++;
            return nodes.textNode(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (!token.matches("-?\\d+(\\.\\d+)?")) {
            throw unexpected();
        }
        next++;
        return nodes.numberNode(new BigDecimal(token));
    }

    private String peek() {
        return tokens.get(next).text();
    }

    private boolean word(String text) {
        boolean here = peek().equalsIgnoreCase(text);
        next += here ? 1 : 0;
        return here;
    }

    private void expect(String text) {
        if (!word(text)) {
            throw unexpected();
        }
    }

    private InvalidFilter unexpected() {
        return unreadable(tokens.get(next).at());
    }

    private static InvalidFilter unreadable(int at) {
        return InvalidFilter.malformed(String.format(
                Locale.ROOT,
                "The filter cannot be read from character %d on. Send it as a text such as status:\"active\" AND name~\"test\", "
                        + "as a JSON object such as {\"name\": \"my-job\"}, or member by member: filter[name]=my-job",
                at + 1));
    }
}
