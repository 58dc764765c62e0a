package dev.bandstand.kit.selftest;

import java.util.regex.Pattern;

/** What a rule found, as it reads in every run. */
final class Finding {

    private static final Pattern EVIDENCE = Pattern.compile(" \\([^()]*exchanges? [^()]*\\)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Finding() {}

    /** The sentence without the jobs and the exchanges of one run. */
    static String withoutNames(String sentence) {
        return ID.matcher(EVIDENCE.matcher(sentence).replaceAll("")).replaceAll("…");
    }
}
