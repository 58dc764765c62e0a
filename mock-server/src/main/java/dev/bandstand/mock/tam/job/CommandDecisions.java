package dev.bandstand.mock.tam.job;

/** Decides what becomes of a command. */
@FunctionalInterface
public interface CommandDecisions {

    /** By the table of the contract. */
    CommandDecisions DOCUMENTED = new DocumentedDecisions();

    CommandDecision decide(TamJobAt jobAt, TamCommand command);
}
