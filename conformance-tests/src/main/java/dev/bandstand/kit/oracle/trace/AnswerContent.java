package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;

/**
 * The parsed content of an answer.
 *
 * @param body the body without its companies; missing when it is not exactly one JSON text
 * @param namesTwice true if an object of the body names a member twice
 * @param companies the companies of a page
 * @param faults what the contract holds against it
 */
record AnswerContent(JsonNode body, boolean namesTwice, List<Row> companies, List<ContractCheck.Fault> faults) {

    private static final AnswerContent NONE = new AnswerContent(JsonFields.tree(""), false, List.of(), List.of());

    static AnswerContent none() {
        return NONE;
    }

    static AnswerContent of(Answered answered, String operationId, OperationKind act, ContractCheck check) {
        JsonFields.Text read = JsonFields.read(answered.body());
        JsonNode body = read.tree();
        List<Row> companies = Poll.rows(body);
        if (body instanceof ObjectNode page && act == OperationKind.OBSERVE) {
            page.remove("rows");
        }
        return new AnswerContent(body, read.namesTwice(), companies, check.answer(operationId, answered));
    }
}
