package dev.bandstand.mock.control;

import dev.bandstand.contract.control.ContractEntry;
import dev.bandstand.contract.control.FormEntry;
import dev.bandstand.contract.control.TabEntry;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.ConsoleModel;
import dev.bandstand.spec.contract.JobModel;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Describes contracts in the terms of the control API. */
final class ContractEntries {

    private ContractEntries() {}

    static ContractEntry of(JobContract contract) {
        JobModel model = contract.model();
        Caller caller = model.caller();
        return ContractEntry.builder()
                .contract(contract.contract())
                .title(model.title())
                .caller(ContractEntry.CallerEnum.of(caller.by().name().toLowerCase(Locale.ROOT)))
                .name(caller.name().isEmpty() ? null : caller.name())
                .scheme(caller.scheme().isEmpty() ? null : caller.scheme())
                .states(states(model))
                .stage(model.console().stage())
                .form(model.console().form().map(ContractEntries::form).orElse(null))
                .tabs(model.console().tabs().stream().map(ContractEntries::tab).toList())
                .build();
    }

    private static Map<String, String> states(JobModel model) {
        Map<String, String> states = new LinkedHashMap<>();
        model.states()
                .forEach((word, meaning) -> states.put(word, meaning.name().toLowerCase(Locale.ROOT)));
        return states;
    }

    private static FormEntry form(ConsoleModel.Form form) {
        return FormEntry.builder()
                .label(form.label())
                .at(form.at())
                .each(form.each().orElse(null))
                .example(form.example().orElse(null))
                .build();
    }

    private static TabEntry tab(ConsoleModel.Tab tab) {
        return TabEntry.builder()
                .title(tab.title())
                .operation(tab.operation())
                .items(tab.items().orElse(null))
                .columns(tab.columns().isEmpty() ? null : tab.columns())
                .sheet(tab.sheet().orElse(null))
                .build();
    }
}
