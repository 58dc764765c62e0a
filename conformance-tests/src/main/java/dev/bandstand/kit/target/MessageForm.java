package dev.bandstand.kit.target;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Caller.By;
import dev.bandstand.spec.contract.OperationKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The places in which messages of a contract name callers and jobs.
 *
 * @param caller how a request carries the key of its caller
 * @param returnedId the job that the answer to a call is about, where the call names none
 * @param jobParameters the path parameters that may name a job; where there are several, the first of these does
 * @param personal the operations whose answers are different for each caller
 */
public record MessageForm(
        Caller caller,
        BiFunction<Call, Answered, Optional<String>> returnedId,
        List<String> jobParameters,
        Set<String> personal) {

    public MessageForm {
        jobParameters = List.copyOf(jobParameters);
        personal = Set.copyOf(personal);
    }

    /** The form of a contract that ships with code of its own. */
    public static MessageForm of(Dialect dialect) {
        return new MessageForm(
                dialect.caller(),
                (call, answered) -> CreatedJob.in(answered, dialect.jobIdMember()),
                List.of("job_id", "job", "name"),
                dialect.acts().entrySet().stream()
                        .filter(each -> each.getValue() == OperationKind.BALANCE)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** The world of a mock that a key leads to. */
    public String world(String key) {
        return caller.by() == By.BASIC ? key.split(":", 2)[0] : key;
    }

    /** A request: its path and query, and its headers. */
    record Signed(String target, Map<String, String> headers) {}

    /**
     * A request with a key in its place. A header that carries another key already gets this one.
     *
     * @param key what stands for the caller; empty for nobody
     * @param asItIs true to write it as it is, without encoding
     */
    Signed sign(String target, Map<String, String> headers, Optional<String> key, boolean asItIs) {
        Map<String, String> signed = new LinkedHashMap<>(headers);
        if (key.isEmpty()) {
            return new Signed(target, signed);
        }
        return switch (caller.by()) {
            case NONE -> new Signed(target, signed);
            case HEADER -> new Signed(target, header(signed, scheme(asItIs ? "" : caller.scheme()) + key.get()));
            case BASIC -> new Signed(target, header(signed, asItIs ? key.get() : "Basic " + base64(key.get())));
            case COOKIE -> {
                signed.merge("Cookie", caller.name() + "=" + key.get(), (one, other) -> one + "; " + other);
                yield new Signed(target, signed);
            }
            case QUERY -> {
                String value = asItIs ? key.get() : Call.encoded(key.get());
                yield new Signed(target + (target.contains("?") ? "&" : "?") + caller.name() + "=" + value, signed);
            }
        };
    }

    private Map<String, String> header(Map<String, String> headers, String value) {
        boolean written = headers.keySet().stream().anyMatch(caller.name()::equalsIgnoreCase);
        headers.replaceAll((name, other) -> caller.name().equalsIgnoreCase(name) ? value : other);
        if (!written) {
            headers.put(caller.name(), value);
        }
        return headers;
    }

    private static String scheme(String scheme) {
        return scheme.isEmpty() ? "" : scheme + " ";
    }

    private static String base64(String key) {
        String pair = key.contains(":") ? key : key + ":";
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
