package dev.bandstand.mock.http.wiremock;

import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.multipart.PartParser;
import dev.bandstand.mock.message.IncomingRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as WireMock wants to see it. */
final class WireMockRequest implements Request {

    private final IncomingRequest inbound;
    private final URI origin;
    private final String target;
    private final String client;
    private final String protocol;
    private final HttpHeaders headers;

    /**
     * @param origin scheme, host and port to which it was sent
     * @param target path and query
     */
    WireMockRequest(IncomingRequest inbound, URI origin, String target, String client, String protocol) {
        this.inbound = inbound;
        this.origin = origin;
        this.target = target;
        this.client = client;
        this.protocol = protocol;
        this.headers = new HttpHeaders(inbound.headers().stream()
                .map(each -> new HttpHeader(each.name(), each.value()))
                .toList());
    }

    @Override
    public String getUrl() {
        return target;
    }

    @Override
    public String getAbsoluteUrl() {
        return origin + target;
    }

    @Override
    public RequestMethod getMethod() {
        return RequestMethod.fromString(inbound.method());
    }

    @Override
    public String getScheme() {
        return origin.getScheme();
    }

    @Override
    public String getHost() {
        return origin.getHost();
    }

    @Override
    public int getPort() {
        return origin.getPort();
    }

    @Override
    public String getClientIp() {
        return client;
    }

    @Override
    public @Nullable String getHeader(String key) {
        return inbound.header(key);
    }

    @Override
    public HttpHeader header(String key) {
        return headers.getHeader(key);
    }

    @Override
    public ContentTypeHeader contentTypeHeader() {
        return headers.getContentTypeHeader();
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public boolean containsHeader(String key) {
        return headers.getHeader(key).isPresent();
    }

    @Override
    public Set<String> getAllHeaderKeys() {
        return headers.keys();
    }

    @Override
    public QueryParameter queryParameter(String key) {
        return Urls.splitQueryFromUrl(target).getOrDefault(key, QueryParameter.absent(key));
    }

    @Override
    public FormParameter formParameter(String key) {
        return formParameters().getOrDefault(key, FormParameter.absent(key));
    }

    @Override
    public Map<String, FormParameter> formParameters() {
        Map<String, FormParameter> form = new LinkedHashMap<>();
        if (isOfType("application/x-www-form-urlencoded")) {
            Urls.splitQuery(getBodyAsString())
                    .forEach((name, each) -> form.put(name, new FormParameter(name, each.values())));
        }
        return form;
    }

    @Override
    public Map<String, Cookie> getCookies() {
        Map<String, Cookie> cookies = new HashMap<>();
        String header = inbound.header("Cookie");
        for (String pair : header == null ? new String[0] : header.split(";", -1)) {
            String[] parts = pair.strip().split("=", 2);
            cookies.put(parts[0], new Cookie(parts.length == 2 ? parts[1] : ""));
        }
        return cookies;
    }

    @Override
    public byte[] getBody() {
        return inbound.body();
    }

    @Override
    public String getBodyAsString() {
        return new String(inbound.body(), StandardCharsets.UTF_8);
    }

    @Override
    public String getBodyAsBase64() {
        return Base64.getEncoder().encodeToString(inbound.body());
    }

    @Override
    public boolean isMultipart() {
        return isOfType("multipart/");
    }

    @Override
    public Collection<Part> getParts() {
        return isMultipart() ? PartParser.parseFrom(this) : List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return getParts().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElse(null);
    }

    private boolean isOfType(String beginning) {
        String type = inbound.header("Content-Type");
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    @Override
    public boolean isBrowserProxyRequest() {
        return false;
    }

    @Override
    public Optional<Request> getOriginalRequest() {
        return Optional.empty();
    }

    @Override
    public String getProtocol() {
        return protocol;
    }
}
