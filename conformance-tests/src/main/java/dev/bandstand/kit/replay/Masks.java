package dev.bandstand.kit.replay;

import java.util.regex.Pattern;

/** Hides in a text what is another at every run: moments and ids. */
final class Masks {

    private static final Pattern MOMENT = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})?(?![\\w:])");
    private static final Pattern UUID = Pattern.compile("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");

    /** A kind of thing in words, and 128 bits in base 58, as in {@code platform-job-2k8i3i1HqJHHPVB5M6Bk9Z}. */
    private static final Pattern BASE58 =
            Pattern.compile("\\b([a-z]+(?:[-_][a-z]+)*[-_])(?=[a-z]*[0-9A-Z])[1-9A-HJ-NP-Za-km-z]{20,22}\\b");

    private static final Pattern ULID = Pattern.compile("\\b[0-7][0-9A-HJKMNP-TV-Z]{25}\\b");

    private Masks() {}

    static String masked(String text) {
        String moments = MOMENT.matcher(text).replaceAll("MOMENT").replace("MOMENTZ", "MOMENT");
        String uuids = UUID.matcher(moments).replaceAll("ID");
        return ULID.matcher(BASE58.matcher(uuids).replaceAll("$1ID")).replaceAll("ID");
    }
}
