package dev.bandstand.kit.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.target.ModelCalls;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.Optional;

/** The calls and answers that every job contract has, as the model of one words them. */
public final class ContractProtocol {

    private final ContractFacts facts;
    private final ModelCalls calls;
    private final MessageForm form;
    private final Dialect dialect;
    private final DrivenContract driven;

    /** The protocol of a contract. */
    public ContractProtocol(Contract contract) {
        this.facts = new ContractFacts(contract);
        this.calls = new ModelCalls(facts);
        this.form = new MessageForm(contract);
        this.dialect = Dialect.of(contract);
        this.driven = DrivenContract.of(contract.name());
    }

    /** Asks for a new job, that does or tells a query where the contract has a place for it. */
    public Call submit(Actor actor, String query) {
        Call submit = calls.submit(actor);
        return driven.request()
                .map(request -> submit.json(request.apply(query).toString()))
                .orElse(submit);
    }

    /** Reads a job. */
    public Call poll(Actor actor, String job) {
        return calls.of(actor, facts.contract().observe(), Optional.of(job));
    }

    /** Reads the page of a job that a cursor leads to; a contract without such pages has the job read in its place. */
    public Call page(Actor actor, String job, String cursor) {
        return facts.operations().stream()
                .filter(facts::isAboutOne)
                .filter(operation -> paging(operation)
                        .filter(paging -> paging.by() == Paging.By.CURSOR)
                        .isPresent())
                .findFirst()
                .map(operation -> page(calls.of(actor, operation, Optional.of(job)), operation, cursor))
                .orElseGet(() -> poll(actor, job));
    }

    private Call page(Call first, Operation operation, String cursor) {
        Place sent = paging(operation).flatMap(Paging::sent).orElseThrow();
        Call page = calls.with(first, operation, sent, cursor);
        return cursor.isEmpty() ? page.odd("the cursor of the target is empty") : page;
    }

    private Optional<Paging> paging(Operation operation) {
        return Optional.ofNullable(facts.model().pages().get(operation.id()));
    }

    /** Asks something of a job; a contract without such a command has the job read in its place. */
    public Call command(Actor actor, Command command, String job) {
        return operation(command.kind())
                .map(operation -> calls.of(actor, operation, Optional.of(job)))
                .orElseGet(() -> poll(actor, job));
    }

    private Optional<Operation> operation(OperationKind kind) {
        return facts.operations(kind).stream().findFirst();
    }

    /** Reads what the actor may still spend, where the contract has such a call. */
    public Optional<Call> balance(Actor actor) {
        return operation(OperationKind.BALANCE).map(operation -> calls.of(actor, operation, Optional.empty()));
    }

    /** True when the contract has a command. */
    public boolean has(Command command) {
        return operation(command.kind()).isPresent();
    }

    /** The words of the contract. */
    public Dialect dialect() {
        return dialect;
    }

    /** The id of the job that a submit was answered with; empty when the submit was not accepted. */
    public Optional<String> created(Answered answered) {
        return form.created(answered);
    }

    /** Returns the snapshot in an answer to a read; an unknown one when the read was refused. */
    public PolledState read(Answered answered) {
        JsonNode body = answered.json();
        return facts.state(facts.contract().observe(), answered.status(), body)
                .flatMap(dialect::state)
                .map(state -> new PolledState(state, rows(body), nextCursor(body), driven.numbers(body)))
                .orElse(PolledState.in(JobState.UNKNOWN));
    }

    private int rows(JsonNode body) {
        return paging(facts.contract().observe())
                .map(paging -> body.at(paging.items()).size())
                .orElse(0);
    }

    private Optional<String> nextCursor(JsonNode body) {
        return paging(facts.contract().observe())
                .flatMap(Paging::next)
                .filter(place -> place.in() == Place.In.BODY)
                .map(place -> body.at(place.name()))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** Tells if an operation creates a job. */
    public boolean creates(String operationId) {
        return facts.model().kind(operationId) == OperationKind.SUBMIT;
    }

    /** Removes a job that has ended, where the contract has such a call. */
    public Optional<Call> delete(Actor actor, String job) {
        return operation(OperationKind.DELETE).map(operation -> calls.of(actor, operation, Optional.of(job)));
    }

    /** An id that no job has. */
    public String unknownJob() {
        return facts.model().id().unknown();
    }
}
