package dev.bandstand.kit.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Binds each line of a text to all lines before it: every line, a JSON object, ends with its number and with the SHA-256
 * sum of the line before and its own beginning.
 */
final class Chain {

    private static final Pattern END =
            Pattern.compile("(.*,\"line\":(\\d{1,9})),\"chain\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    private String last = "";
    private int lines;

    /** A JSON object with its number and sum. */
    String bind(String object) {
        lines++;
        String beginning = object.substring(0, object.length() - 1) + ",\"line\":" + lines;
        last = Sum.of(last + "\n" + beginning);
        return beginning + ",\"chain\":\"" + last + "\"}";
    }

    /**
     * The JSON object that a line was made of.
     *
     * @throws DamagedReport when the line is not the next one
     */
    String unbind(String line) {
        lines++;
        Matcher end = END.matcher(line);
        if (!end.matches()) {
            throw new DamagedReport(String.format(
                    Locale.ROOT, "Line %d of the transcript does not end with its number and sum.", lines));
        }
        if (!end.group(2).equals(Integer.toString(lines))) {
            throw new DamagedReport(String.format(
                    Locale.ROOT,
                    "Line %d of the transcript has the number %s: a line was taken out, put in or moved.",
                    lines,
                    end.group(2)));
        }
        last = Sum.of(last + "\n" + end.group(1));
        if (!last.equals(end.group(3))) {
            throw new DamagedReport(String.format(
                    Locale.ROOT,
                    "Line %d of the transcript, or one before it, was changed: its sum does not fit.",
                    lines));
        }
        return line.substring(0, end.start(2) - ",\"line\":".length()) + "}";
    }

    int lines() {
        return lines;
    }

    /** The sum of all lines so far. */
    String sum() {
        return last;
    }
}
