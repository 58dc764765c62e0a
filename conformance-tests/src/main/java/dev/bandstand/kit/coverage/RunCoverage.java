package dev.bandstand.kit.coverage;

import java.util.List;
import java.util.Optional;

/**
 * How much of the life of a job a run met.
 *
 * @param states every state, in the order in which jobs come to them
 * @param transitions every direct way, and the longer ones that were seen because a state between was not
 * @param cells every cell of the command table
 * @param pages every position in a list at which a page was read
 */
public record RunCoverage(
        List<StateCount> states, List<TransitionCount> transitions, List<CellCount> cells, List<PageCount> pages) {

    public RunCoverage {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        cells = List.copyOf(cells);
        pages = List.copyOf(pages);
    }

    /** The shares that were met, in one line. */
    public String summary() {
        return CoverageText.summary(this);
    }

    /** All that was never met, a line for each kind; none where all was, or nothing. */
    public List<String> neverMet() {
        return CoverageText.neverMet(this);
    }

    /** The choices that the server was seen to make where the documentation is silent. */
    public List<String> choices() {
        return CoverageText.choices(this);
    }

    /**
     * A state.
     *
     * @param meaning what it means, whatever the contract calls it
     * @param seen how many answers told it
     */
    record StateCount(String state, String meaning, int seen) {}

    /**
     * A way from one state to another.
     *
     * @param command the command that led there; empty when jobs went by themselves
     * @param direct false when jobs pass a state between, which was not seen
     */
    record TransitionCount(String from, String to, String command, boolean direct, int seen) {

        String words() {
            return from + " -> " + to + (command.isEmpty() ? "" : " by " + command);
        }
    }

    /**
     * A cell of the command table.
     *
     * @param open true when the documentation is silent on it, so that a policy decides
     * @param choice what this server was seen to choose where it is open: accepted, refused or both
     */
    record CellCount(String state, String command, boolean open, int accepted, int refused, Optional<String> choice) {

        static CellCount of(String state, String command, boolean open, int accepted, int refused) {
            String seen = accepted == 0 ? "refused" : refused == 0 ? "accepted" : "accepted and refused";
            return new CellCount(
                    state,
                    command,
                    open,
                    accepted,
                    refused,
                    open && accepted + refused > 0 ? Optional.of(seen) : Optional.empty());
        }

        boolean met() {
            return accepted + refused > 0;
        }
    }

    /** A position in a list: only, first, middle, last, or refused for one that there is not. */
    record PageCount(String operation, String position, int read) {}
}
