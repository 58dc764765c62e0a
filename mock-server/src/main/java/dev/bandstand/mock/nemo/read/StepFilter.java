package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStepsListFilter;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.model.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of steps. */
final class StepFilter {

    private static final List<String> WORDS =
            Stream.of(PlatformJobStatus.values()).map(PlatformJobStatus::word).toList();

    private static final String STATES = WORDS.subList(0, WORDS.size() - 1).stream()
            .collect(Collectors.joining("', '", "Input should be '", "' or '" + WORDS.getLast() + "'"));

    private final PlatformJobStepsListFilter.Builder read = PlatformJobStepsListFilter.builder();
    private final List<String> faults = new ArrayList<>();

    private StepFilter() {}

    /**
     * Reads the conditions.
     *
     * @throws InvalidFilter when a member or a state is not known; it names all faults, as pydantic prints them
     */
    static PlatformJobStepsListFilter read(ObjectNode filter) {
        StepFilter conditions = new StepFilter();
        conditions.text("job", filter.path("job"));
        conditions.states(filter.path("status"));
        conditions.text("source", filter.path("source"));
        filter.properties().stream()
                .filter(each -> !List.of("job", "status", "source").contains(each.getKey()))
                .forEach(conditions::unknown);
        return conditions.checked();
    }

    private PlatformJobStepsListFilter checked() {
        if (faults.isEmpty()) {
            return read.build();
        }
        throw InvalidFilter.senseless((faults.size() == 1 ? "1 validation error" : faults.size() + " validation errors")
                + " for PlatformJobStepsListFilter\n"
                + String.join("\n", faults));
    }

    private void text(String member, JsonNode value) {
        if (value.isTextual()) {
            if (member.equals("job")) {
                read.job(value.asText());
            } else {
                read.source(value.asText());
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            fault(member, "Input should be a valid string", "string_type", value);
        }
    }

    /** Several states: a single one is refused, as the service does. */
    private void states(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isArray()) {
            fault("status", "Input should be a valid list", "list_type", value);
            return;
        }
        List<PlatformJobStatus> states = new ArrayList<>();
        for (int at = 0; at < value.size(); at++) {
            if (WORDS.contains(value.get(at).asText())) {
                states.add(PlatformJobStatus.of(value.get(at).asText()));
            } else {
                fault("status." + at, STATES, "enum", value.get(at));
            }
        }
        read.status(states);
    }

    private void unknown(Map.Entry<String, JsonNode> member) {
        fault(member.getKey(), "Extra inputs are not permitted", "extra_forbidden", member.getValue());
    }

    private void fault(String place, String message, String type, JsonNode input) {
        faults.add("""
                %s
                  %s [type=%s, input_value=%s, input_type=%s]
                    For further information visit https://errors.pydantic.dev/2.14/v/%s""".formatted(place, message, type, PythonText.of(input), PythonText.type(input), type));
    }

    static boolean matches(PlatformJobStepsListFilter filter, NemoJobAt seen, StepState step) {
        List<PlatformJobStatus> states = filter.status();
        return matches(filter.job(), seen.plan().name())
                && matches(filter.source(), seen.plan().created().request().source())
                && (states == null || states.isEmpty() || states.contains(step.status()));
    }

    private static boolean matches(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.isEmpty() || wanted.equals(found);
    }
}
