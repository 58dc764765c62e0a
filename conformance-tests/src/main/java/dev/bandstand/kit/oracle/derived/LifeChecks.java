package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.spec.Article;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.life.Counter;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.OnwardCommands;
import dev.bandstand.spec.derived.RuleIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of the way that jobs take: moves, ends, counters, and reads that change nothing. */
final class LifeChecks {

    private final ContractFacts facts;
    private final OnwardCommands onward;

    LifeChecks(ContractFacts facts) {
        this.facts = facts;
        this.onward = new OnwardCommands(facts);
    }

    List<DerivedCheck> all() {
        List<DerivedCheck> checks = new ArrayList<>();
        checks.add(new DerivedCheck(
                "moves",
                List.of(RuleIds.MOVES, RuleIds.FINAL, RuleIds.INITIAL),
                (run, found) -> JobTrack.all(run).values().forEach(steps -> steps.forEach(step -> move(step, found)))));
        checks.add(waits(RuleIds.ENDS, Mark.END, "ended"));
        facts.model()
                .states()
                .keySet()
                .forEach(state -> checks.add(waits(RuleIds.leaves(state), leaving(state), "left the state " + state)));
        facts.columns()
                .forEach(column -> facts.model().states().keySet().stream()
                        .filter(state -> !onward.targets(state, column).isEmpty())
                        .forEach(state -> checks.add(waits(
                                RuleIds.goesOn(column, state),
                                goingOn(column, state),
                                "gone on after the %s".formatted(column)))));
        facts.model().counters().values().forEach(counter -> checks.add(counter(counter)));
        checks.add(new DerivedCheck("rest", List.of(RuleIds.RESTS), (run, found) -> pairs(run, this::rest, found)));
        checks.add(new DerivedCheck(
                "unchanged",
                List.of(RuleIds.UNCHANGED),
                (run, found) -> pairs(run, (one, next, to) -> unchanged(run, one, next, to), found)));
        checks.add(new DerivedCheck("twins", List.of(RuleIds.UNDRIVEN), this::twins));
        return checks;
    }

    /** The detail of the mark of a wait for a job to leave a state. */
    static String leaving(String state) {
        return "the job to leave the state " + state;
    }

    /** The detail of the mark of a wait for a job to go on after a command that was accepted in a state. */
    static String goingOn(String column, String state) {
        return "the job to go on after %s in the state %s".formatted(Article.with(column), state);
    }

    private void move(Step step, JudgedSituations found) {
        Event event = step.event();
        Optional<String> reported = event.reported().filter(facts.model().states()::containsKey);
        if (!step.isAlone() || reported.isEmpty() || event.isCommand() || event.type() == Event.Type.LISTED) {
            return;
        }
        if (event.type() == Event.Type.SUBMIT) {
            found.judge(
                    RuleIds.INITIAL,
                    facts.model().reachable(step.before()).contains(reported.get())
                            ? ""
                            : "A new job is reported as %s; it begins as %s"
                                    .formatted(reported.get(), facts.model().initial()),
                    event.call());
            return;
        }
        if (step.since().isEmpty()) {
            return;
        }
        String fault = step.before().contains(reported.get())
                ? ""
                : "A job that was %s is reported as %s, and nothing in the contract leads there"
                        .formatted(words(step), reported.get());
        boolean first = step.since().get().type() == Event.Type.SUBMIT;
        boolean ended = step.known().stream().allMatch(facts.model()::isEnd);
        if (first) {
            found.judge(RuleIds.INITIAL, fault, step.evidence());
        }
        found.judge(ended ? RuleIds.FINAL : RuleIds.MOVES, fault, step.evidence());
    }

    private static String words(Step step) {
        return String.join(" or ", step.known().stream().sorted().toList());
    }

    /** A wait of the driver: it was reached, or given up although time enough went by. */
    private static DerivedCheck waits(String rule, String what, String done) {
        return new DerivedCheck(
                rule,
                List.of(rule),
                (run, found) -> run.marks().stream()
                        .filter(mark -> mark.detail().equals(what))
                        .filter(mark -> mark.kind() == Mark.Kind.REACHED || mark.kind() == Mark.Kind.GAVE_UP)
                        .forEach(mark -> lastRead(run, mark)
                                .ifPresent(read -> found.judge(
                                        rule,
                                        mark.kind() == Mark.Kind.REACHED
                                                ? ""
                                                : "For %s s the job was read, and it has not %s; it is %s"
                                                        .formatted(
                                                                mark.waited().toSeconds(),
                                                                done,
                                                                read.reported().orElse("unknown")),
                                        read))));
    }

    private static Optional<ModelCall> lastRead(ModelRun run, Mark mark) {
        return run.calls(OperationKind.OBSERVE).stream()
                .filter(call -> mark.jobs().contains(call.job()) && call.number() < mark.number())
                .reduce((one, next) -> next);
    }

