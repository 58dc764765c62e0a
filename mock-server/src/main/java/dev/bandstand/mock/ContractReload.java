package dev.bandstand.mock;

import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.http.check.ServedOperations;
import dev.bandstand.mock.model.ContractFolder;
import dev.bandstand.mock.model.ModelScenarios;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.spec.contract.Contract;
import java.util.List;

/**
 * Reads the folders of contracts again, and serves what they have become. Who asks while another reads waits for what is read.
 *
 * @param apis the contracts as they are served
 * @param operations every list of operations that a new version changes
 */
record ContractReload(
        Contracts contracts, List<JobContract> apis, Scenarios scenarios, List<ServedOperations> operations)
        implements Scenarios.Folder {

    @Override
    public synchronized void refresh() {
        for (ContractFolder folder : contracts.folders()) {
            if (folder.refresh(this::check)) {
                scenarios.become(Scenarios.shipped().with(contracts.scenarios()));
                apis.stream()
                        .filter(api -> api.contract().equals(folder.contract().name()))
                        .forEach(api -> operations.forEach(each -> each.refresh(api)));
            }
        }
    }

    private void check(Contract candidate) {
        Contracts.refuseClashes(apis, candidate);
        ModelScenarios.of(candidate);
    }

    @Override
    public List<String> problems() {
        return contracts.folders().stream()
                .flatMap(each -> each.problem().stream())
                .toList();
    }

    @Override
    public boolean canChange() {
        return contracts.folders().stream().anyMatch(ContractFolder::canChange);
    }
}
