package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.common.SchemaRules;
import dev.bandstand.spec.contract.OperationKind;

/** The parts of a poll's answer that have a rule of their own. */
final class TamSchemas {

    private TamSchemas() {}

    /** The rows of a page, where there are some. */
    static Check rows(String rule) {
        return SchemaRules.member(rule, call -> call.act == OperationKind.OBSERVE && call.rows > 0, "/rows/");
    }

    /** The manifest, where there is one. */
    static Check manifest(String rule) {
        return SchemaRules.member(
                rule, call -> call.act == OperationKind.OBSERVE && call.body.hasNonNull("manifest"), "/manifest");
    }
}
