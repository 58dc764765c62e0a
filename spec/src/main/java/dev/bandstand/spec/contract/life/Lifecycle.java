package dev.bandstand.spec.contract.life;

import java.util.Map;

/**
 * The states of a job and the ways between them. Maps keep the order of the file.
 *
 * @param initial the state of a new job
 * @param states what each state means, by the word of the contract
 * @param moves what a job does by itself, by state; a state that is not named does nothing
 * @param commands what becomes of a command in each state
 * @param counters numbers that tell how far a job is, by name
 */
public record Lifecycle(
        String initial,
        Map<String, StateMeaning> states,
        Map<String, Move> moves,
        CommandTable commands,
        Map<String, Counter> counters) {

    /** The same with other moves. */
    public Lifecycle withMoves(Map<String, Move> others) {
        return new Lifecycle(initial, states, others, commands, counters);
    }

    /** The same with another table of commands. */
    public Lifecycle withCommands(CommandTable other) {
        return new Lifecycle(initial, states, moves, other, counters);
    }

    /** The same with other counters. */
    public Lifecycle withCounters(Map<String, Counter> others) {
        return new Lifecycle(initial, states, moves, commands, others);
    }
}
