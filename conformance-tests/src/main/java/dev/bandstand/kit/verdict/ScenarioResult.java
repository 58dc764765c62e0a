package dev.bandstand.kit.verdict;

import java.time.Duration;
import java.util.List;

/**
 * The result of one scenario.
 *
 * @param feature its file, such as {@code openfunnel-tam/pause.feature}
 * @param line where it stands in the file
 * @param rules the rules that its tags name
 */
public record ScenarioResult(String name, String feature, int line, List<String> rules, Ending ending, Duration took) {

    public ScenarioResult {
        rules = List.copyOf(rules);
    }

    /** The end of a scenario. */
    public sealed interface Ending {

        /** Its situation was had and its rule held. */
        record Held() implements Ending {}

        /** Its rule was broken. */
        record Broke(String message) implements Ending {}

        /** The run did not reach its situation. */
        record Missing(String reason) implements Ending {}

        /** Its situation cannot arise because of a choice that the contract leaves to the target. */
        record Excluded(String choice) implements Ending {}

        /** The kit failed. */
        record Fault(String message) implements Ending {}
    }
}
