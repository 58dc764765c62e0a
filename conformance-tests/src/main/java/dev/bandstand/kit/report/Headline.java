package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.ScopeInfo;
import dev.bandstand.kit.report.Report.UnclaimedInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verdict in words that never promise more than was judged. */
public final class Headline {

    private Headline() {}

    /** The verdict, and of what it is one where the run was not about the whole contract. */
    public static String of(Report report) {
        String word = report.verdict().result().toUpperCase(Locale.ROOT);
        return report.scope().whole() ? word : "PARTIAL, " + word;
    }

    /** The part of the contract that the run was about. */
    public static String scope(Report report) {
        ScopeInfo scope = report.scope();
        List<String> asked = report.run().rules();
        String rules = asked.isEmpty()
                ? "all " + scope.rules() + " rules of the contract"
                : scope.selected() + " of " + scope.rules() + " rules (" + String.join(", ", asked) + ")";
        String profiles = report.claim().stream()
                .map(Report.ClaimInfo::profile)
                .filter(profile -> !profile.equals("advisory"))
                .collect(Collectors.joining(", "));
        String without = scope.unclaimed().stream().map(UnclaimedInfo::profile).collect(Collectors.joining(", "));
        return "%s, held to %s%s".formatted(rules, profiles, without.isEmpty() ? "" : "; not to " + without);
    }
}
