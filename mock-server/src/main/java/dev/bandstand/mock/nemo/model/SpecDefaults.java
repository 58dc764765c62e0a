package dev.bandstand.mock.nemo.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills in the members of a job's specification that a request may leave out. */
final class SpecDefaults {

    private SpecDefaults() {}

    /** The specification with every default written out. */
    static ObjectNode filled(ObjectNode spec) {
        spec.path("steps").forEach(step -> step((ObjectNode) step));
        return spec;
    }

    private static void step(ObjectNode step) {
        object(step, "config");
        ObjectNode lifecycle = object(step, "lifecycle");
        if (!lifecycle.hasNonNull("staleness_timeout_seconds")) {
            lifecycle.put("staleness_timeout_seconds", 0);
        }
        ObjectNode executor = object(step, "executor");
        if (!executor.path("provider").asText().equals("subprocess")) {
            ObjectNode container = object(executor, "container");
            array(container, "entrypoint");
            array(container, "command");
            ObjectNode resources = object(executor, "resources");
            object(resources, "requests");
            object(resources, "limits");
        }
    }

    private static ObjectNode object(ObjectNode parent, String member) {
        return parent.hasNonNull(member) ? (ObjectNode) parent.get(member) : parent.putObject(member);
    }

    private static void array(ObjectNode parent, String member) {
        if (!parent.hasNonNull(member)) {
            parent.putArray(member);
        }
    }
}
