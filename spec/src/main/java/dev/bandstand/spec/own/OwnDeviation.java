package dev.bandstand.spec.own;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.LocatedYaml;
import dev.bandstand.spec.contract.SchemaFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to break a contract that its folder brings itself, in {@code deviations.yaml}.
 *
 * @param id its id within the contract
 * @param rule the id of the rule that it breaks, and that must catch it
 * @param title what a server does wrong
 * @param override the change of answers that shows it, as the control API takes it
 * @param file the file that it stands in
 * @param line the line of the override
 */
public record OwnDeviation(String id, String rule, String title, JsonNode override, String file, int line) {

    private static final String FILE = "deviations.yaml";

    /**
     * Those of a contract.
     *
     * @throws ContractError when something is wrong in the file; the message tells each fault with its line
     */
    public static List<OwnDeviation> of(Contract contract, ContractRules rules) {
        String text = contract.source().text(FILE).orElse("");
        if (text.isBlank()) {
            return List.of();
        }
        LocatedYaml file = LocatedYaml.read(contract.source().label(FILE), text);
        List<ContractFault> faults = new ArrayList<>(new SchemaFile("/contract-deviations.schema.json").faults(file));
        List<OwnDeviation> all = new ArrayList<>();
        if (faults.isEmpty()) {
            List<String> known =
                    rules.catalogue().rules().stream().map(Rule::id).toList();
            JsonNode list = file.tree().path("deviations");
            for (int i = 0; i < list.size(); i++) {
                OwnDeviation read = read(list.get(i), file.lines(), "/deviations/" + i);
                String place = "/deviations/" + i;
                if (!known.contains(read.rule())) {
                    faults.add(fault(
                            file.lines(),
                            place + "/rule",
                            "there is no rule %s%s".formatted(read.rule(), Nearest.hint(read.rule(), known))));
                }
                if (all.stream().anyMatch(each -> each.id().equals(read.id()))) {
                    faults.add(fault(file.lines(), place + "/id", "the id %s is there twice".formatted(read.id())));
                }
                all.add(read);
            }
        }
        if (!faults.isEmpty()) {
            throw new ContractError(faults);
        }
        return all;
    }

    private static OwnDeviation read(JsonNode written, Lines lines, String at) {
        return new OwnDeviation(
                written.path("id").asText(),
                written.path("rule").asText(),
                written.path("title").asText(),
                written.path("override"),
                lines.file(),
                lines.of(at + "/override"));
    }

    private static ContractFault fault(Lines lines, String at, String reason) {
        return new ContractFault(lines.file(), lines.of(at), reason);
    }
}
