package dev.bandstand.mock.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStepsListFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of steps. */
final class StepFilter {

    private StepFilter() {}

    /**
     * Reads the conditions.
     *
     * @throws FilterFault when a member or a state is not known
     */
    static PlatformJobStepsListFilter read(ObjectNode filter) {
        PlatformJobStepsListFilter.Builder read = PlatformJobStepsListFilter.builder();
        filter.properties().forEach(each -> {
            switch (each.getKey()) {
                case "job" -> read.job(each.getValue().asText());
                case "source" -> read.source(each.getValue().asText());
                case "status" -> read.status(states(each.getValue()));
                default -> throw FilterFault.unknown(each.getKey());
            }
        });
        return read.build();
    }

    static boolean matches(PlatformJobStepsListFilter filter, Seen seen, StepState step) {
        List<PlatformJobStatus> states = filter.status();
        return matches(filter.job(), seen.plan().name())
                && matches(filter.source(), seen.plan().created().request().source())
                && (states == null || states.contains(step.status()));
    }

    private static boolean matches(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }

    private static List<PlatformJobStatus> states(JsonNode value) {
        try {
            return Conditions.words(value).stream().map(PlatformJobStatus::of).toList();
        } catch (IllegalArgumentException unknown) {
            throw FilterFault.senseless("The filter names a status that does not exist: %s".formatted(value));
        }
    }
}
