package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Queries;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call of a contract's operation.
 *
 * @param json the body of the answer; missing when there is none or it is no JSON
 * @param reported the word at the place where an answer about a job tells its state; empty when it tells none
 */
record ModelCall(Exchange exchange, Operation operation, OperationKind kind, JsonNode json, Optional<String> reported) {

    private static final String OWNER = "alice";

    int number() {
        return exchange.number();
    }

    int status() {
        return exchange.status();
    }

    /** The job that it is about; empty when it is about none. */
    String job() {
        @Nullable String job = exchange.job();
        return job == null ? "" : job;
    }

    boolean isAnswered() {
        return exchange.reply() instanceof Answered;
    }

    /** True when it succeeded; a redirect can tell where a new job is. */
    boolean isAccepted() {
        return status() >= 200 && status() < 400;
    }

    boolean isRefused() {
        return status() / 100 == 4;
    }

    boolean isBy(String actor) {
        return exchange.actor().equals(actor);
    }

    /** True when it was sent by the caller whose jobs a run works with. */
    boolean isByOwner() {
        return isBy(OWNER);
    }

    boolean overlaps(ModelCall other) {
        return exchange.overlaps(other.exchange);
    }

    /** True when it can have had its effect after the first of two calls was sent and before the last one was answered. */
    boolean isDuring(ModelCall first, ModelCall last) {
        return exchange.sent().isBefore(last.exchange.received())
                && exchange.received().isAfter(first.exchange.sent());
    }

    /** A parameter of the query of the request, decoded. */
    Optional<String> query(String name) {
        return Queries.value(exchange.request().target(), name);
    }

    /** The value at a place of the request; empty when it has none there. Of a path it is the last parameter. */
    String at(Place place) {
        return switch (place.in()) {
            case PATH -> Ids.in(exchange.request().target(), operation);
            case QUERY -> query(place.name()).orElse("");
            case HEADER ->
                exchange.request().headers().entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(place.name()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
            default -> sent().at(place.name()).asText("");
        };
    }

    /** The JSON body of the request; missing when there is none. */
    JsonNode sent() {
        return exchange.request().json();
    }

    Optional<Answered> answered() {
        return exchange.reply() instanceof Answered answered ? Optional.of(answered) : Optional.empty();
    }

    @Override
    public String toString() {
        return operation.id() + " " + status();
    }
}
