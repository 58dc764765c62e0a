package dev.bandstand.mock.journal;

import dev.bandstand.mock.message.Header;
import java.util.ArrayList;
import java.util.List;

/** Masks the headers that carry secrets. */
public final class SecretMask {

    /** Stands for a secret. */
    public static final String MASK = "***";

    private static final List<String> NAMES = List.of(
            "X-API-Key", "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Bandstand-Control-Token");

    private SecretMask() {}

    /** The header of a name, in any case, carries a secret. */
    public static boolean isSecret(String header) {
        for (String name : NAMES) {
            if (name.equalsIgnoreCase(header)) {
                return true;
            }
        }
        return false;
    }

    /** The same headers, with a mask in place of each secret; a value that is blank stays. */
    public static List<Header> masked(List<Header> headers) {
        List<Header> masked = new ArrayList<>(headers.size());
        for (Header each : headers) {
            masked.add(isSecret(each.name()) && !each.value().isBlank() ? new Header(each.name(), MASK) : each);
        }
        return masked;
    }
}