    private DerivedCheck counter(Counter counter) {
        String grows = RuleIds.grows(counter.name());
        String bounds = RuleIds.bounds(counter.name());
        return new DerivedCheck("counter " + counter.name(), List.of(grows, bounds), (run, found) -> {
            run.calls(OperationKind.OBSERVE).stream()
                    .filter(call ->
                            call.reported().isPresent() && value(call, counter).isPresent())
                    .forEach(call -> found.judge(bounds, bounds(call, counter), call));
            pairs(run, (one, next, to) -> grows(counter, one, next, to), found);
        });
    }

    private static Optional<JsonNode> value(ModelCall call, Counter counter) {
        JsonNode value = call.json().at(counter.at());
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private String bounds(ModelCall call, Counter counter) {
        JsonNode value = value(call, counter).orElseThrow();
        if (!value.isIntegralNumber() || value.asLong() < 0) {
            return "%s is %s, which is no whole number from 0 on".formatted(counter.at(), value);
        }
        return counter.of()
                .map(of -> facts.model().counters().get(of))
                .flatMap(of -> value(call, of)
                        .filter(most -> most.asLong() < value.asLong())
                        .map(most ->
                                "%s is %s, more than %s, which is %s".formatted(counter.at(), value, of.at(), most)))
                .orElse("");
    }

    private void grows(Counter counter, ModelCall one, ModelCall next, JudgedSituations found) {
        Optional<JsonNode> before = value(one, counter).filter(JsonNode::isNumber);
        Optional<JsonNode> now = value(next, counter).filter(JsonNode::isNumber);
        if (before.isPresent() && now.isPresent()) {
            found.judge(
                    RuleIds.grows(counter.name()),
                    now.get().asLong() >= before.get().asLong()
                            ? ""
                            : "%s fell from %s to %s".formatted(counter.at(), before.get(), now.get()),
                    one,
                    next);
        }
    }

    private void rest(ModelCall one, ModelCall next, JudgedSituations found) {
        if (one.reported().filter(facts.model()::isEnd).isPresent()
                && one.reported().equals(next.reported())) {
            found.judge(RuleIds.RESTS, difference(one, next), one, next);
        }
    }

    private void unchanged(ModelRun run, ModelCall one, ModelCall next, JudgedSituations found) {
        if (!run.mayTimePass(one.number(), next.number())) {
            String states = one.reported().equals(next.reported())
                    ? ""
                    : "No time passed, and the job went from %s to %s"
                            .formatted(
                                    one.reported().orElse("nowhere"),
                                    next.reported().orElse("nowhere"));
            found.judge(RuleIds.UNCHANGED, states.isEmpty() ? difference(one, next) : states, one, next);
        }
    }

    private String difference(ModelCall one, ModelCall next) {
        return facts.model().counters().values().stream()
                .filter(counter -> !value(one, counter).equals(value(next, counter)))
                .map(counter -> "%s changed from %s to %s"
                        .formatted(
                                counter.at(),
                                one.json().at(counter.at()),
                                next.json().at(counter.at())))
                .findFirst()
                .orElse("");
    }

    /** Judges two reads. */
    private interface Pair {
        void judge(ModelCall one, ModelCall next, JudgedSituations found);
    }

    /** Each two reads of a job that follow each other with no command in between. */
    private static void pairs(ModelRun run, Pair pair, JudgedSituations found) {
        for (Map.Entry<String, List<Step>> track : JobTrack.all(run).entrySet()) {
            ModelCall before = null;
            for (Step step : track.getValue()) {
                if (step.isAlone() && step.event().type() == Event.Type.LISTED) {
                    continue;
                }
                boolean read = step.isAlone()
                        && step.event().type() == Event.Type.READ
                        && step.call().reported().isPresent();
                if (read && before != null) {
                    pair.judge(before, step.call(), found);
                }
                before = read ? step.call() : null;
            }
        }
    }

    /** Compares two jobs when the driver has left them; scenarios that follow may use either. */
    private void twins(ModelRun run, JudgedSituations found) {
        for (Mark mark : run.marks()) {
            if (mark.kind() == Mark.Kind.TWINS && mark.jobs().size() == 2) {
                List<ModelCall> reads = mark.jobs().stream()
                        .flatMap(job -> run.calls(OperationKind.OBSERVE).stream()
                                .filter(call -> call.number() < mark.number()
                                        && call.job().equals(job)
                                        && call.reported().isPresent())
                                .reduce((one, next) -> next)
                                .stream())
                        .toList();
                if (reads.size() == 2) {
                    ModelCall alone = reads.getFirst();
                    ModelCall polled = reads.getLast();
                    String states = alone.reported().equals(polled.reported())
                            ? difference(alone, polled)
                            : "the states differ: %s and %s"
                                    .formatted(
                                            alone.reported().get(),
                                            polled.reported().get());
                    found.judge(
                            RuleIds.UNDRIVEN,
                            states.isEmpty()
                                    ? ""
                                    : "Of two jobs submitted alike, one was left alone and one read often, and "
                                            + states,
                            alone,
                            polled);
                }
            }
        }
    }
}
