package dev.bandstand.spec;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a catalogue together from its index and its areas, and refuses what is not well-formed. */
final class CatalogueReader {

    private static final Pattern PHRASE = Pattern.compile("[a-z0-9][A-Za-z0-9 ,:_-]*[A-Za-z0-9]");
    private static final Pattern ID = Pattern.compile("[A-Z]{3,4}-[A-Z]{4}-[0-9]{3}");

    private final Function<String, Optional<String>> files;

    /** @param files the text of a file by its path */
    CatalogueReader(Function<String, Optional<String>> files) {
        this.files = files;
    }

    RuleCatalogue read(String contract) {
        String folder = "contracts/" + contract + "/rules/";
        Index index = StrictYaml.read(folder + "index.yaml", text(folder + "index.yaml"), Index.class);
        List<Rule> rules = index.areas().stream()
                .flatMap(area -> area(folder + area + ".yaml", index).stream())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        refuseSharedPhrases(folder, rules);
        return new RuleCatalogue(
                contract,
                index.title(),
                version(contract),
                index.profiles(),
                index.documents(),
                index.contested(),
                rules);
    }

    private String version(String contract) {
        return files.apply("contracts/" + contract + "/openapi.yaml")
                .map(ContractVersion::in)
                .orElse("");
    }

    /** A phrase in a feature must lead to one rule. */
    private static void refuseSharedPhrases(String folder, List<Rule> rules) {
        Map<String, String> ids = new HashMap<>();
        for (Rule rule : rules) {
            String other = ids.put(rule.expect(), rule.id());
            if (other != null) {
                throw new CatalogueError("%s: %s and %s both expect \"%s\"; give each rule a phrase of its own."
                        .formatted(folder, other, rule.id(), rule.expect()));
            }
        }
    }

    private List<Rule> area(String file, Index index) {
        List<StrictYaml.Located<Rule>> located = StrictYaml.list(file, text(file), Rule.class);
        String previous = "";
        for (StrictYaml.Located<Rule> entry : located) {
            fault(entry.value(), previous, index).ifPresent(sentence -> {
                throw CatalogueError.at(file, entry.line(), sentence);
            });
            previous = entry.value().id();
        }
        return located.stream().map(StrictYaml.Located::value).toList();
    }

    private Optional<String> fault(Rule rule, String previous, Index index) {
        return order(rule, previous)
                .or(() -> phrase(rule))
                .or(() -> Scoring.fault(rule))
                .or(() -> check(rule))
                .or(() -> unknown(rule, "profile", index.profileNames(), claims(rule)))
                .or(() -> unknown(
                        rule,
                        "contested point",
                        index.contestedIds(),
                        rule.contested() == null ? Set.of() : Set.of(rule.contested())))
                .or(() -> unknown(
                        rule,
                        "document",
                        index.documentKeys(),
                        rule.sources().stream().map(Source::document).toList()));
    }

    private static List<String> claims(Rule rule) {
        return Stream.concat(Stream.of(rule.profile()), rule.requires().stream())
                .toList();
    }

    private static Optional<String> order(Rule rule, String previous) {
        String id = rule.id();
        if (!ID.matcher(id).matches()) {
            return Optional.of("\"%s\" is not an id such as TAM-PAUS-002.".formatted(id));
        }
        if (id.equals(previous)) {
            return Optional.of("%s is there twice.".formatted(id));
        }
        if (id.compareTo(previous) < 0) {
            return Optional.of("%s stands after %s; sort the file by id.".formatted(id, previous));
        }
        if (!previous.isEmpty() && !previous.startsWith(id.substring(0, id.length() - 3))) {
            return Optional.of(
                    "%s stands in a file with %s; give each area a file of its own.".formatted(id, previous));
        }
        return Optional.empty();
    }

    private static Optional<String> phrase(Rule rule) {
        return PHRASE.matcher(rule.expect()).matches()
                ? Optional.empty()
                : Optional.of(
                        "%s expects \"%s\"; write a phrase that follows \"Then\": it begins in lower case and has letters, digits, spaces, commas, colons, hyphens and underscores only."
                                .formatted(rule.id(), rule.expect()));
    }

    /** A rule names its check unless it says why there is none. */
    private static Optional<String> check(Rule rule) {
        boolean needed = rule.status() != Rule.Status.RETIRED && rule.untested() == null;
        if (needed == rule.judgedBy().isEmpty()) {
            return Optional.of(
                    needed
                            ? "%s lacks \"judged_by\"; name the check that judges it, or say in \"untested\" why none does."
                                    .formatted(rule.id())
                            : "%s is not judged, but has \"judged_by\"; leave it out.".formatted(rule.id()));
        }
        return Optional.empty();
    }

    private static Optional<String> unknown(Rule rule, String what, Set<String> known, Collection<String> used) {
        return used.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name ->
                        "%s names the %s \"%s\", which index.yaml does not list.".formatted(rule.id(), what, name));
    }

    private String text(String file) {
        return files.apply(file)
                .orElseThrow(() -> new CatalogueError("%s does not exist; check the name of the contract and the areas "
                        .concat("in its index.yaml.")
                        .formatted(file)));
    }

    /** The parts that all areas of a catalogue share. */
    record Index(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) List<Document> documents,
            @JsonProperty(required = true) List<Profile> profiles,
            @JsonProperty(required = true) List<ContestedPoint> contested,
            @JsonProperty(required = true) List<String> areas) {

        private Set<String> profileNames() {
            return profiles.stream().map(Profile::name).collect(toSet());
        }

        private Set<String> contestedIds() {
            return contested.stream().map(ContestedPoint::id).collect(toSet());
        }

        private Set<String> documentKeys() {
            return documents.stream().map(Document::key).collect(toSet());
        }
    }
}
