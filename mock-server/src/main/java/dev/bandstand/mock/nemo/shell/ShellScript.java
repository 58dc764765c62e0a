package dev.bandstand.mock.nemo.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a shell script, cut into commands.
 *
 * @param commands in their order
 */
record ShellScript(List<Command> commands) {

    /**
     * A command with its arguments.
     *
     * @param link what stands before it: {@code ;}, {@code &&} or {@code ||}
     */
    record Command(String link, List<Word> words) {}

    /** A word: texts beside each other, some of which may name variables; {@code operator} for {@code >} and {@code >>}. */
    record Word(List<Part> parts, boolean operator) {}

    /** A part of a word; variables stand for their value in it if it expands. */
    record Part(String text, boolean expands) {}

    /** @throws Unsupported when the script uses more of a shell than is known here */
    static ShellScript parse(String text) {
        return new Cutter(text).script();
    }

    private static final class Cutter {

        private static final String UNKNOWN = "|&()<`{}";

        private final String text;
        private final List<Command> commands = new ArrayList<>();
        private List<Word> words = new ArrayList<>();
        private List<Part> parts = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private String link = ";";
        private int at;

        private Cutter(String text) {
            this.text = text;
        }

        private ShellScript script() {
            while (at < text.length()) {
                step(text.charAt(at));
            }
            endCommand(";");
            return new ShellScript(List.copyOf(commands));
        }

        private void step(char next) {
            if (text.startsWith("&&", at) || text.startsWith("||", at)) {
                endCommand(text.substring(at, at + 2));
                at += 2;
            } else if (next == ';' || next == '\n') {
                endCommand(";");
                at++;
            } else if (next == '>') {
                redirect();
            } else if (Character.isWhitespace(next)) {
                endWord();
                at++;
            } else if (next == '\'' || next == '"') {
                quoted(next);
            } else if (next == '\\' && at + 1 < text.length()) {
                endPart();
                parts.add(new Part(text.substring(at + 1, at + 2), false));
                at += 2;
            } else if (next == '#' && plain.isEmpty() && parts.isEmpty()) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (UNKNOWN.indexOf(next) >= 0 && !text.startsWith("${", at - 1) && !isBrace()) {
                throw new Unsupported("the sign " + next);
            } else {
                plain.append(next);
                at++;
            }
        }

        /** The end of {@code ${NAME}}. */
        private boolean isBrace() {
            return text.charAt(at) == '}' && plain.lastIndexOf("${") >= 0;
        }

        private void redirect() {
            if (plain.toString().equals("2") || plain.toString().equals("1")) {
                plain.setLength(0);
            }
            endWord();
            String sign = text.startsWith(">>", at) ? ">>" : ">";
            at += sign.length();
            if (text.startsWith("&1", at) || text.startsWith("&2", at)) {
                at += 2; // both streams are the log
            } else {
                words.add(new Word(List.of(new Part(sign, false)), true));
            }
        }

        private void quoted(char quote) {
            endPart();
            StringBuilder inside = new StringBuilder();
            at++;
            while (at < text.length() && text.charAt(at) != quote) {
                if (quote == '"'
                        && text.charAt(at) == '\\'
                        && at + 1 < text.length()
                        && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0) {
                    at++;
                    parts.add(new Part(inside.toString(), true));
                    parts.add(new Part(text.substring(at, at + 1), false));
                    inside.setLength(0);
                } else {
                    inside.append(text.charAt(at));
                }
                at++;
            }
            if (at >= text.length()) {
                throw new Unsupported("a quote that is not closed");
            }
            at++;
            parts.add(new Part(inside.toString(), quote == '"'));
        }

        private void endPart() {
            if (!plain.isEmpty()) {
                parts.add(new Part(plain.toString(), true));
                plain.setLength(0);
            }
        }

        private void endWord() {
            endPart();
            if (!parts.isEmpty()) {
                words.add(new Word(List.copyOf(parts), false));
                parts = new ArrayList<>();
            }
        }

        private void endCommand(String next) {
            endWord();
            if (!words.isEmpty()) {
                commands.add(new Command(link, List.copyOf(words)));
                words = new ArrayList<>();
                link = next;
            } else if (!next.equals(";")) {
                throw new Unsupported("a command is missing before " + next);
            }
        }
    }
}
