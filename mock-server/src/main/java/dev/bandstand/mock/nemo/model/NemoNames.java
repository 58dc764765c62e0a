package dev.bandstand.mock.nemo.model;

import dev.bandstand.mock.core.JobKey;
import java.util.UUID;
import java.util.regex.Pattern;

/** The names that jobs and workspaces may have. */
public final class NemoNames {

    /** The workspace, or job, that stands for all of them. */
    public static final String ALL = "-";

    /** The pattern of names as Python prints it inside a text. */
    public static final String PRINTED_PATTERN = "^[a-z](?!.*--)[a-z0-9\\\\-@.+_]{1,62}(?<!-)$";

    private static final Pattern LEGAL = Pattern.compile("^[a-z](?!.*--)[a-z0-9\\-@.+_]{1,62}(?<!-)$");
    private static final int LONGEST_START = 20;
    private static final int LETTERS = 8;
    private static final String SUFFIX = "abcdefghijkmnopqrstuvwxyz123456789";

    private NemoNames() {}

    public static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
    }

    /** The name of a job that was created without one: the beginning of its source as it is, legal or not. */
    public static String generated(String source, UUID random) {
        long rest = random.getMostSignificantBits() ^ random.getLeastSignificantBits();
        int start = source.offsetByCodePoints(0, Math.min(LONGEST_START, source.codePointCount(0, source.length())));
        StringBuilder name = new StringBuilder(source.substring(0, start)).append('-');
        for (int each = 0; each < LETTERS; each++) {
            name.append(SUFFIX.charAt((int) Math.floorMod(rest, (long) SUFFIX.length())));
            rest = Math.floorDiv(rest, SUFFIX.length());
        }
        return name.toString();
    }

    /** The key of a job of a workspace. */
    public static JobKey key(String world, String workspace, String name) {
        return new JobKey(world, NemoContract.NAME, workspace + "/" + name);
    }

    /** The workspace of a job that is kept there. */
    public static String workspace(JobKey key) {
        return key.id().substring(0, key.id().indexOf('/'));
    }
}
