package dev.bandstand.kit.target;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Caller.By;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places in which messages of a contract name callers and jobs. */
public final class MessageForm {

    private final Contract contract;
    private final Caller caller;

    /** The places that the model of a contract tells. */
    public MessageForm(Contract contract) {
        this.contract = contract;
        this.caller = Dialect.of(contract).caller();
    }

    /** The way in which a request carries the key of its caller. */
    public Caller caller() {
        return caller;
    }

    /** The path parameters that may name a job; where there are several, the first of these does. */
    public List<String> jobParameters() {
        return contract.job().id().sent().stream()
                .filter(place -> place.in() == Place.In.PATH)
                .map(Place::name)
                .toList();
    }

    /** True for an operation whose answers are different for each caller. */
    public boolean isPersonal(String operationId) {
        OperationKind kind = contract.job().kind(operationId);
        return kind == OperationKind.BALANCE
                || (kind == OperationKind.LIST && contract.job().caller().by() != By.NONE);
    }

    /** The job that an answer tells of, where the call names none: that of a submit. */
    public Optional<String> job(String operationId, Answered answered) {
        return contract.job().kind(operationId) == OperationKind.SUBMIT ? created(answered) : Optional.empty();
    }

    /** The id of the job that a submit was answered with; empty when the submit was not accepted. A redirect can tell it. */
    public Optional<String> created(Answered answered) {
        if (answered.status() < 200 || answered.status() >= 400) {
            return Optional.empty();
        }
        return contract.job().id().returned().stream()
                .flatMap(place -> value(place, answered).stream())
                .map(value -> Ids.in(value, contract.observe()))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private static Optional<String> value(Place place, Answered answered) {
        return switch (place.in()) {
            case HEADER -> answered.header(place.name());
            default ->
                Optional.of(answered.json().at(place.name()))
                        .filter(node -> node.isTextual() || node.isNumber())
                        .map(JsonNode::asText);
        };
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
