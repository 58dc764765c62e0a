package dev.bandstand.kit.steps;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The tags of scenarios. */
public final class Tags {

    private static final Pattern RULE = Pattern.compile("@[A-Z]+-[A-Z]+-\\d+");

    private Tags() {}

    /** The rules that tags name. */
    public static List<String> rules(Collection<String> tags) {
        return tags.stream()
                .filter(tag -> RULE.matcher(tag).matches())
                .map(tag -> tag.substring(1))
                .toList();
    }
}
