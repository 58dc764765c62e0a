package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The supply of jobs of a run.
 *
 * @param maxJobs how many the kit may submit; 0 forbids it
 * @param maxCredits how many credits its jobs may cost, where that is limited
 * @param creditsPerCompany what a company costs, where that is known
 * @param usual what is submitted
 * @param failing what is submitted to get a job that fails, where that is known
 * @param handedIn jobs handed in, by the word for the state that they are said to be in
 */
public record JobSupply(
        int maxJobs,
        OptionalInt maxCredits,
        OptionalInt creditsPerCompany,
        Order usual,
        Optional<Order> failing,
        Map<String, String> handedIn) {

    public JobSupply {
        handedIn = Map.copyOf(handedIn);
    }

    /** The same with another limit. */
    public JobSupply withMaxJobs(int limit) {
        return new JobSupply(limit, maxCredits, creditsPerCompany, usual, failing, handedIn);
    }

    /** The jobs handed in whose state has a name that all contracts share. */
    public Map<JobState, String> given() {
        Map<JobState, String> given = new EnumMap<>(JobState.class);
        handedIn.forEach((word, id) -> JobState.ofWord(word).ifPresent(state -> given.put(state, id)));
        return given;
    }

    /**
     * The content of a submit.
     *
     * @param headers sent beside the documented ones
     */
    public record Order(String query, Map<String, String> headers) {

        public Order {
            headers = Map.copyOf(headers);
        }
    }
}
