package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scenarios of a contract: those in its folder {@code scenarios}, for each end that a job can come to by itself
 * one that leads there, called {@code ends-} and the state, and for each other state to which nothing but an unusual move
 * leads one called {@code comes-to-} and the state.
 */
final class JobScenarios {

    private static final String FOLDER = "scenarios";
    private static final String ENDING = ".yaml";

    /** The parts of a file that change the model, its rows and its bodies. */
    private static final List<String> PARTS = List.of("moves", "counters", "rows", "edits", "job");

    private JobScenarios() {}

    /** The name of the scenario that leads to a state. */
    static String endsIn(String state) {
        return "ends-" + name(state);
    }

    private static String name(String state) {
        String name = state.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /**
     * Reads them.
     *
     * @throws ContractError when a file is no scenario of the model
     */
    static List<JobScenario> of(ContractSource source, JobModel model) {
        Map<String, JobScenario> all = new LinkedHashMap<>();
        model.states().keySet().stream()
                .flatMap(state -> (model.isEnd(state) ? ending(model, state) : unusual(model, state)).stream())
                .forEach(scenario -> all.put(scenario.name(), scenario));
        List<ContractFault> faults = new ArrayList<>();
        for (String file : source.list(FOLDER)) {
            if (file.endsWith(ENDING)) {
                String name = file.substring(0, file.length() - ENDING.length());
                String path = FOLDER + "/" + file;
                all.put(
                        name,
                        read(
                                name,
                                LocatedYaml.read(
                                        source.label(path), source.text(path).orElse("")),
                                model,
                                faults));
            }
        }
        if (!faults.isEmpty()) {
            throw new ContractError(faults);
        }
        return List.copyOf(all.values());
    }

    /** Empty for an end to which commands alone lead, or moves that jobs make anyway. */
    private static Optional<JobScenario> ending(JobModel model, String state) {
        List<String> way = model.wayTo(state);
        ObjectNode script = along(way);
        ObjectNode moves = (ObjectNode) script.path("moves");
        if (way.isEmpty()) {
            // A job that waits for a command on its way comes there by an unusual move after that.
            model.states().keySet().stream()
                    .filter(from -> model.move(from).or().containsKey(state))
                    .forEach(from -> moves.putObject(from).put("to", state));
        }
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(new JobScenario(endsIn(state), "The job ends " + state + ".", Map.of(), script));
    }

    /** Empty for a state that a job has at first, or to which a usual move or a command leads. */
    private static Optional<JobScenario> unusual(JobModel model, String state) {
        List<String> way = model.wayTo(state);
        boolean usual = way.size() < 2
                || model.moves().values().stream()
                        .anyMatch(move -> move.to().filter(state::equals).isPresent())
                || model.states().keySet().stream()
                        .anyMatch(from -> model.commands().columns().stream()
                                .anyMatch(column -> model.commands()
                                        .words(from, column, model.policies())
                                        .contains(state)));
        return usual
                ? Optional.empty()
                : Optional.of(new JobScenario(
                        "comes-to-" + name(state), "The job comes to " + state + ".", Map.of(), along(way)));
    }

    /** A script that leads along a way. */
    private static ObjectNode along(List<String> way) {
        ObjectNode script = JsonNodeFactory.instance.objectNode();
        ObjectNode moves = script.putObject("moves");
        for (int i = 1; i < way.size(); i++) {
            moves.putObject(way.get(i - 1)).put("to", way.get(i));
        }
        return script;
    }

    private static JobScenario read(String name, LocatedYaml file, JobModel model, List<ContractFault> faults) {
        faults.addAll(new SchemaFile("/job-scenario.schema.json").faults(file));
        known(file, "/moves", model.states().keySet(), "state", faults);
        known(file, "/counters", model.counters().keySet(), "counter", faults);
        known(file, "/policies", model.policies().keySet(), "policy", faults);
        for (JsonNode move : file.tree().path("moves")) {
            if (move.has("to") && !model.states().containsKey(move.path("to").asText())) {
                faults.add(new ContractFault(
                        file.lines().file(),
                        file.lines().of("/moves"),
                        "there is no state " + move.path("to").asText()));
            }
        }
        Map<String, String> policies = new HashMap<>();
        file.tree()
                .path("policies")
                .properties()
                .forEach(each -> policies.put(each.getKey(), each.getValue().asText()));
        ObjectNode script = JsonNodeFactory.instance.objectNode();
        for (String part : PARTS) {
            if (file.tree().has(part)) {
                script.set(part, file.tree().path(part));
            }
        }
        return new JobScenario(name, file.tree().path("title").asText(name), policies, script);
    }

    private static void known(
            LocatedYaml file, String part, Set<String> known, String what, List<ContractFault> faults) {
        file.tree().at(part).fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String meant = Nearest.hint(name, known);
                faults.add(new ContractFault(
                        file.lines().file(),
                        file.lines().of(part + "/" + name),
                        "there is no %s %s%s".formatted(what, name, meant)));
            }
        });
    }
}
