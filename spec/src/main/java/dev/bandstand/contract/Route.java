package dev.bandstand.contract;

import java.util.List;

/**
 * One operation of a contract: where it is found, what it may answer, and how it is called.
 *
 * @param operationId the operation's id in the contract
 * @param method the HTTP method
 * @param template the path, parameters in braces
 * @param statuses the documented status codes
 * @param handler calls the implementation
 * @param <C> what a call needs to know beside its documented parameters, such as who sent it and when
 */
public record Route<C>(String operationId, String method, String template, List<Integer> statuses, Handler<C> handler) {

    public Route {
        statuses = List.copyOf(statuses);
    }

    /** Reads the parameters and calls the implementation of the generated interface. */
    @FunctionalInterface
    public interface Handler<C> {

        Answer handle(C context, Parameters parameters);
    }
}
