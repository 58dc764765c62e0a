package dev.bandstand.spec;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes rules as Markdown, for people. The same catalogue gives the same text. */
public final class RulePage {

    private final RuleCatalogue catalogue;

    private RulePage(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The whole catalogue as one page. */
    public static String of(RuleCatalogue catalogue) {
        return new RulePage(catalogue).page();
    }

    /** One rule, as it stands on the page. */
    public static String of(RuleCatalogue catalogue, Rule rule) {
        return new RulePage(catalogue).rule(rule);
    }

    private String page() {
        long scored = catalogue.active().filter(Rule::scored).count();
        return Stream.concat(
                        Stream.of(String.format(
                                Locale.ROOT,
                                """
                                # The rules of %s

                                %d rules, of which %d are scored. The page is written from the catalogue; `mvn verify` compares
                                it, and `mvn verify -Dbandstand.docs=write` writes it anew.

                                | Profile | Needs | Rules |
                                |---|---|---|
                                %s
                                """,
                                catalogue.contract(),
                                catalogue.active().count(),
                                scored,
                                catalogue.profiles().stream().map(this::row).collect(joining("\n")))),
                        Stream.concat(
                                catalogue.profiles().stream().map(this::profile), Stream.of(contested(), documents())))
                .collect(joining("\n"));
    }

    private String row(Profile profile) {
        return String.format(
                Locale.ROOT,
                "| [%s](#%s) | %s | %d |",
                profile.name(),
                profile.name(),
                profile.needs(),
                rules(profile).size());
    }

    private String profile(Profile profile) {
        return "## %s\n\n%s"
                .formatted(
                        profile.name(), rules(profile).stream().map(this::rule).collect(joining("\n")));
    }

    private List<Rule> rules(Profile profile) {
        return catalogue
                .active()
                .filter(rule -> rule.profile().equals(profile.name()))
                .toList();
    }

    private String rule(Rule rule) {
        return """
                <a id="%s"></a>

                ### %s: %s

                %s.

                %s *%s*

                """.formatted(
                                rule.id().toLowerCase(Locale.ROOT),
                                rule.id(),
                                rule.title(),
                                rule.statement(),
                                rule.why(),
                                remarks(rule))
                + (rule.untested() == null ? "" : "Not judged: %s\n\n".formatted(rule.untested()))
                + (rule.avoidable() == null ? "" : "May not apply: %s\n\n".formatted(rule.avoidable()))
                + rule.ifItFails().stream().map("- %s\n"::formatted).collect(joining())
                + "- Source: %s\n"
                        .formatted(rule.sources().stream().map(this::cited).collect(joining("; ")));
    }

    private static String remarks(Rule rule) {
        return Stream.of(
                        rule.level().name(),
                        rule.basis().name().toLowerCase(Locale.ROOT),
                        rule.scored() ? "" : "not scored",
                        rule.contested() == null ? "" : "see " + rule.contested(),
                        rule.requires().isEmpty() ? "" : "also needs " + String.join(", ", rule.requires()))
                .filter(text -> !text.isEmpty())
                .collect(joining("; ", "(", ")"));
    }

    private String cited(Source source) {
        return source.isPointer()
                ? "`%s`".formatted(source.place())
                : "%s, %s".formatted(source.document(), source.place());
    }

    private String contested() {
        return catalogue.contested().stream()
                .map(point -> "- **%s** %s %s\n".formatted(point.id(), point.question(), point.reading()))
                .collect(joining("", "## Contested points\n\n", ""));
    }

    private String documents() {
        return catalogue.documents().stream()
                .map(document -> "- `%s`: %s, %s\n".formatted(document.key(), document.title(), document.location()))
                .collect(joining("", "## Documents\n\nPointers lead into the document `openapi`.\n\n", ""));
    }
}
