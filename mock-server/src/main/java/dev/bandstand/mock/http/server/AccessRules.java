package dev.bandstand.mock.http.server;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The callers that may use the control API, the console and WireMock's admin API.
 *
 * @param hosts names under which it may be controlled, beside those of this machine and the one it listens on
 * @param token a secret that has to be sent with each such request; empty when none is needed
 * @param proxies stubs may pass requests on to other hosts
 * @param strict requests to contracts may not ask for changes of their own answers
 */
public record AccessRules(Set<String> hosts, Optional<String> token, boolean proxies, boolean strict) {

    /** The header that carries the token. */
    public static final String TOKEN_HEADER = "X-Bandstand-Control-Token";

    /** This machine only, without a token and without proxies. */
    public static final AccessRules DEFAULTS = new AccessRules(Set.of(), Optional.empty(), false);

    /** Rules under which requests may ask for changes of their answers. */
    public AccessRules(Set<String> hosts, Optional<String> token, boolean proxies) {
        this(hosts, token, proxies, false);
    }

    public AccessRules {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "AccessRules[hosts=%s, token=%s, proxies=%s, strict=%s]"
                .formatted(hosts, token.isPresent() ? "given" : "none", proxies, strict);
    }
}
