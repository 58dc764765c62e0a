package dev.bandstand.spec.body;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes short texts that match the pattern of a schema. Patterns that look ahead or back are beyond it. */
final class PatternText {

    private static final String TRIED =
            "a0A_-./: ~!\"#$%&'()*+,;<=>?@[]\\^`{|}bcdefghijklmnopqrstuvwxyz123456789BCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern BOUNDS = Pattern.compile("\\{(\\d{1,4})(,?)(\\d{0,9})}");
    private static final int MOST_REPEATED = 64;
    private static final int LONGEST = 10_000;

    private final String pattern;
    private final int more;
    private int at;

    private PatternText(String pattern, int more) {
        this.pattern = pattern;
        this.more = more;
    }

    /**
     * A text that matches a pattern.
     *
     * @param least the least number of its characters
     * @return empty when none was found
     */
    static Optional<String> of(String pattern, int least) {
        try {
            Pattern whole = Pattern.compile(pattern);
            for (int more = 0; more <= MOST_REPEATED; more = more * 2 + 1) {
                String text = new PatternText(pattern, more).choice();
                if (text.length() >= least && whole.matcher(text).find()) {
                    return Optional.of(text);
                }
            }
        } catch (PatternSyntaxException | Unreadable beyond) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The first of several branches; the others are read, and left out. */
    private String choice() {
        String first = branch();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            branch();
        }
        return first;
    }

    private String branch() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            text.append(repeated(atom()));
        }
        return text.toString();
    }

    private String atom() {
        char here = pattern.charAt(at);
        return switch (here) {
            case '^', '$' -> {
                at++;
                yield "";
            }
            case '(' -> group();
            case '[' -> one(end());
            case '\\' -> pattern.startsWith("\\p", at) ? one(pattern.indexOf('}', at) + 1) : one(at + 2);
            case '.' -> one(at + 1);
            default -> {
                at++;
                yield String.valueOf(here);
            }
        };
    }

    private String group() {
        at++;
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?<", at) && pattern.matches("(?s).{" + (at + 2) + "}[A-Za-z].*")) {
            at = pattern.indexOf('>', at) + 1;
        } else if (pattern.startsWith("?", at)) {
            throw new Unreadable();
        }
        String text = choice();
        at++;
        return text;
    }

    /** The end of the character class that begins here. */
    private int end() {
        int end = pattern.startsWith("[^]", at) ? at + 3 : at + 2;
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    /** The first character that a part of the pattern allows; nothing for a part that only tells a place. */
    private String one(int end) {
        if (end > pattern.length() || end <= at) {
            throw new Unreadable();
        }
        String part = pattern.substring(at, end);
        at = end;
        if (part.equals("\\b") || part.equals("\\B")) {
            return "";
        }
        Pattern allowed = Pattern.compile(part);
        return TRIED.chars()
                .mapToObj(Character::toString)
                .filter(each -> allowed.matcher(each).matches())
                .findFirst()
                .orElseThrow(Unreadable::new);
    }

    private String repeated(String text) {
        if (at >= pattern.length()) {
            return text;
        }
        Matcher bounds = BOUNDS.matcher(pattern).region(at, pattern.length());
        int times = switch (pattern.charAt(at)) {
            case '*' -> more;
            case '+' -> 1 + more;
            case '?' -> 0;
            default -> -1;
        };
        if (times >= 0) {
            at++;
        } else if (bounds.lookingAt()) {
            at = bounds.end();
            int least = Integer.parseInt(bounds.group(1));
            int most = bounds.group(2).isEmpty()
                    ? least
                    : bounds.group(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds.group(3));
            times = Math.min(most, least + more);
        } else {
            return text;
        }
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            at++;
        }
        if ((long) text.length() * times > LONGEST) {
            throw new Unreadable();
        }
        return text.repeat(times);
    }

    /** A pattern with parts that are not understood. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
