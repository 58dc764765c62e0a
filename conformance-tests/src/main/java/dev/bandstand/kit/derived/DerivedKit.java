package dev.bandstand.kit.derived;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.job.ContractProtocol;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.oracle.Oracle;
import dev.bandstand.kit.oracle.derived.DerivedOracles;
import dev.bandstand.kit.run.Features;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.own.ContractRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The parts of the kit that follow from a contract that is a folder. */
public final class DerivedKit {

    private final ContractFacts facts;
    private final ContractRules rules;
    private final Features features;
    private final MessageForm form;
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
        this.form = new MessageForm(
                Dialect.of(contract).caller(),
                this::returnedId,
                contract.job().id().sent().stream()
                        .filter(place -> place.in() == Place.In.PATH)
                        .map(Place::name)
                        .toList(),
                facts.operations(OperationKind.LIST).stream().map(Operation::id).collect(Collectors.toSet()));
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

    /** The places of the caller's key and of the job's id in messages. */
    public MessageForm form() {
        return form;
    }

    /** The form of its calls. */
    public ContractProtocol protocol() {
        return new ModelProtocol(facts, calls, form);
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

    /** The id of the job that the answer to a submit tells. */
    private Optional<String> returnedId(Call call, Answered answered) {
        if (facts.model().kind(call.operationId()) != OperationKind.SUBMIT || !isGood(answered.status())) {
            return Optional.empty();
        }
        return facts.model().id().returned().stream()
                .flatMap(place -> value(place, answered).stream())
                .map(value -> Ids.in(value, facts.contract().observe()))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** True for a success, and for a redirect, which can tell where a new job is. */
    static boolean isGood(int status) {
        return status >= 200 && status < 400;
    }

    private static Optional<String> value(Place place, Answered answered) {
        return switch (place.in()) {
            case HEADER -> answered.header(place.name());
            default ->
                Optional.of(answered.json().at(place.name()))
                        .filter(node -> node.isTextual() || node.isNumber())
                        .map(node -> node.asText());
        };
    }
}
