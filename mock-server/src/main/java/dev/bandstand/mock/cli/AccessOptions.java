package dev.bandstand.mock.cli;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.http.server.AccessRules;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who may control the mock, and how. */
final class AccessOptions {

    private static final int SHORTEST_TOKEN = 8;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            split = ",",
            preprocessor = ListValue.class,
            description = "A host name under which the control API, the console and WireMock's admin API may be used,"
                    + " beside localhost and the one in --host.")
    private Set<String> hosts = new LinkedHashSet<>();

    @Option(
            names = "--control-token",
            paramLabel = "WORD",
            description = "A secret that the control API, the console and WireMock's admin API ask for, in the header"
                    + " X-Bandstand-Control-Token or as a password. Better set it as BANDSTAND_CONTROL_TOKEN.")
    private @Nullable String token;

    @Option(
            names = "--allow-proxy",
            description = "Let WireMock stubs pass requests on to other hosts. Off by default.")
    private boolean proxies;

    @Option(
            names = "--strict",
            description = "Refuse requests that ask for a change of their own answer, by X-Bandstand-Answer or Prefer.")
    private boolean strict;

    /**
     * The rules that the options make.
     *
     * @throws InvalidSetting when the token is too short
     */
    AccessRules rules() {
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new InvalidSetting(String.format(
                    Locale.ROOT,
                    "The control token needs at least %d characters, so that nobody guesses it.",
                    SHORTEST_TOKEN));
        }
        return new AccessRules(hosts, Optional.ofNullable(token), proxies, strict);
    }

    /** Words for whoever opens the mock to others without a token. */
    Optional<String> warning(String host) {
        boolean local =
                host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
        return local || token != null
                ? Optional.empty()
                : Optional.of(
                        "bandstand: everybody who reaches %s can use the control API. Set --control-token to prevent it."
                                .formatted(host));
    }
}
