package dev.bandstand.mock.nemo;

import java.util.Optional;

/** What of an accepted call is taken down in the log of its job. */
@FunctionalInterface
interface Ledger {

    /** All of it. */
    Ledger FAITHFUL = (seen, accepted) -> Optional.of(accepted);

    /** What is written; nothing when the call is forgotten. */
    Optional<Accepted> note(Seen seen, Accepted accepted);
}
