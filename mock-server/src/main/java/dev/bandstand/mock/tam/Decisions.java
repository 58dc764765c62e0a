package dev.bandstand.mock.tam;

/** Decides what becomes of a command. */
@FunctionalInterface
interface Decisions {

    /** The table of the contract. */
    Decisions DOCUMENTED = DecisionTable.parse("""
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

    Ruling decide(Sight sight, Command command);
}
