package dev.bandstand.mock.fault;

import java.util.Optional;

/** A call, as far as faults can be aimed at it. */
public interface FaultTarget {

    /** The operation. */
    String operation();

    /** The job that it addresses; empty when it addresses none. */
    Optional<String> job();

    /** The number of stages of that job that are done; empty when it addresses none that exists. Computed only when it is needed. */
    Optional<Integer> stagesDone();

    /** The contract that the operation belongs to; empty when that does not matter. */
    default String contractName() {
        return "";
    }

    /** The status of that job, in the words of its contract; empty when it addresses none that exists. */
    default Optional<String> state() {
        return Optional.empty();
    }

    /** The scenario that the job follows; empty when it addresses none that exists. */
    default Optional<String> scenario() {
        return Optional.empty();
    }

    /** A call that addresses no job. */
    static FaultTarget of(String operation) {
        return new FaultTarget() {

            @Override
            public String operation() {
                return operation;
            }

            @Override
            public Optional<String> job() {
                return Optional.empty();
            }

            @Override
            public Optional<Integer> stagesDone() {
                return Optional.empty();
            }
        };
    }
}
