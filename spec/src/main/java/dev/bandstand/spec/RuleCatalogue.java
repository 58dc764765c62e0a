package dev.bandstand.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The rules of one contract and what they refer to.
 *
 * @param contract the contract's name, such as {@code openfunnel-tam}
 * @param title the contract's name for people, such as {@code TAM Builder}
 * @param version the version that its OpenAPI document gives itself
 * @param profiles what can be claimed, in the order in which it is explained
 * @param documents what the rules cite
 * @param contested the points that are left open
 * @param rules sorted by id
 */
public record RuleCatalogue(
        String contract,
        String title,
        String version,
        List<Profile> profiles,
        List<Document> documents,
        List<ContestedPoint> contested,
        List<Rule> rules) {

    private static final Map<String, RuleCatalogue> SHIPPED = new ConcurrentHashMap<>();

    public RuleCatalogue {
        profiles = List.copyOf(profiles);
        documents = List.copyOf(documents);
        contested = List.copyOf(contested);
        rules = List.copyOf(rules);
    }

    /**
     * The catalogue of a contract that ships with Bandstand; it is read once in a process.
     *
     * @throws CatalogueError when there is no such contract or its catalogue is not well-formed
     */
    public static RuleCatalogue of(String contract) {
        return SHIPPED.computeIfAbsent(contract, name -> new CatalogueReader(RuleCatalogue::resource).read(name));
    }

    /**
     * The catalogue of a contract; empty when it has no rules.
     *
     * @throws CatalogueError when the catalogue is not well-formed
     */
    public static Optional<RuleCatalogue> find(String contract) {
        return resource("contracts/" + contract + "/rules/index.yaml").map(index -> of(contract));
    }

    /** The SHA-256 sum of the rules, in hexadecimal digits; it changes when anything in a rule does. */
    public String sum() {
        return RuleSum.of(rules);
    }

    /** The same catalogue for a strict run, in which a broken SHOULD fails as a MUST does. */
    public RuleCatalogue strict() {
        List<Rule> stricter = rules.stream()
                .map(rule -> Scoring.countsWhenStrict(rule) ? rule.counted() : rule)
                .toList();
        return new RuleCatalogue(contract, title, version, profiles, documents, contested, stricter);
    }

    /** The rule of that id, in whatever status. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules in force, those that nothing judges included. */
    public Stream<Rule> active() {
        return rules.stream().filter(rule -> rule.status() != Rule.Status.RETIRED);
    }

    private static Optional<String> resource(String path) {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream("/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
