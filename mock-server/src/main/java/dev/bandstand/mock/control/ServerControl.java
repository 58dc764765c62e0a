package dev.bandstand.mock.control;

import dev.bandstand.contract.control.DeviationEntry;
import dev.bandstand.contract.control.DeviationList;
import dev.bandstand.contract.control.PolicyEntry;
import dev.bandstand.contract.control.PolicyList;
import dev.bandstand.contract.control.ScenarioEntry;
import dev.bandstand.contract.control.ScenarioList;
import dev.bandstand.contract.control.Server;
import dev.bandstand.contract.control.ServerApi;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
import java.util.List;

/** The mock as a whole. */
record ServerControl(Worlds worlds, List<? extends JobContract> contracts, Scenarios scenarios, ServerInfo info)
        implements ServerApi {

    @Override
    public DescribeServerResult describeServer(DescribeServerCall call) {
        return new DescribeServer200(Server.builder()
                .name("bandstand")
                .version(info.version())
                .startedAt(info.startedAt())
                .store(info.store())
                .degraded(info.trouble().get().orElse(null))
                .contracts(contracts.stream().map(JobContract::contract).toList())
                .callers(contracts.stream().map(ContractEntries::of).toList())
                .operations(contracts.stream()
                        .flatMap(contract ->
                                contract.routes().stream().map(route -> OperationEntries.of(contract, route)))
                        .toList())
                .build());
    }

    @Override
    public ResetServerResult resetServer(ResetServerCall call) {
        worlds.names().forEach(worlds::reset);
        scenarios.own().clear();
        return new ResetServer204();
    }

    @Override
    public ListScenariosResult listScenarios(ListScenariosCall call) {
        scenarios.refresh();
        return new ListScenarios200(ScenarioList.builder()
                .problems(scenarios.problems())
                .data(scenarios.names().stream()
                        .map(scenarios::named)
                        .map(ServerControl::entry)
                        .toList())
                .build());
    }

    @Override
    public SendScenarioResult sendScenario(SendScenarioCall call) {
        try {
            Scenario sent = new ScenarioDefinitions(scenarios.own()).send(call.name(), call.requestBody());
            return new SendScenario200(entry(sent));
        } catch (InvalidSetting wrong) {
            return new SendScenario422(Problems.of(422, wrong.getMessage()));
        }
    }

    @Override
    public RemoveScenarioResult removeScenario(RemoveScenarioCall call) {
        return scenarios.own().remove(call.name())
                ? new RemoveScenario204()
                : new RemoveScenario404(
                        Problems.of(404, "No scenario %s was sent to this mock.".formatted(call.name())));
    }

    @Override
    public ListPoliciesResult listPolicies(ListPoliciesCall call) {
        return new ListPolicies200(PolicyList.builder()
                .data(contracts.stream()
                        .flatMap(contract ->
                                contract.policies().stream().map(policy -> entry(contract.contract(), policy)))
                        .toList())
                .build());
    }

    @Override
    public ListDeviationsResult listDeviations(ListDeviationsCall call) {
        return new ListDeviations200(DeviationList.builder()
                .data(contracts.stream()
                        .flatMap(contract ->
                                contract.deviations().stream().map(deviation -> entry(contract.contract(), deviation)))
                        .toList())
                .build());
    }

    private static ScenarioEntry entry(Scenario scenario) {
        return ScenarioEntry.builder()
                .name(scenario.name())
                .title(scenario.title())
                .contracts(scenario.sections().keySet().stream().sorted().toList())
                .phrase(Scenarios.phrase(scenario))
                .build();
    }

    private static DeviationEntry entry(String contract, Deviation deviation) {
        return DeviationEntry.builder()
                .contract(contract)
                .id(deviation.id())
                .rule(deviation.rule())
                .title(deviation.title())
                .build();
    }

    private static PolicyEntry entry(String contract, Policy policy) {
        return PolicyEntry.builder()
                .contract(contract)
                .key(policy.key())
                .title(policy.question())
                .reference(policy.reference())
                .choices(policy.choices())
                .build();
    }
}
