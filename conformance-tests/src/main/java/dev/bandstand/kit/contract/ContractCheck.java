package dev.bandstand.kit.contract;

import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.contract.OpenApi;
import java.util.List;

/** Holds single messages against a contract. Safe for use by several threads. */
public interface ContractCheck {

    /** Returns the faults of a request that the kit is about to send; none for a path outside of the contract. */
    List<Fault> request(Exchange.Request request);

    /**
     * Returns the faults of an answer's body whose status the contract documents with a schema; none for other
     * answers and for members that the contract does not name.
     */
    List<Fault> answer(String operationId, Exchange.Answered answer);

    /** The document of the contract. */
    OpenApi document();

    /**
     * The check of a contract that ships with Bandstand. Making one takes a second or two.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    static ContractCheck of(String contract) {
        return remembering(OpenApiCheck.of(contract));
    }

    /** The same check, quicker for messages that repeat an earlier faultless one but for UUIDs and times. */
    static ContractCheck remembering(ContractCheck check) {
        return new FaultlessMessages(check);
    }

    /**
     * One deviation.
     *
     * @param keyword what was violated, such as {@code required} or {@code type}
     * @param pointer the place in the body, as a JSON pointer; empty for the whole
     * @param message what was expected and what was seen
     */
    record Fault(String keyword, String pointer, String message) {}
}
