package dev.bandstand.kit.target;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that the environment names in {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY}, in capitals or
 * not.
 *
 * @param byScheme the proxy for targets of a scheme
 * @param direct hosts, domains and {@code *} that are reached without one
 */
public record Proxies(Map<String, Proxy> byScheme, List<String> direct) {

    /** No proxy at all. */
    public static final Proxies NONE = new Proxies(Map.of(), List.of());

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    public Proxies {
        byScheme = Map.copyOf(byScheme);
        direct = List.copyOf(direct);
    }

    /**
     * A proxy.
     *
     * @param credentials user and password with a colon between them
     */
    public record Proxy(String host, int port, Optional<String> credentials) {

        /** Its address, without credentials. */
        public String name() {
            return host + ":" + port;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * The proxies of an environment.
     *
     * @throws IllegalArgumentException when a variable holds no address; the message names the variable
     */
    public static Proxies of(Map<String, String> environment) {
        Map<String, Proxy> byScheme = new HashMap<>();
        for (String scheme : List.of("http", "https")) {
            variable(environment, scheme + "_proxy")
                    .ifPresent(value -> byScheme.put(scheme, proxy(scheme + "_proxy", value)));
        }
        List<String> direct = variable(environment, "no_proxy").stream()
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+")))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .toList();
        return new Proxies(byScheme, direct);
    }

    /** The proxy on the way to a target. */
    public Optional<Proxy> of(URI target) {
        return Optional.ofNullable(byScheme.get(target.getScheme()))
                .filter(proxy -> direct.stream().noneMatch(entry -> covers(entry, target)));
    }

    private static boolean covers(String entry, URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        int port =
                target.getPort() >= 0 ? target.getPort() : "https".equals(target.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        String name = entry.endsWith(":" + port) ? entry.substring(0, entry.lastIndexOf(':')) : entry;
        String domain = name.startsWith("*.") ? name.substring(1) : name.startsWith(".") ? name : "." + name;
        return entry.equals("*") || host.equals(name) || host.endsWith(domain);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Proxy proxy(String variable, String value) {
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return new Proxy(
                        uri.getHost(),
                        uri.getPort() < 0 ? HTTP_PORT : uri.getPort(),
                        Optional.ofNullable(uri.getUserInfo()));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(sentence(variable), e);
        }
        throw new IllegalArgumentException(sentence(variable));
    }

    private static String sentence(String variable) {
        return "The environment variable %s does not hold the address of a proxy, such as http://proxy.example:3128."
                .formatted(variable.toUpperCase(Locale.ROOT));
    }
}
