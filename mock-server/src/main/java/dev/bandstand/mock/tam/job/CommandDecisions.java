package dev.bandstand.mock.tam.job;

/** Decides what becomes of a command. */
@FunctionalInterface
public interface CommandDecisions {

    /** The table of the contract. */
    CommandDecisions DOCUMENTED = DecisionTable.parse("""
            status      pause                 resume                 cancel
            pending     ?pause-of-pending     ?resume-of-pending     accept
            running     accept                ?resume-of-running     accept
            pausing     stay                  ?resume-of-pausing     ?cancel-of-pausing
            paused      stay                  accept                 ?cancel-of-paused
            cancelling  ?pause-of-cancelling  ?resume-of-cancelling  ?cancel-of-cancelling
            cancelled   refuse                refuse                 refuse
            completed   refuse                refuse                 refuse
            failed      refuse                refuse                 refuse
            """);

    CommandDecision decide(TamJobAt jobAt, TamCommand command);
}
