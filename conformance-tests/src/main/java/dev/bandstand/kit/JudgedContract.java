package dev.bandstand.kit;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.coverage.LifecycleGraph;
import dev.bandstand.kit.derived.DerivedKit;
import dev.bandstand.kit.derived.FolderWalks;
import dev.bandstand.kit.job.ContractProtocol;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.oracle.Oracle;
import dev.bandstand.kit.oracle.Oracles;
import dev.bandstand.kit.run.Features;
import dev.bandstand.kit.steps.ScenarioContext;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A contract as the kit judges by it.
 *
 * @param name its name
 * @param catalogue its rules
 * @param check holds single messages against its document
 * @param oracles makes what judges its rules; they remember what they have read, so each run has its own
 * @param walkOracles the same for random walks, with a search for an order of overlapping calls
 * @param form where its messages name callers and jobs
 * @param keyless true when its callers need no key
 * @param protocol how its calls are worded
 * @param addresses where its operations are found
 * @param graph all that its jobs can be met at
 * @param features the scenarios that put its rules to the test
 * @param contexts makes, for a run, what makes what the steps of one scenario share
 * @param walks the means of random walks, where it is a folder
 */
record JudgedContract(
        String name,
        RuleCatalogue catalogue,
        Supplier<ContractCheck> check,
        Supplier<List<Oracle>> oracles,
        Supplier<List<Oracle>> walkOracles,
        MessageForm form,
        boolean keyless,
        ContractProtocol protocol,
        Addresses addresses,
        LifecycleGraph graph,
        Features features,
        BiFunction<RunContext, ScenarioJudge, Supplier<?>> contexts,
        Optional<FolderWalks> walks) {

    /** A contract that ships with oracles and features of its own. */
    static JudgedContract withCode(String name) {
        Supplier<ContractCheck> check = once(() -> ContractCheck.of(name));
        Contract contract = Contract.shipped(name);
        RuleCatalogue catalogue = RuleCatalogue.of(name);
        return new JudgedContract(
                name,
                catalogue,
                check,
                () -> Oracles.of(catalogue, check.get()),
                () -> Oracles.ofWalks(catalogue, check.get()),
                new MessageForm(contract),
                contract.job().caller().optional(),
                new ContractProtocol(contract),
                Addresses.of(contract.openApi()),
                LifecycleGraph.of(contract),
                Features.shipped(name),
                (context, judge) -> () -> new ScenarioContext(context, judge),
                Optional.empty());
    }

    /** A contract that is a folder: all of it follows from its job.yaml and its OpenAPI document. */
    static JudgedContract folder(Contract contract) {
        DerivedKit derived = new DerivedKit(contract);
        return new JudgedContract(
                contract.name(),
                derived.catalogue(),
                derived::check,
                derived::oracles,
                derived::walkOracles,
                new MessageForm(contract),
                contract.job().caller().optional(),
                new ContractProtocol(contract),
                Addresses.of(contract.openApi()),
                LifecycleGraph.of(contract),
                derived.features(),
                derived::scenarios,
                Optional.of(derived.walks()));
    }

    /** The oracles, ready for one run. */
    OracleSet oracleSet() {
        return new OracleSet(oracles.get());
    }

    /** The oracles, ready for one random walk. */
    OracleSet walkOracleSet() {
        return new OracleSet(walkOracles.get());
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        AtomicReference<T> made = new AtomicReference<>();
        return () -> {
            synchronized (made) {
                if (made.get() == null) {
                    made.set(make.get());
                }
                return made.get();
            }
        };
    }
}
