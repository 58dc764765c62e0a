package dev.bandstand.mock.core;

import dev.bandstand.contract.Route;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.message.IncomingRequest;
import java.util.List;
import java.util.Map;

/** Operations that are described by one OpenAPI document and served by the shell. */
public interface Api {

    /** The name of the contract, which is the folder of its document. */
    String contract();

    /** Its operations. */
    List<Route<ApiCall>> routes();

    /** The world in which a request plays. */
    World world(IncomingRequest request);

    /** How it tells errors. */
    ErrorStyle errorStyle();

    /**
     * Looks at a request before it is held against the contract.
     *
     * @throws Refusal when it is turned away
     */
    default void admit(ApiCall call) {}

    /** What happens to the answer of a call before it is sent. */
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

    /** Whether its calls belong into the journals of worlds. */
    default boolean journaled() {
        return true;
    }

    /** The forms in which errors are told. */
    enum ErrorStyle {
        /** As FastAPI does: {@code {"detail": ...}}. */
        FASTAPI,
        /** As RFC 9457 does: {@code application/problem+json}. */
        PROBLEM
    }
}
