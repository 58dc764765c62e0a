package dev.bandstand.kit.derived;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.oracle.Oracle;
import dev.bandstand.kit.oracle.derived.DerivedOracles;
import dev.bandstand.kit.run.Features;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.ModelCalls;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.own.ContractRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The parts of the kit that follow from a contract that is a folder. */
public final class DerivedKit {

    private final ContractFacts facts;
    private final ContractRules rules;
    private final Features features;
    private final ModelCalls calls;
    private final ContractCheck check;

    /**
     * The kit of a contract.
     *
     * @throws ContractError when something is wrong in its rules or features; the message tells each fault with its file and line
     */
    public DerivedKit(Contract contract) {
        this.facts = new ContractFacts(contract);
        this.rules = ContractRules.of(contract);
        this.features = features(contract, rules);
        this.calls = new ModelCalls(facts);
        this.check = ContractCheck.remembering(new ModelCheck(contract.openApi()));
    }

    /** Its rules. */
    public RuleCatalogue catalogue() {
        return rules.catalogue();
    }

    /** Holds single messages against its document. */
    public ContractCheck check() {
        return check;
    }

    /** The oracles of its rules, for one run. */
    public List<Oracle> oracles() {
        return DerivedOracles.of(facts, rules, check);
    }

    /** The same for random walks, with the search for an order of overlapping calls. */
    public List<Oracle> walkOracles() {
        return DerivedOracles.ofWalks(facts, rules, check);
    }

    /** The means of random walks. */
    public FolderWalks walks() {
        return new FolderWalks(facts, calls);
    }

    /** The scenarios that put its rules to the test. */
    public Features features() {
        return features;
    }

    private static Features features(Contract contract, ContractRules rules) {
        ContractFacts facts = new ContractFacts(contract);
        Ways ways = new Ways(facts);
        OwnFeatures own = OwnFeatures.of(contract, rules);
        List<Features.Text> texts = new ArrayList<>(new ModelFeatures(new ModelExamples(facts, rules, ways)).all());
        texts.addAll(new OwnRuleScenarios(facts, ways).of(rules.own(), own.rules()));
        texts.addAll(own.texts());
        return Features.made(rules.catalogue(), texts, "dev/bandstand/kit/derived/steps");
    }

    /** Makes what the steps of one scenario share. */
    public Supplier<?> scenarios(RunContext context, ScenarioJudge judge) {
        ModelJobs jobs = new ModelJobs(facts, new Ways(facts), calls, context);
        return () -> new ModelScenario(context, judge, jobs);
    }
}
