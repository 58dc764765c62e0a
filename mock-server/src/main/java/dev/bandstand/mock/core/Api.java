package dev.bandstand.mock.core;

import dev.bandstand.contract.Parameters;
import dev.bandstand.contract.Route;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.spec.contract.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operations that are described by one OpenAPI document and served by the shell. */
public interface Api {

    /** The name of the contract, which is the folder of its document. */
    String contract();

    /** Its document; empty for a contract that ships with the mock and has generated code. */
    default Optional<OpenApi> document() {
        return Optional.empty();
    }

    /** Its operations. */
    List<Route<ApiCall>> routes();

    /** Returns true if a request to the method and path of an operation is one to that operation; several can share them. */
    default boolean takes(String operationId, Parameters request) {
        return true;
    }

    /** The world in which a request plays. */
    World world(IncomingRequest request);

    /** The form of its errors. */
    ErrorStyle errorStyle();

    /** The form in which one of its operations reports errors. */
    default ErrorStyle errorStyle(String operationId) {
        return errorStyle();
    }

    /** Its reading of request bodies. */
    default BodyReading bodyReading() {
        return BodyReading.PLAIN;
    }

    /** Returns true if an address that ends in a slash is redirected to the one without. */
    default boolean redirectsSlash() {
        return false;
    }

    /**
     * Looks at a request before it is held against the contract.
     *
     * @throws Refusal when it is turned away
     */
    default void admit(ApiCall call) {}

    /** Returns the edit that is applied to the answer of a call before it is sent. */
    default ResponseEdit responseEdit(ApiCall call) {
        return ResponseEdit.NONE;
    }

    /**
     * A call as a target of faults.
     *
     * @param path the parameters in its path, by name
     */
    default FaultTarget faultTarget(ApiCall call, Map<String, String> path) {
        return FaultTarget.of(call.operationId());
    }

    /** Returns true if its calls belong into the journals of worlds. */
    default boolean journaled() {
        return true;
    }

    /** The forms in which errors are reported. */
    sealed interface ErrorStyle {

        /** As FastAPI does: {@code {"detail": ...}}. */
        ErrorStyle FASTAPI = Standard.FASTAPI;

        /** As RFC 9457 does: {@code application/problem+json}. */
        ErrorStyle PROBLEM = Standard.PROBLEM;

        /** The forms that several contracts share. */
        enum Standard implements ErrorStyle {
            FASTAPI,
            PROBLEM
        }

        /** The form of one contract. */
        non-sealed interface Own extends ErrorStyle {

            /** The status code of a request that does not have the documented form. */
            int invalidStatus();

            /**
             * An error.
             *
             * @param place where in the request the fault lies, such as {@code body}, {@code name}; empty when that is
             *     not known
             */
            RawResponse error(int status, String detail, List<Object> place);
        }
    }
}
