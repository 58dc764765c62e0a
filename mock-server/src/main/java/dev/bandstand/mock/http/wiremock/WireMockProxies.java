package dev.bandstand.mock.http.wiremock;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.NetworkAddressRules;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.message.IncomingRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Keeps WireMock from calling other hosts, which would make the mock a way into the network that it runs in. */
final class WireMockProxies {

    private static final int FORBIDDEN = 403;
    private static final Set<String> CALLING =
            Set.of("proxybaseurl", "targetbaseurl", "postserveactions", "serveeventlisteners", "webhook");
    private static final String SENTENCE =
            "Stubs may not call other hosts. Start the mock with --allow-proxy to let them.";

    /** An address for documentation, at which nobody listens. */
    private static final String NOBODY = "192.0.2.255";

    /** As lenient as WireMock, which takes comments and the like. */
    private static final JsonMapper LENIENT =
            JsonMapper.builder().enable(JsonReadFeature.values()).build();

    private WireMockProxies() {}

    /** The answer to a call that would make WireMock call other hosts. */
    static Optional<Outgoing> refused(IncomingRequest request) {
        if (request.body().length == 0) {
            return Optional.empty();
        }
        try {
            return calls(LENIENT.readTree(request.body()))
                    ? Optional.of(WireMockLimits.error(FORBIDDEN, SENTENCE))
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty(); // WireMock refuses it
        }
    }

    /**
     * Refuses stubs that came from a folder.
     *
     * @throws InvalidSetting when one of them passes requests on
     */
    static void check(WireMockServer server) {
        for (StubMapping stub : server.listAllStubMappings().getMappings()) {
            if (stub.getResponse() != null && stub.getResponse().isProxyResponse()) {
                throw new InvalidSetting("The stub %s passes requests on to %s. %s"
                        .formatted(
                                stub.getName() == null ? stub.getId() : stub.getName(),
                                stub.getResponse().getProxyBaseUrl(),
                                SENTENCE));
            }
        }
    }

    /** Settings under which no other host is called, whatever a stub says. */
    static WireMockConfiguration none(WireMockConfiguration options) {
        return options.limitProxyTargets(
                NetworkAddressRules.builder().allow(NOBODY).deny(NOBODY).build());
    }

    private static boolean calls(JsonNode node) {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            if (CALLING.contains(names.next().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (calls(child)) {
                return true;
            }
        }
        return false;
    }
}
