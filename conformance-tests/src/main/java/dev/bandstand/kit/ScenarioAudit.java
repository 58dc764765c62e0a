package dev.bandstand.kit;

import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.steps.RuleBroken;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.KitFault;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the endings stated for scenarios against the calls of a record, and against the scenarios that there are. */
final class ScenarioAudit {

    private final RunRecord record;
    private final Trace trace;
    private final JudgedContract contract;
    private final OracleSet oracles;

    ScenarioAudit(RunRecord record, JudgedContract contract) {
        this.record = record;
        this.trace = record.trace();
        this.contract = contract;
        this.oracles = contract.oracleSet();
    }

    /** Returns the contradictions, as sentences. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        faults.addAll(otherScenarios());
        faults.addAll(strayCalls());
        record.scenarios().forEach(scenario -> unproved(scenario).ifPresent(faults::add));
        return faults;
    }

    /** A run that was given up may have played fewer scenarios than it was to; none plays others. */
    private List<String> otherScenarios() {
        List<String> due = due().stream()
                .map(entry -> place(entry.scenario(), entry.feature(), entry.line(), entry.rules()))
                .toList();
        List<String> stated = record.scenarios().stream()
                .map(scenario -> place(scenario.name(), scenario.feature(), scenario.line(), scenario.rules()))
                .toList();
        List<String> faults = new ArrayList<>();
        if (record.circumstances().silence().isEmpty()) {
            due.stream()
                    .filter(scenario -> !stated.contains(scenario))
                    .map("The scenario %s belongs to what is claimed, but its ending is not recorded."::formatted)
                    .forEach(faults::add);
        }
        stated.stream()
                .filter(scenario -> !due.contains(scenario))
                .map("The scenario %s does not belong to what is claimed and asked for."::formatted)
                .forEach(faults::add);
        if (Set.copyOf(stated).size() < stated.size()) {
            faults.add("A scenario is recorded twice.");
        }
        return faults;
    }

    private List<Suite.Entry> due() {
        RunRecord.Circumstances run = record.circumstances();
        return new ScenarioChoice(contract.catalogue(), Claims.settled(run.claims()), run.rules())
                .suite(contract.features(), false, 0, 1)
                .entries();
    }

    private static String place(String name, String feature, int line, List<String> rules) {
        return String.format(Locale.ROOT, "\"%s\" (%s:%d, %s)", name, feature, line, String.join(" ", rules));
    }

    private List<String> strayCalls() {
        Set<String> known =
                record.scenarios().stream().map(ScenarioResult::name).collect(Collectors.toSet());
        return trace.entries().stream()
                .map(Entry::scenario)
                .filter(scenario -> !scenario.isEmpty() && !known.contains(scenario))
                .distinct()
                .map("Calls were sent for the scenario \"%s\", but how it ended is not recorded."::formatted)
                .toList();
    }

    private Optional<String> unproved(ScenarioResult scenario) {
        List<Mark> judged = trace.marks()
                .filter(mark ->
                        mark.kind() == Mark.Kind.JUDGED && mark.scenario().equals(scenario.name()))
                .toList();
        return switch (scenario.ending()) {
            case Ending.Held held ->
                scenario.rules().stream()
                        .flatMap(rule -> contradiction(scenario, rule, judged).stream())
                        .findFirst();
            case Ending.Excluded excluded ->
                judged.isEmpty()
                        ? Optional.empty()
                        : Optional.of("The scenario \"%s\" is stated as not applicable, but it was judged."
                                .formatted(scenario.name()));
            case Ending.Broke broke -> Optional.empty();
            case Ending.Missing missing -> Optional.empty();
            case Ending.Fault fault -> Optional.empty();
        };
    }

    /** A scenario has passed when each of its rules was judged in it, by what had been seen until then, and held. */
    private Optional<String> contradiction(ScenarioResult scenario, String rule, List<Mark> judged) {
        Optional<Mark> moment =
                judged.stream().filter(mark -> mark.detail().equals(rule)).reduce((earlierTry, latest) -> latest);
        if (moment.isEmpty()) {
            return Optional.of("The scenario \"%s\" is stated as passed, but %s was not judged in it."
                    .formatted(scenario.name(), rule));
        }
        Trace before = trace.only(entry -> entry.number() < moment.get().number());
        try {
            ScenarioJudge.judge(
                    oracles, before, scenario.name(), rule, moment.get().jobs());
            return Optional.empty();
        } catch (RuleBroken | SituationUnavailable | KitFault e) {
            return Optional.of("The scenario \"%s\" is stated as passed, but its calls give another ending: %s"
                    .formatted(scenario.name(), e.getMessage()));
        }
    }
}
