package dev.bandstand.mock.violation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with a text that is not JSON, in the words and at the place of Python's reader. */
public final class PythonJson {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    private static final Pattern WORD = Pattern.compile("null|true|false|NaN|-?Infinity");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r]*");

    private static final String VALUE = "Expecting value";
    private static final String PROPERTY = "Expecting property name enclosed in double quotes";
    private static final String COMMA = "Expecting ',' delimiter";
    private static final String COLON = "Expecting ':' delimiter";
    private static final String STRING = "Unterminated string starting at";

    /** As deep as a body may be; what is deeper is refused for that. */
    private static final int DEEPEST = 500;

    private final String text;
    private int at;
    private int depth;

    private PythonJson(String text) {
        this.text = text;
    }

    /**
     * A fault.
     *
     * @param at the number of characters before it
     */
    public record Fault(String message, int at) {}

    /** The first fault of a text; nothing when Python reads it, or when it nests too deep to be read. */
    public static Optional<Fault> fault(String text) {
        PythonJson reader = new PythonJson(text);
        try {
            reader.skipBlanks();
            reader.value();
            reader.skipBlanks();
            return reader.at == text.length() ? Optional.empty() : reader.fault("Extra data", reader.at).fault;
        } catch (Stopped stopped) {
            return stopped.fault;
        }
    }

    private void value() throws Stopped {
        if (++depth > DEEPEST) {
            throw new Stopped(Optional.empty());
        }
        switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> scalar();
        }
        depth--;
    }

    private void object() throws Stopped {
        at++;
        skipBlanks();
        if (next() == '}') {
            at++;
            return;
        }
        while (true) {
            expect('"', PROPERTY);
            string();
            skipBlanks();
            expect(':', COLON);
            at++;
            skipBlanks();
            value();
            skipBlanks();
            if (next() == '}') {
                at++;
                return;
            }
            expect(',', COMMA);
            at++;
            skipBlanks();
        }
    }

    private void array() throws Stopped {
        at++;
        skipBlanks();
        if (next() == ']') {
            at++;
            return;
        }
        while (true) {
            value();
            skipBlanks();
            if (next() == ']') {
                at++;
                return;
            }
            expect(',', COMMA);
            at++;
            skipBlanks();
        }
    }

    private void string() throws Stopped {
        int begin = at++;
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each == '"') {
                return;
            }
            if (each < ' ') {
                throw fault("Invalid control character at", at - 1);
            }
            if (each == '\\') {
                escape(begin);
            }
        }
        throw fault(STRING, begin);
    }

    private void escape(int begin) throws Stopped {
        if (at == text.length()) {
            throw fault(STRING, begin);
        }
        char letter = text.charAt(at++);
        if (letter == 'u') {
            if (!text.substring(at, Math.min(text.length(), at + 4)).matches("[0-9a-fA-F]{4}")) {
                throw fault("Invalid \\uXXXX escape", at - 1);
            }
            at += 4;
        } else if ("\"\\/bfnrt".indexOf(letter) < 0) {
            throw fault("Invalid \\escape", at - 2);
        }
    }

    private void scalar() throws Stopped {
        if (!skip(WORD) && !skip(NUMBER)) {
            throw fault(VALUE, at);
        }
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private void skipBlanks() {
        skip(BLANKS);
    }

    /** The next character; 0 at the end. */
    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char wanted, String otherwise) throws Stopped {
        if (next() != wanted) {
            throw fault(otherwise, at);
        }
    }

    private Stopped fault(String message, int place) {
        return new Stopped(Optional.of(new Fault(message, text.codePointCount(0, place))));
    }

    private static final class Stopped extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Optional<Fault> fault;

        private Stopped(Optional<Fault> fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }
}
