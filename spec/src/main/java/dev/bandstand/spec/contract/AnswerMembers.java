package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;

/** Checks that answers have the members that a model names. */
record AnswerMembers(Schemas schemas, ModelFaults faults) {

    /** Adds a fault of a member of the model if the schema of the operation's answer has nothing at {@code pointer}. */
    void mustHave(String place, JsonNode schema, String pointer, Operation operation) {
        if (schemas.at(schema, pointer).isEmpty()) {
            String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            faults.add(
                    place,
                    "the answer of %s has no member %s%s"
                            .formatted(
                                    operation.id(), pointer, ModelFaults.meant(name, schemas.members(schema, parent))));
        }
    }
}
