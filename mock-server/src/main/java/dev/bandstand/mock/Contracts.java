package dev.bandstand.mock;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.model.ContractFolder;
import dev.bandstand.mock.model.ModelApi;
import dev.bandstand.mock.model.ModelDeviations;
import dev.bandstand.mock.model.ModelScenarios;
import dev.bandstand.mock.model.ReloadedApi;
import dev.bandstand.mock.nemo.NemoApi;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.mock.tam.TamApi;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The contracts that are served.
 *
 * @param withCode the names of those that have code of their own
 * @param folders those that are data only
 */
record Contracts(List<String> withCode, List<ContractFolder> folders) {

    private static final List<String> WITH_CODE = List.of(TamContract.NAME, NemoContract.NAME);

    /**
     * Reads contracts.
     *
     * @param asked those that are wanted; those that ship with the mock when empty
     * @throws InvalidSetting when one cannot be used; the message tells each fault with its file and line
     */
    static Contracts of(List<ContractSource> asked) {
        List<ContractSource> sources = asked.isEmpty()
                ? ContractSource.SHIPPED.stream().map(ContractSource::shipped).toList()
                : asked;
        List<String> names = sources.stream().map(ContractSource::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidSetting("Two contracts are called %s. Rename the folder of one.".formatted(name));
                });
        return new Contracts(
                names.stream().filter(WITH_CODE::contains).toList(),
                sources.stream()
                        .filter(source -> !WITH_CODE.contains(source.name()))
                        .map(Contracts::read)
                        .toList());
    }

    private static ContractFolder read(ContractSource source) {
        try {
            return new ContractFolder(source);
        } catch (ContractError wrong) {
            throw new InvalidSetting(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** The ways in which they can be broken. */
    List<Deviation> deviations() {
        return Stream.concat(
                        withCode.stream().flatMap(name -> Deviation.of(name).stream()),
                        folders.stream().flatMap(each -> ModelDeviations.of(each.contract()).stream()))
                .toList();
    }

    /** The scenarios of their folders. */
    List<Scenario> scenarios() {
        return folders.stream()
                .flatMap(each -> ModelScenarios.of(each.contract()).stream())
                .toList();
    }

    /**
     * The contracts, ready to be served.
     *
     * @throws InvalidSetting when two of them have an operation in the same place
     */
    List<JobContract> apis(Worlds worlds, Scenarios scenarios, MockOptions options) {
        Set<String> keys = options.callers().keys();
        List<JobContract> apis = new ArrayList<>();
        if (withCode.contains(TamContract.NAME)) {
            apis.add(new TamApi(worlds, scenarios, keys, options.state().pageBytes()));
        }
        if (withCode.contains(NemoContract.NAME)) {
            apis.add(new NemoApi(worlds, scenarios));
        }
        for (ContractFolder folder : folders) {
            refuseClashes(apis, folder.contract());
            apis.add(new ReloadedApi(folder, each -> new ModelApi(each, worlds, scenarios, keys)));
        }
        return apis;
    }

    /**
     * Makes sure that a contract can be served beside others.
     *
     * @throws InvalidSetting when it has an operation in the same place as another
     */
    static void refuseClashes(List<JobContract> apis, Contract added) {
        Map<String, String> owners = new HashMap<>();
        apis.stream()
                .filter(api -> !api.contract().equals(added.name()))
                .forEach(api -> api.routes()
                        .forEach(route -> owners.put(place(route.method(), route.template()), api.contract())));
        for (Operation operation : added.openApi().all()) {
            String other = owners.get(place(operation.method(), operation.template()));
            if (other != null) {
                throw new InvalidSetting("The contracts %s and %s both have %s %s; they cannot be served on one port."
                        .formatted(other, added.name(), operation.method(), operation.template()));
            }
        }
    }

    private static String place(String method, String template) {
        return method + " " + template.replaceAll("\\{[^}]*}", "{}");
    }
}
