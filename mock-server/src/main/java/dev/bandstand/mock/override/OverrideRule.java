package dev.bandstand.mock.override;

import dev.bandstand.mock.fault.FaultMatcher;
import java.util.Optional;

/**
 * A change of answers, and the calls whose answers are changed.
 *
 * @param answered only answers of this status, before they are changed
 */
public record OverrideRule(AnswerChange change, FaultMatcher matcher, Optional<Integer> answered) {

    boolean appliesTo(int status) {
        return answered.map(wanted -> wanted == status).orElseGet(() -> change.appliesTo(status));
    }
}
