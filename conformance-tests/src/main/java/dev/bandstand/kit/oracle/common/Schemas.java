package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.Idea;
import dev.bandstand.kit.oracle.trace.Call;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shares what the contract check finds among the rules that speak of it. */
public final class Schemas {

    private Schemas() {}

    /** The whole body of an answer. */
    public static Idea body(String rule, Predicate<Call> applies) {
        return part(rule, applies, fault -> true);
    }

    /** The members without which a body is nothing, and the body itself. */
    public static Idea essentials(String rule, Predicate<Call> applies) {
        return part(rule, applies, Schemas::essential);
    }

    /** The members that no other rule speaks of. */
    public static Idea otherMembers(String rule, Predicate<Call> applies, List<String> others) {
        return part(
                rule,
                applies,
                fault -> !essential(fault)
                        && others.stream().noneMatch(other -> fault.pointer().startsWith(other)));
    }

    /** One member and what is in it. */
    public static Idea member(String rule, Predicate<Call> applies, String pointer) {
        return part(rule, applies, fault -> fault.pointer().startsWith(pointer));
    }

    public static Predicate<Call> success(Act act) {
        return call -> call.act == act && call.accepted();
    }

    private static boolean essential(ContractCheck.Fault fault) {
        return fault.pointer().isEmpty() || fault.pointer().equals("/");
    }

    private static Idea part(String rule, Predicate<Call> applies, Predicate<ContractCheck.Fault> covers) {
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
