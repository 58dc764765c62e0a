package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.target.KitFault;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.spec.RuleCatalogue;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says, at the end of a scenario, whether its rules were put to the test and held. */
public final class ScenarioJudge {

    private final OracleSet oracles;
    private final Recorder recorder;
    private final TraceContext setting;
    private final RuleCatalogue catalogue;

    /** @param catalogue the rules that scenarios name */
    public ScenarioJudge(OracleSet oracles, Recorder recorder, TraceContext setting, RuleCatalogue catalogue) {
        this.oracles = oracles;
        this.recorder = recorder;
        this.setting = setting;
        this.catalogue = catalogue;
    }

    /** The scenario that is played and the rules that its tags name. */
    public record Script(String scenario, List<String> rules) {

        public Script {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Judges what happened to the jobs of a scenario, in it and before it, by one of its rules.
     *
     * @param phrase what the rule expects, as its catalogue says it
     * @throws RuleBroken when a rule was broken
     * @throws SituationUnavailable when a rule was not put to the test
     * @throws KitFault when an oracle failed, or when none of the scenario's rules has the phrase
     */
    public void judge(Script script, String phrase, List<String> players) {
        String rule = rule(script, phrase);
        recorder.awaitCallsUnderWay();
        Trace trace = recorder.trace(setting);
        recorder.mark(script.scenario(), Mark.Kind.JUDGED, players, rule, Duration.ZERO);
        judge(oracles, trace, script.scenario(), rule, players);
    }

    /**
     * Judges what a trace shows of a scenario by a rule.
     *
     * @param players the ids of the jobs that played a part in it
     * @throws RuleBroken when a rule was broken
     * @throws SituationUnavailable when a rule was not put to the test
     * @throws KitFault when an oracle failed
     */
    public static void judge(OracleSet oracles, Trace trace, String scenario, String rule, List<String> players) {
        Set<String> jobs = new HashSet<>(players);
        trace.entries().stream()
                .filter(entry -> entry.scenario().equals(scenario))
                .forEach(entry -> jobs.addAll(jobs(entry)));
        Trace concerned = trace.only(entry -> concerns(entry, scenario, jobs));
        decide(rule, oracles.judge(concerned, List.of(rule)), calls(trace, scenario));
    }

    private static Set<Integer> calls(Trace trace, String scenario) {
        return trace.exchanges()
                .filter(exchange -> exchange.scenario().equals(scenario))
                .map(Exchange::number)
                .collect(Collectors.toSet());
    }

    private String rule(Script script, String phrase) {
        return script.rules().stream()
                .filter(id -> catalogue
                        .rule(id)
                        .filter(rule -> rule.expect().equals(phrase))
                        .isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new KitFault("The scenario %s expects \"%s\", which is the phrase of none of its rules %s."
                                .formatted(script.scenario(), phrase, script.rules())));
    }

    /** @param calls the numbers of the scenario's own calls, whose findings are told rather than those of earlier ones */
    private static void decide(String rule, OracleSet.Judged judged, Set<Integer> calls) {
        if (judged.faults().containsKey(rule)) {
            throw new KitFault(judged.faults().get(rule));
        }
        List<Judgement> judgements = judged.of(rule);
        if (judgements.isEmpty()) {
            throw new SituationUnavailable(
                    "The scenario ran, but nothing in the target's responses let the kit judge %s.".formatted(rule));
        }
        judgements.stream()
                .filter(Judgement.Broken.class::isInstance)
                .map(Judgement.Broken.class::cast)
                .max(Comparator.comparing(
                        broken -> calls.contains(broken.evidence().getLast())))
                .ifPresent(broken -> {
                    throw new RuleBroken(broken.message());
                });
    }

    private static boolean concerns(Entry entry, String scenario, Set<String> jobs) {
        return entry.scenario().equals(scenario)
                || isAboutTime(entry)
                || jobs(entry).stream().anyMatch(jobs::contains);
    }

    /** The clock of a target is one for all scenarios. */
    private static boolean isAboutTime(Entry entry) {
        return entry instanceof Mark mark
                && (mark.kind() == Mark.Kind.TIME_PASSED || mark.kind() == Mark.Kind.TIME_STANDS);
    }

    private static List<String> jobs(Entry entry) {
        return switch (entry) {
            case Exchange exchange when exchange.job() != null -> List.of(exchange.job());
            case Exchange exchange -> List.of();
            case Mark mark -> mark.jobs();
        };
    }
}
