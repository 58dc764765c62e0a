package dev.bandstand.spec.own;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.Document;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.LocatedYaml;
import dev.bandstand.spec.contract.SchemaFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rules in the folder {@code rules} of a contract.
 *
 * @param documents the documents that they cite beside those that every contract has
 */
record OwnRules(List<OwnRule> rules, List<Document> documents) {

    private static final String FOLDER = "rules";

    OwnRules {
        rules = List.copyOf(rules);
        documents = List.copyOf(documents);
    }

    /**
     * Reads them.
     *
     * @param derived the ids of the derived rules
     * @throws ContractError when something is wrong in a file; the message tells each fault with its file and line
     */
    static OwnRules of(Contract contract, Collection<String> derived) {
        Reader reader = new Reader(contract, derived);
        ContractSource source = contract.source();
        for (String file : source.list(FOLDER)) {
            if (file.endsWith(".yaml") || file.endsWith(".yml")) {
                String path = FOLDER + "/" + file;
                reader.file(
                        LocatedYaml.read(source.label(path), source.text(path).orElse("")));
            }
        }
        if (!reader.faults.isEmpty()) {
            throw new ContractError(reader.faults);
        }
        return new OwnRules(reader.rules, List.copyOf(reader.documents.values()));
    }

    private static final class Reader {

        private final SchemaFile schema = new SchemaFile("/contract-rules.schema.json");
        private final List<ContractFault> faults = new ArrayList<>();
        private final List<OwnRule> rules = new ArrayList<>();
        private final Map<String, Document> documents = new LinkedHashMap<>();
        private final Contract contract;
        private final Collection<String> derived;

        Reader(Contract contract, Collection<String> derived) {
            this.contract = contract;
            this.derived = derived;
        }

        void file(LocatedYaml file) {
            List<ContractFault> wrong = schema.faults(file);
            faults.addAll(wrong);
            if (!wrong.isEmpty()) {
                return;
            }
            file.tree()
                    .path("documents")
                    .properties()
                    .forEach(each -> documents.put(
                            each.getKey(),
                            new Document(
                                    each.getKey(),
                                    each.getValue().asText(),
                                    each.getValue().asText())));
            for (int i = 0; i < file.tree().path("rules").size(); i++) {
                rule(file, "/rules/" + i);
            }
        }

        private void rule(LocatedYaml file, String at) {
            JsonNode written = file.tree().at(at);
            OwnRuleDraft draft = new OwnRuleDraft(written);
            OwnRule rule = draft.rule();
            OwnRuleCheck check = new OwnRuleCheck(contract, documents.keySet(), file, at, faults::add);
            check.sources(rule.rule().sources());
            switch (rule.judgedBy()) {
                case JudgedBy.Derived named -> derived(file, at, named.rule());
                case JudgedBy.Answers answers -> check.answers(answers);
                case JudgedBy.Keeps keeps -> check.keeps(keeps);
            }
            unique(file, at + "/id", rule, each -> each.rule().id(), "the id %s is there twice");
            unique(
                    file,
                    at,
                    rule,
                    each -> each.rule().expect(),
                    "another rule expects \"%s\" as well; give each an expect of its own");
            rules.add(rule);
        }

        private void derived(LocatedYaml file, String at, String id) {
            String place = at + "/judged_by/derived";
            if (!derived.contains(id)) {
                fault(
                        file,
                        place,
                        "'./bandstand rules' lists no derived rule %s%s".formatted(id, Nearest.hint(id, derived)));
            }
            rules.stream()
                    .filter(each -> each.judgedBy().equals(new JudgedBy.Derived(id)))
                    .findFirst()
                    .ifPresent(other -> fault(
                            file,
                            place,
                            "%s takes the place of %s already"
                                    .formatted(other.rule().id(), id)));
        }

        private void unique(LocatedYaml file, String at, OwnRule rule, Function<OwnRule, String> key, String sentence) {
            if (rules.stream().anyMatch(each -> key.apply(each).equals(key.apply(rule)))) {
                fault(file, at, sentence.formatted(key.apply(rule)));
            }
        }

        private void fault(LocatedYaml file, String at, String reason) {
            faults.add(new ContractFault(file.lines().file(), file.lines().of(at), reason));
        }
    }

    /** The derived rules whose places are taken, with the ids of those that take them. */
    Map<String, String> replaced() {
        Map<String, String> replaced = new LinkedHashMap<>();
        rules.forEach(each -> {
            if (each.judgedBy() instanceof JudgedBy.Derived named) {
                replaced.put(named.rule(), each.rule().id());
            }
        });
        return replaced;
    }

    /** The rules as a catalogue has them. */
    List<Rule> catalogued() {
        return rules.stream().map(OwnRule::rule).toList();
    }
}
