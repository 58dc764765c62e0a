package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shares what the contract check finds among the rules that speak of it. */
public final class SchemaRules {

    private SchemaRules() {}

    /** The whole body of an answer. */
    public static Check body(String rule, Predicate<TracedCall> applies) {
        return part(rule, applies, fault -> true);
    }

    /** The members without which a body is nothing, and the body itself. */
    public static Check essentials(String rule, Predicate<TracedCall> applies) {
        return part(rule, applies, SchemaRules::essential);
    }

    /** The members that no other rule speaks of. */
    public static Check otherMembers(String rule, Predicate<TracedCall> applies, List<String> others) {
        return part(
                rule,
                applies,
                fault -> !essential(fault)
                        && others.stream().noneMatch(other -> fault.pointer().startsWith(other)));
    }

    /** One member and what is in it. */
    public static Check member(String rule, Predicate<TracedCall> applies, String pointer) {
        return part(rule, applies, fault -> fault.pointer().startsWith(pointer));
    }

    public static Predicate<TracedCall> success(OperationKind act) {
        return call -> call.act == act && call.accepted();
    }

    private static boolean essential(ContractCheck.Fault fault) {
        return fault.pointer().isEmpty() || fault.pointer().equals("/");
    }

    private static Check part(String rule, Predicate<TracedCall> applies, Predicate<ContractCheck.Fault> covers) {
        return new EachCall(rule, applies, call -> {
            Optional<ContractCheck.Fault> fault =
                    call.faults.stream().filter(covers).findFirst();
            return fault.map(found -> "The body has the documented form, but %s: %s"
                            .formatted(
                                    found.pointer().isEmpty() ? "as a whole" : "at " + found.pointer(),
                                    found.message()))
                    .orElse("");
        });
    }
}
