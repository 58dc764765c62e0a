package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.scenario.OwnRows;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobScenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scenarios of a contract that is a folder, as the mock knows scenarios. */
public final class ModelScenarios {

    private static final String FOLDER = "scenarios";
    private static final String ROWS = "rows";

    private ModelScenarios() {}

    /**
     * All that the contract has.
     *
     * @throws dev.bandstand.mock.base.InvalidSetting when a file with rows cannot be used
     */
    public static List<Scenario> of(Contract contract) {
        return contract.scenarios().stream()
                .map(each -> {
                    Map<String, String> policies = new HashMap<>();
                    each.policies().forEach((key, choice) -> policies.put(contract.name() + "." + key, choice));
                    return new Scenario(
                            each.name(),
                            each.title(),
                            policies,
                            Map.of(contract.name(), withRows(each, contract)),
                            List.of());
                })
                .toList();
    }

    /** The script with the rows of the file that it names. */
    private static JsonNode withRows(JobScenario scenario, Contract contract) {
        JsonNode rows = scenario.script().path(ROWS);
        if (!rows.isTextual()) {
            return scenario.script();
        }
        String file = contract.source().label(FOLDER + "/" + scenario.name() + ".yaml");
        OwnRows own = new OwnRows(file, contract.source().folder().map(folder -> folder.resolve(FOLDER)));
        ObjectNode whole = scenario.script().deepCopy();
        return whole.set(ROWS, own.rows(rows.asText()));
    }
}
