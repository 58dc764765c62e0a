package dev.bandstand.kit.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.CreatedJob;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Optional;

/** The calls and answers that every job contract has, in the form of one contract. */
public interface ContractProtocol {

    /** Asks for a new job. */
    Call submit(Actor actor, String query);

    /** Asks for a new job with a request that the contract does not allow. */
    Call submitInvalid(Actor actor);

    /** Reads a job. */
    Call poll(Actor actor, String job);

    /** Reads the page of a job that a cursor leads to. */
    Call page(Actor actor, String job, String cursor);

    /** Asks something of a job. */
    Call command(Actor actor, Command command, String job);

    /** Reads what the actor may still spend, where the contract has such a call. */
    Optional<Call> balance(Actor actor);

    /** The operation of a command, by its id in the contract. */
    String operation(Command command);

    /** The words of the contract. */
    Dialect dialect();

    /** The id of the job that a submit was answered with; empty when the submit was not accepted. */
    default Optional<String> created(Answered answered) {
        return answered.status() >= 200 && answered.status() < 300
                ? CreatedJob.in(answered, dialect().jobIdMember())
                : Optional.empty();
    }

    /** Returns the state of a job by the status word of an answer. */
    default JobState state(JsonNode body) {
        return dialect().state(body.path("status").asText()).orElse(JobState.UNKNOWN);
    }

    /** Returns the snapshot in an answer to a read; an unknown one when the read was refused. */
    PolledState read(Answered answered);

    /** Tells if an operation creates a job. */
    default boolean creates(String operationId) {
        return dialect().act(operationId) == OperationKind.SUBMIT;
    }

    /** Removes a job that has ended, where the contract has such a call. */
    default Optional<Call> delete(Actor actor, String job) {
        return Optional.empty();
    }

    /** An id that no job has. */
    String unknownJob();

    /**
     * The calls of the kit to targets of a contract.
     *
     * @throws IllegalArgumentException when the kit cannot drive that contract
     */
    static ContractProtocol of(String contract) {
        return switch (contract) {
            case "openfunnel-tam" -> new TamProtocol(Addresses.of(contract));
            case "nemo-jobs" -> new NemoProtocol(Addresses.of(contract));
            default ->
                throw new IllegalArgumentException(
                        "The kit cannot drive a contract called \"%s\".".formatted(contract));
        };
    }
}
