package dev.bandstand.mock.http.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a {@code Host} is one of the names of this mock. A page of a stranger that has its own name point at this
 * machine (DNS rebinding) is of the same origin as the mock for a browser; only its name gives it away.
 *
 * @param bound the address on which the mock listens
 * @param allowed more names, in lower case
 */
record HostCheck(String bound, Set<String> allowed) {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[a-z0-9.-]+\\.localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?");

    /**
     * The mock may be controlled under a name.
     *
     * @param name the host of a request, without its port; null when it has none, which no browser leaves out
     * @param local the address at which the request arrived
     */
    boolean allows(@Nullable String name, @Nullable SocketAddress local) {
        if (name == null || name.isEmpty()) {
            return true;
        }
        String plain = bare(name);
        return LOOPBACK.matcher(plain).matches()
                || plain.equals(bare(bound))
                || allowed.contains(plain)
                || isAddress(plain, local);
    }

    /** A numeric address cannot be made to point elsewhere, so the one that was called is as good as a name. */
    private static boolean isAddress(String name, @Nullable SocketAddress local) {
        if (!(local instanceof InetSocketAddress address) || address.getAddress() == null) {
            return false;
        }
        String text = address.getAddress().getHostAddress();
        int zone = text.indexOf('%');
        return name.equals(zone < 0 ? text : text.substring(0, zone));
    }

    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String dotless = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return dotless.startsWith("[") && dotless.endsWith("]") ? dotless.substring(1, dotless.length() - 1) : dotless;
    }
}
