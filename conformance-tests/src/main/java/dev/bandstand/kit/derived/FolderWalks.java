package dev.bandstand.kit.derived;

import dev.bandstand.kit.derived.Ways.Way;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.target.ModelCalls;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.Optional;

/** The means of random walks by a contract that is a folder. */
public final class FolderWalks {

    private final ContractFacts facts;
    private final ModelCalls calls;
    private final Ways ways;

    FolderWalks(ContractFacts facts, ModelCalls calls) {
        this.facts = facts;
        this.calls = calls;
        this.ways = new Ways(facts);
    }

    /** The facts that follow from the contract. */
    public ContractFacts facts() {
        return facts;
    }

    /** True if there is a body that a submit must refuse. */
    public boolean hasInvalidSubmit() {
        return facts.model().invalid().isPresent();
    }

    /**
     * The way of a new job to a state.
     *
     * @param mock true when scenarios can be asked for
     */
    public Optional<Way> to(String state, boolean mock) {
        return ways.to(state, mock);
    }

    /** Begins a walk at a target. */
    public FolderWalk begin(RunContext context) {
        return new FolderWalk(
                new ModelJobs(facts, ways, calls, context), new Driver(context, facts, calls, ""), facts, calls);
    }
}
