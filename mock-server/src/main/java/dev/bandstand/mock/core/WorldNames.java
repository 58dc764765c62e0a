package dev.bandstand.mock.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The names under which worlds are shown. A world is named by an API key, and a key may be one that opens more than this
 * mock: a long name is shown as its beginning and a hash, which is the same every time.
 */
public final class WorldNames {

    private static final int LONGEST_SHOWN = 16;
    private static final int BEGINNING = 4;
    private static final int HASH_BYTES = 4;
    private static final Pattern SHORTENED = Pattern.compile("[A-Za-z0-9]{0,4}-[0-9a-f]{8}");

    private WorldNames() {}

    /** The name as it may be shown. */
    public static String shown(String name) {
        if (name.length() <= LONGEST_SHOWN) {
            return name;
        }
        String beginning = name.substring(0, BEGINNING).replaceAll("[^A-Za-z0-9]", "");
        return beginning + "-" + HexFormat.of().formatHex(hash(name), 0, HASH_BYTES);
    }

    /** The text has the form that long names are shown in. */
    static boolean isShortened(String text) {
        int dash = text.length() - 2 * HASH_BYTES - 1;
        return dash >= 0
                && dash <= BEGINNING
                && text.charAt(dash) == '-'
                && SHORTENED.matcher(text).matches();
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
