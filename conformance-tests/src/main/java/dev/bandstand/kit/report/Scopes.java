package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.ScopeInfo;
import dev.bandstand.kit.report.Report.UnclaimedInfo;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.Rule;
import java.util.List;

/** Tells how much of a contract a run was about. */
final class Scopes {

    private Scopes() {}

    static ScopeInfo of(RunFacts facts) {
        List<UnclaimedInfo> unclaimed = facts.catalogue().profiles().stream()
                .filter(profile -> !facts.claims().contains(profile.name()))
                .filter(profile -> !profile.name().equals("advisory"))
                .map(profile ->
                        new UnclaimedInfo(profile.name(), profile.needs(), profile.optional(), rules(facts, profile)))
                .toList();
        return new ScopeInfo(
                facts.circumstances().rules().isEmpty() && unclaimed.stream().allMatch(UnclaimedInfo::optional),
                facts.outcomes().size(),
                (int) facts.catalogue().active().count(),
                unclaimed);
    }

    private static int rules(RunFacts facts, Profile profile) {
        return (int) facts.catalogue()
                .active()
                .filter(Rule::scored)
                .filter(rule ->
                        rule.profile().equals(profile.name()) || rule.requires().contains(profile.name()))
                .count();
    }
}
