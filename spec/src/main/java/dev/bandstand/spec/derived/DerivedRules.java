package dev.bandstand.spec.derived;

import dev.bandstand.spec.Document;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules that follow from a contract that is a folder: each cites what it rests on. */
public final class DerivedRules {

    /** The profile that every target is held to. */
    public static final String CORE = "core";

    /** The profile of rules that need a second caller. */
    public static final String ISOLATION = "isolation";

    /** The profile of rules that need a target whose time stands still between calls: a mock. */
    public static final String REPEATABLE = "repeatable";

    private static final List<Profile> PROFILES = List.of(
            new Profile(CORE, "a key", false),
            new Profile(ISOLATION, "a second key", false),
            new Profile(REPEATABLE, "a Bandstand mock, whose clock the kit steps", true));

    private DerivedRules() {}

    /** The catalogue of a contract. */
    public static RuleCatalogue of(Contract contract) {
        Cites cites = new Cites(contract);
        List<Rule> rules = Stream.of(
                        MessageRules.of(contract, cites),
                        LifeRules.of(contract, cites),
                        DerivedCommandRules.of(contract, cites),
                        DerivedListRules.of(contract, cites))
                .flatMap(List::stream)
                .map(RuleDraft::rule)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        return new RuleCatalogue(
                contract.name(),
                contract.job().title(),
                contract.openApi().document().path("info").path("version").asText(),
                PROFILES,
                documents(contract),
                List.of(),
                rules);
    }

    private static List<Document> documents(Contract contract) {
        return List.of(
                new Document(
                        Cites.MODEL,
                        "The model of its jobs",
                        contract.job().lines().file()),
                new Document(
                        Cites.DOCUMENT,
                        "Its OpenAPI document",
                        contract.openApi().lines().file()));
    }
}
