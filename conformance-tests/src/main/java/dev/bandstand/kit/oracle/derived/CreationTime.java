package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time at which a job was created does not change, whatever becomes of the job. */
final class CreationTime {

    private final ContractFacts facts;
    private final List<String> places;

    private CreationTime(ContractFacts facts) {
        this.facts = facts;
        this.places = facts.creationTimes();
    }

    static DerivedCheck of(ContractFacts facts) {
        CreationTime time = new CreationTime(facts);
        return new DerivedCheck(
                "creation time",
                List.of(RuleIds.CREATED),
                (run, found) -> JobTrack.events(run).values().forEach(events -> time.judge(events, found)));
    }

    /** The first time is remembered at each place; a name that is free again can be given to another job. */
    private void judge(List<Event> events, JudgedSituations found) {
        Map<String, ModelCall> first = new LinkedHashMap<>();
        for (Event event : events) {
            if (event.type() == Event.Type.SUBMIT || removes(event)) {
                first.clear();
            } else if (event.type() == Event.Type.READ && event.reported().isPresent()) {
                for (String place : places) {
                    Optional<JsonNode> now = time(event.call(), place);
                    ModelCall before = now.isEmpty() ? null : first.putIfAbsent(place, event.call());
                    if (before != null) {
                        found.judge(RuleIds.CREATED, change(before, event.call(), place), before, event.call());
                    }
                }
            }
        }
    }

    private boolean removes(Event event) {
        return event.isCommand()
                && event.call().isAccepted()
                && (event.call().kind() == OperationKind.DELETE
                        || facts.model().states().keySet().stream()
                                .anyMatch(state -> facts.mayRemove(
                                        state,
                                        facts.model()
                                                .column(event.call().operation().id()))));
    }

    private static Optional<JsonNode> time(ModelCall call, String place) {
        return Optional.of(call.json().at(place)).filter(node -> node.isTextual() || node.isNumber());
    }

    private static String change(ModelCall before, ModelCall now, String place) {
        JsonNode one = before.json().at(place);
        JsonNode other = now.json().at(place);
        return instant(one).equals(instant(other)) ? "" : "%s changed from %s to %s".formatted(place, one, other);
    }

    /** One instant may be written in several ways. */
    private static Object instant(JsonNode time) {
        try {
            return time.isNumber()
                    ? time.decimalValue().stripTrailingZeros()
                    : OffsetDateTime.parse(time.textValue()).toInstant();
        } catch (DateTimeException written) {
            return time.textValue();
        }
    }
}
