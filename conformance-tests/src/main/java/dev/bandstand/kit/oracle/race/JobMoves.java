package dev.bandstand.kit.oracle.race;

import java.util.Collection;
import java.util.Set;

/** The moves that a contract allows a job. States and commands are words. */
public interface JobMoves {

    /** All states. */
    Set<String> states();

    /** The given states and all that a job can come to from them by itself. */
    Set<String> reachable(Collection<String> from);

    /** The states right after a command was accepted, given those in which the job may have been. */
    Set<String> accepted(String command, Collection<String> before);

    /** Those of some states in which a command may be refused. */
    Set<String> refused(String command, Collection<String> before);
}
