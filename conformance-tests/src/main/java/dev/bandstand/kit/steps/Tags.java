package dev.bandstand.kit.steps;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parsed tags of a scenario.
 *
 * @param rules the rules that it puts to the test
 * @param needs the profiles that it needs beside those of its rules, as {@code @needs:cancel}; it is played only where
 *     they are claimed
 */
public record Tags(List<String> rules, List<String> needs) {

    private static final Pattern RULE = Pattern.compile("@([A-Z]+-[A-Z]+-[\\w.]+)");
    private static final Pattern NEED = Pattern.compile("@needs:(.+)");

    /** Reads tags as they are written in a feature. */
    public static Tags of(Collection<String> written) {
        return new Tags(matches(RULE, written), matches(NEED, written));
    }

    private static List<String> matches(Pattern kind, Collection<String> written) {
        return written.stream()
                .map(kind::matcher)
                .filter(Matcher::matches)
                .map(tag -> tag.group(1))
                .toList();
    }
}
