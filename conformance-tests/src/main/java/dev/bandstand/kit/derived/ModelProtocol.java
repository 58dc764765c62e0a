package dev.bandstand.kit.derived;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.ContractProtocol;
import dev.bandstand.kit.job.PolledState;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.Optional;
import java.util.OptionalInt;

/** The calls that every job API has, as a model words them: for finding out if a target can be reached, and for cleaning up. */
final class ModelProtocol implements ContractProtocol {

    private final ContractFacts facts;
    private final ModelCalls calls;
    private final MessageForm form;
    private final Dialect dialect;

    ModelProtocol(ContractFacts facts, ModelCalls calls, MessageForm form) {
        this.facts = facts;
        this.calls = calls;
        this.form = form;
        this.dialect = Dialect.of(facts.contract());
    }

    @Override
    public Call submit(Actor actor, String query) {
        return calls.submit(actor);
    }

    @Override
    public Call submitInvalid(Actor actor) {
        return calls.invalid(actor).orElseThrow();
    }

    @Override
    public Call poll(Actor actor, String job) {
        return calls.of(actor, facts.contract().observe(), Optional.of(job));
    }

    @Override
    public Call page(Actor actor, String job, String cursor) {
        return poll(actor, job);
    }

    /** A contract without such a command has the job read in its place. */
    @Override
    public Call command(Actor actor, Command command, String job) {
        return commandOperation(command)
                .map(operation -> calls.of(actor, operation, Optional.of(job)))
                .orElseGet(() -> poll(actor, job));
    }

    private Optional<Operation> operation(OperationKind kind) {
        return facts.operations(kind).stream().findFirst();
    }

    private Optional<Operation> commandOperation(Command command) {
        return operation(
                switch (command) {
                    case PAUSE -> OperationKind.PAUSE;
                    case RESUME -> OperationKind.RESUME;
                    case CANCEL -> OperationKind.CANCEL;
                });
    }

    @Override
    public Optional<Call> balance(Actor actor) {
        return Optional.empty();
    }

    @Override
    public String operation(Command command) {
        return commandOperation(command).map(Operation::id).orElse("");
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Optional<String> created(Answered answered) {
        return DerivedKit.isGood(answered.status())
                ? form.returnedId().apply(calls.submit(Actor.ALICE), answered)
                : Optional.empty();
    }

    @Override
    public PolledState read(Answered answered) {
        OptionalInt unknown = OptionalInt.empty();
        JobState state = facts.state(facts.contract().observe(), answered.status(), answered.json())
                .flatMap(dialect::state)
                .orElse(JobState.UNKNOWN);
        return new PolledState(state, unknown, unknown, 0, Optional.empty(), unknown, unknown);
    }

    @Override
    public boolean creates(String operationId) {
        return facts.model().kind(operationId) == OperationKind.SUBMIT;
    }

    @Override
    public Optional<Call> delete(Actor actor, String job) {
        return operation(OperationKind.DELETE).map(operation -> calls.of(actor, operation, Optional.of(job)));
    }

    @Override
    public String unknownJob() {
        return facts.model().id().unknown();
    }
}
