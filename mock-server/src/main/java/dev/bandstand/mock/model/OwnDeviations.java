package dev.bandstand.mock.model;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.override.AnswerEditor;
import dev.bandstand.mock.override.AnswerOverride;
import dev.bandstand.mock.override.OverrideReader;
import dev.bandstand.mock.override.OverrideRule;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.StatusForm;
import dev.bandstand.spec.own.ContractRules;
import dev.bandstand.spec.own.OwnDeviation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The deviations that a contract's folder brings itself: each changes answers as an override does. */
final class OwnDeviations {

    private OwnDeviations() {}

    /**
     * Adds them.
     *
     * @throws ContractError when one is no deviation of the contract; the message tells each fault with its line
     */
    static void add(ModelDeviations all, Contract contract, ContractRules rules) {
        List<ContractFault> faults = new ArrayList<>();
        for (OwnDeviation own : OwnDeviation.of(contract, rules)) {
            try {
                OverrideRule rule = OverrideReader.read(own.override());
                refuseUnknown(rule, contract);
                all.add(
                        own.id(),
                        own.rule(),
                        own.title(),
                        good -> good.with(edit(own.id(), rule, contract.job().status())));
            } catch (InvalidSetting wrong) {
                faults.add(new ContractFault(own.file(), own.line(), String.valueOf(wrong.getMessage())));
            }
        }
        if (!faults.isEmpty()) {
            throw new ContractError(faults);
        }
    }

    private static void refuseUnknown(OverrideRule rule, Contract contract) {
        List<String> operations =
                contract.openApi().all().stream().map(Operation::id).toList();
        refuse("operation", rule.matcher().operation(), operations);
        refuse(
                "state",
                rule.matcher().state(),
                contract.job().states().keySet().stream().toList());
        if (!rule.change().performs()) {
            throw new InvalidSetting(
                    "A deviation changes the answer of an operation that takes place; add perform: true.");
        }
    }

    private static void refuse(String what, Optional<String> written, List<String> known) {
        written.filter(name -> !known.contains(name)).ifPresent(name -> {
            throw new InvalidSetting("there is no %s %s%s".formatted(what, name, Nearest.hint(name, known)));
        });
    }

    /** Calls are counted for each world. */
    private static ResponseEdit edit(String id, OverrideRule rule, StatusForm status) {
        Map<String, AnswerOverride> overrides = new ConcurrentHashMap<>();
        return (call, answer) -> {
            AnswerOverride override =
                    overrides.computeIfAbsent(call.world().name(), world -> new AnswerOverride(id, rule));
            return override.fits(new Answered(call, answer, status)) && override.changes(answer.status())
                    ? changed(rule, answer)
                    : answer;
        };
    }

    private static RawResponse changed(OverrideRule rule, RawResponse answer) {
        return new AnswerEditor(rule.change()).edited(answer);
    }

    /**
     * A call that has been served.
     *
     * @param status the way in which an answer tells the state of its job
     */
    private record Answered(ApiCall call, RawResponse answer, StatusForm status) implements FaultTarget {

        @Override
        public String operation() {
            return call.operationId();
        }

        @Override
        public Optional<String> job() {
            return call.job().map(key -> key.id());
        }

        @Override
        public Optional<Integer> stagesDone() {
            return Optional.empty();
        }

        @Override
        public Optional<String> state() {
            return answer.body().length == 0 ? Optional.empty() : status.state(answer.json());
        }
    }
}
