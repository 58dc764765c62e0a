package dev.bandstand.kit.target;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that is to be sent.
 *
 * @param operationId the operation of the contract; empty when the request addresses none
 * @param target path and query, percent-encoded
 * @param headers beside the key
 * @param body JSON text; null for none
 * @param job the job that the path names; null when it names none
 * @param oddity how the request departs from the contract on purpose; null when it must conform to it
 */
public record Call(
        Actor actor,
        String operationId,
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable String job,
        @Nullable String oddity) {

    public Call {
        headers = Map.copyOf(headers);
    }

    /** A request to a path that no operation of the contract has with this method. */
    public static Call outsideContract(Actor actor, String method, String target, @Nullable String job, String why) {
        return new Call(actor, "", method, target, Map.of(), null, job, why);
    }

    /** The same request as one of an operation of the contract. */
    public Call of(String operation) {
        return new Call(actor, operation, method, target, headers, body, job, oddity);
    }

    /** The same request in the name of somebody else. */
    public Call as(Actor other) {
        return new Call(other, operationId, method, target, headers, body, job, oddity);
    }

    /** With one more query parameter. */
    public Call query(String name, String value) {
        return queryAsWritten(encoded(name), encoded(value));
    }

    /** With one more query parameter that is percent-encoded already. */
    public Call queryAsWritten(String name, String value) {
        String separator = target.contains("?") ? "&" : "?";
        String extended = target + separator + name + "=" + value;
        return new Call(actor, operationId, method, extended, headers, body, job, oddity);
    }

    /** With one more header. */
    public Call header(String name, String value) {
        Map<String, String> extended = new LinkedHashMap<>(headers);
        extended.put(name, value);
        return new Call(actor, operationId, method, target, extended, body, job, oddity);
    }

    /** With a JSON body. */
    public Call json(String text) {
        return new Call(actor, operationId, method, target, headers, text, job, oddity);
    }

    /** Departs from the contract on purpose. */
    public Call odd(String why) {
        return new Call(actor, operationId, method, target, headers, body, job, why);
    }

    /** True if it only reads, so that it may be sent again when no answer came. */
    public boolean reads() {
        return method.equals("GET");
    }

    /** The way in which the request departs from the contract on purpose. */
    public Optional<String> departure() {
        return Optional.ofNullable(oddity);
    }

    /** A text as a part of a path or query, percent-encoded. The tilde is not: a URI should not encode it (RFC 3986, section 2.3). */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }
}
