package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStepsListFilter;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.StepState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of steps. */
final class StepFilter {

    private StepFilter() {}

    /**
     * Reads the conditions.
     *
     * @throws InvalidFilter when a member or a state is not known
     */
    static PlatformJobStepsListFilter read(ObjectNode filter) {
        if (filter.path("status").isTextual() && filter.path("status").asText().isEmpty()) {
            filter.remove("status");
        }
        PlatformJobStepsListFilter.Builder read = PlatformJobStepsListFilter.builder();
        filter.properties().forEach(each -> {
            switch (each.getKey()) {
                case "job" -> read.job(each.getValue().asText());
                case "source" -> read.source(each.getValue().asText());
                case "status" -> read.status(states(each.getValue()));
                default ->
                    throw InvalidFilter.senseless(pydantic(
                            each.getKey(),
                            "Extra inputs are not permitted",
                            "extra_forbidden",
                            each.getValue().asText()));
            }
        });
        return read.build();
    }

    static boolean matches(PlatformJobStepsListFilter filter, NemoJobAt seen, StepState step) {
        List<PlatformJobStatus> states = filter.status();
        return matches(filter.job(), seen.plan().name())
                && matches(filter.source(), seen.plan().created().request().source())
                && (states == null || states.contains(step.status()));
    }

    private static boolean matches(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }

    /** One fault of the filter as pydantic prints it. */
    private static String pydantic(String member, String message, String type, String input) {
        return """
                1 validation error for PlatformJobStepsListFilter
                %s
                  %s [type=%s, input_value='%s', input_type=str]
                    For further information visit https://errors.pydantic.dev/2.14/v/%s""".formatted(member, message, type, input, type);
    }

    /** Several states: a single one is refused, as the service does. */
    private static List<PlatformJobStatus> states(JsonNode value) {
        if (value.isTextual() && !value.asText().contains(",")) {
            throw InvalidFilter.senseless(
                    pydantic("status", "Input should be a valid list", "list_type", value.asText()));
        }
        try {
            return FilterConditions.words(value).stream()
                    .map(PlatformJobStatus::of)
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw InvalidFilter.senseless("The filter names a status that does not exist: %s".formatted(value));
        }
    }
}
