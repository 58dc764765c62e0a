package dev.bandstand.kit.selftest;

import java.util.regex.Pattern;

/** The message of a finding without the parts that differ from run to run. */
final class StableMessage {

    private static final Pattern EVIDENCE = Pattern.compile(" \\([^()]*exchanges? [^()]*\\)");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String PLATFORM_ID = "\\b[1-9A-HJ-NP-Za-km-z]{22}\\b";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+";
    private static final Pattern OF_ONE_RUN = Pattern.compile(String.join("|", ID, PLATFORM_ID, MOMENT));

    private StableMessage() {}

    /** The sentence without the jobs, the moments and the exchanges of one run. */
    static String withoutNames(String sentence) {
        return OF_ONE_RUN.matcher(EVIDENCE.matcher(sentence).replaceAll("")).replaceAll("…");
    }
}
