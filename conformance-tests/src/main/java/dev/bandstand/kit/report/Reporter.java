package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.ClaimInfo;
import dev.bandstand.kit.report.Report.DocumentInfo;
import dev.bandstand.kit.report.Report.KitInfo;
import dev.bandstand.kit.report.Report.RuleInfo;
import dev.bandstand.kit.report.Report.RunInfo;
import dev.bandstand.kit.report.Report.ScenarioInfo;
import dev.bandstand.kit.report.Report.TargetInfo;
import dev.bandstand.kit.report.Report.VerdictInfo;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.spec.Rule;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what is known after a run into the form in which it is kept. */
final class Reporter {

    private final RunFacts facts;
    private final KitInfo kit;
    private final FindingGroups findingGroups;
    private final Optional<String> signer;

    /**
     * @param kit which kit made the run
     * @param signer the fingerprint of the key that signs the report
     */
    Reporter(RunFacts facts, KitInfo kit, Optional<String> signer) {
        this.facts = facts;
        this.kit = kit;
        this.findingGroups = new FindingGroups(facts.trace());
        this.signer = signer;
    }

    Report report(Map<String, String> files) {
        Failures failures = new Failures(facts.trace(), facts.circumstances().target());
        return new Report(
                Report.SCHEMA,
                kit,
                new TargetInfo(
                        facts.circumstances().target().toString(),
                        facts.catalogue().contract(),
                        facts.catalogue().title(),
                        facts.catalogue().version()),
                run(),
                facts.claims().all().stream()
                        .map(claim ->
                                new ClaimInfo(claim.profile(), claim.source().word()))
                        .toList(),
                Scopes.of(facts),
                verdict(facts.verdict()),
                facts.outcomes().entrySet().stream()
                        .map(entry -> rule(entry.getKey(), entry.getValue()))
                        .toList(),
                facts.scenarios().stream().map(Reporter::scenario).toList(),
                facts.catalogue().documents().stream()
                        .map(document -> new DocumentInfo(document.key(), document.title(), document.location()))
                        .toList(),
                facts.outcomes().entrySet().stream()
                        .flatMap(entry ->
                                failed(entry.getValue()).map(failed -> failures.of(entry.getKey(), failed)).stream())
                        .toList(),
                facts.coverage(),
                facts.claims().undeclared(facts.trace()),
                facts.remarks(),
                signer,
                files,
                true);
    }

    private RunInfo run() {
        RunRecord.Circumstances run = facts.circumstances();
        return new RunInfo(
                run.started().truncatedTo(ChronoUnit.SECONDS).toString(),
                seconds(run.took()),
                run.seed(),
                run.virtualTime() ? "mock" : "none",
                run.shuffled() ? "random" : "file",
                run.strict(),
                run.parallel(),
                run.jobs(),
                Math.toIntExact(facts.trace().exchanges().count()),
                facts.trace().setting().creditsPerCompany(),
                run.rules(),
                RepeatCommand.of(run.settings()),
                run.challenge());
    }

    private static VerdictInfo verdict(Verdict verdict) {
        return new VerdictInfo(
                verdict.result().word(),
                verdict.result().exit(),
                verdict.scored(),
                verdict.executed(),
                verdict.count("passed"),
                verdict.count("failed"),
                verdict.count("not-testable"),
                verdict.count("not-applicable"),
                verdict.count("waived"),
                verdict.count("error"),
                verdict.reasons());
    }

    private RuleInfo rule(Rule rule, Outcome outcome) {
        List<String> scenarios = facts.scenarios().stream()
                .filter(scenario -> scenario.rules().contains(rule.id()))
                .map(scenario -> scenario.feature() + ":" + scenario.line())
                .toList();
        Optional<Outcome.Failed> failed = failed(outcome);
        return new RuleInfo(
                rule.id(),
                rule.level().name(),
                rule.profile(),
                rule.scored(),
                rule.title(),
                rule.statement(),
                outcome.word(),
                judged(outcome),
                scenarios,
                failed.map(this::findings).orElse(List.of()),
                reason(outcome),
                rule.sources().stream().map(Object::toString).toList(),
                failed.map(Reporter::evidence).orElse(List.of()),
                failed.map(failure -> reproduce(rule)));
    }

    private String reproduce(Rule rule) {
        return RepeatCommand.of(facts.circumstances().settings(), rule.id());
    }

    private static Optional<Outcome.Failed> failed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> Optional.of(failed);
            case Outcome.Waived waived -> Optional.of(waived.failure());
            case Outcome.Warned warned -> Optional.of(warned.failure());
            case Outcome.Passed passed -> Optional.empty();
            case Outcome.NotTestable missing -> Optional.empty();
            case Outcome.NotApplicable excluded -> Optional.empty();
            case Outcome.KitError error -> Optional.empty();
        };
    }

    private static int judged(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> passed.judged();
            case Outcome.Failed failed -> failed.judged();
            case Outcome.Waived waived -> waived.failure().judged();
            case Outcome.Warned warned -> warned.failure().judged();
            case Outcome.NotTestable missing -> 0;
            case Outcome.NotApplicable excluded -> 0;
            case Outcome.KitError error -> 0;
        };
    }

    private static Optional<String> reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotTestable missing -> Optional.of(missing.reason());
            case Outcome.NotApplicable excluded -> Optional.of(excluded.reason());
            case Outcome.Waived waived -> Optional.of(waived.reason());
            case Outcome.KitError error -> Optional.of(error.message());
            case Outcome.Passed passed -> Optional.empty();
            case Outcome.Failed failed -> Optional.empty();
            case Outcome.Warned warned -> Optional.empty();
        };
    }

    private List<String> findings(Outcome.Failed failed) {
        return findingGroups.of(failed.findings());
    }

    private static List<Integer> evidence(Outcome.Failed failed) {
        return failed.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static ScenarioInfo scenario(ScenarioResult result) {
        return new ScenarioInfo(
                result.name(),
                result.feature(),
                result.line(),
                result.rules(),
                switch (result.ending()) {
                    case Ending.Held held -> "passed";
                    case Ending.Broke broke -> "failed";
                    case Ending.Missing missing -> "not-testable";
                    case Ending.Excluded excluded -> "not-applicable";
                    case Ending.Fault fault -> "error";
                },
                switch (result.ending()) {
                    case Ending.Held held -> Optional.empty();
                    case Ending.Broke broke -> Optional.of(broke.message());
                    case Ending.Missing missing -> Optional.of(missing.reason());
                    case Ending.Excluded excluded -> Optional.of(excluded.choice());
                    case Ending.Fault fault -> Optional.of(fault.message());
                },
                seconds(result.took()));
    }

    private static double seconds(Duration time) {
        return Math.round(time.toNanos() / 1e6) / 1e3;
    }
}
