package dev.bandstand.mock.console;

import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.derived.DerivedRules;
import dev.bandstand.spec.own.ContractRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the docs about contracts that are data. A folder may be edited, so each file is made when it is asked for. */
record FolderFiles(List<? extends JobContract> contracts) {

    private static final Pattern NAME =
            Pattern.compile("contracts/([a-z0-9-]+)/(openapi\\.yaml|errata\\.md|rules\\.json)");

    /** The file of a name, as it stands in an address after the root of the console. */
    Optional<StaticFile> find(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? contract(matcher.group(1))
                        .map(found -> content(found, matcher.group(2)))
                        .map(bytes -> new StaticFile(name, bytes))
                : Optional.empty();
    }

    private Optional<Contract> contract(String name) {
        return contracts.stream()
                .filter(each -> each.contract().equals(name))
                .flatMap(each -> each.folder().stream())
                .findFirst();
    }

    /** The content of a file; empty for a page about gaps that the folder does not have. */
    private static byte[] content(Contract contract, String file) {
        return switch (file) {
            case "openapi.yaml" -> bytes(contract.openApi().text());
            case "rules.json" -> JsonCodec.bytes(rules(contract));
            default -> bytes(contract.source().text(file).orElse(""));
        };
    }

    /** While a rule file has a mistake, the rules that follow from the contract are left. */
    private static RuleCatalogue rules(Contract contract) {
        try {
            return ContractRules.of(contract).catalogue();
        } catch (ContractError edited) {
            return DerivedRules.of(contract);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
