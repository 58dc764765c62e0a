package dev.bandstand.kit.report;

import dev.bandstand.kit.trace.Exchange;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** A call as a line for the shell. Keys are variables, so that the line can be passed on. */
final class Curl {

    private static final Map<String, String> KEYS =
            Map.of("alice", "$BANDSTAND_API_KEY", "bob", "$BANDSTAND_SECOND_API_KEY", "stranger", "made-up");

    private final URI target;

    Curl(URI target) {
        this.target = target;
    }

    String of(Exchange exchange) {
        StringBuilder line =
                new StringBuilder("curl -si -X ").append(exchange.request().method());
        new TreeMap<>(exchange.request().headers()).forEach((name, value) -> {
            String shown = value.startsWith("[key of") ? KEYS.getOrDefault(exchange.actor(), value) : value;
            line.append(" -H \"%s: %s\"".formatted(name, shown));
        });
        if (exchange.request().body() != null) {
            line.append(" -d ").append(quoted(exchange.request().body()));
        }
        String base = target.toString().replaceAll("/+$", "");
        return line.append(' ')
                .append(quoted(base + exchange.request().target()))
                .toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
