package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Shares what the contract check finds among the rules that speak of it. */
public final class SchemaRules {

    private SchemaRules() {}

    /** The whole body of a success. */
    static Check body(String rule, OperationKind kind) {
        return part(rule, success(kind), fault -> true);
    }

    /** The whole body of a refusal of an operation of the contract. */
    static Check refusal(String rule, Set<Integer> statuses) {
        return part(rule, call -> call.act != OperationKind.OTHER && statuses.contains(call.status()), fault -> true);
    }

    /** The members without which a body is nothing, and the body itself. */
    static Check essentials(String rule, OperationKind kind) {
        return part(rule, success(kind), SchemaRules::essential);
    }

    /** The members that no other rule speaks of. */
    static Check otherMembers(String rule, OperationKind kind, List<String> others) {
        return part(
                rule,
                success(kind),
                fault -> !essential(fault)
                        && others.stream().noneMatch(other -> fault.pointer().startsWith(other)));
    }

    /** One member and what is in it. */
    public static Check member(String rule, Predicate<TracedCall> applies, String pointer) {
        return part(rule, applies, fault -> fault.pointer().startsWith(pointer));
    }

    private static Predicate<TracedCall> success(OperationKind kind) {
        return call -> call.act == kind && call.accepted();
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
