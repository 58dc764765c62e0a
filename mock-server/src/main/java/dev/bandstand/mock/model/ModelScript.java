package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.Durations;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Counter;
import dev.bandstand.spec.contract.life.Move;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The changes of a scenario to a model: moves of some states, and final values of some counters. */
final class ModelScript {

    private ModelScript() {}

    /** The model as a scenario has it; parts that the model does not have any more are passed over. */
    static JobModel applied(JobModel model, JsonNode script) {
        if (script.isMissingNode() || script.isEmpty()) {
            return model;
        }
        Map<String, Move> moves = new LinkedHashMap<>(model.moves());
        script.path("moves").properties().stream()
                .filter(each -> model.states().containsKey(each.getKey()))
                .forEach(each -> moves.put(each.getKey(), changed(model.move(each.getKey()), each.getValue())));
        Map<String, Counter> counters = new LinkedHashMap<>(model.counters());
        script.path("counters")
                .properties()
                .forEach(each -> counters.computeIfPresent(
                        each.getKey(),
                        (name, counter) -> counter.withValue(each.getValue().asLong())));
        return model.with(model.lifecycle().withMoves(moves).withCounters(counters));
    }

    private static Move changed(Move move, JsonNode change) {
        Optional<String> to = change.has("to") ? Optional.of(change.path("to").asText()) : move.to();
        Duration usual = to.map(move.or()::get).orElse(move.after());
        Duration after =
                change.has("after") ? Durations.parse(change.path("after").asText()) : usual;
        return new Move(to, after, move.or(), change.path("stages").asInt(move.stages()));
    }
}
