package dev.bandstand.kit.oracle.derived;

import dev.bandstand.spec.Article;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks of commands: by the table, alone and at the same time. */
final class CommandChecks {

    private final ContractFacts facts;

    CommandChecks(ContractFacts facts) {
        this.facts = facts;
    }

    List<DerivedCheck> all() {
        List<String> rules = new ArrayList<>(List.of(RuleIds.NO_EFFECT));
        for (String column : facts.columns()) {
            rules.add(RuleIds.refusal(column));
            rules.add(RuleIds.race(column));
            facts.model().states().keySet().forEach(state -> rules.add(RuleIds.cell(column, state)));
        }
        return List.of(new DerivedCheck(
                "commands",
                rules,
                (run, found) -> JobTrack.all(run).values().forEach(steps -> {
                    for (int i = 0; i < steps.size(); i++) {
                        Optional<Step> next = i + 1 < steps.size() ? Optional.of(steps.get(i + 1)) : Optional.empty();
                        judge(run, steps.get(i), next, found);
                    }
                })));
    }

    private void judge(ModelRun run, Step step, Optional<Step> next, JudgedSituations found) {
        if (!step.isAlone()) {
            race(step, found);
        } else if (step.event().isCommand() && step.state().isPresent() && !step.gone()) {
            new Cell(run, step, next.filter(Step::isAlone).map(Step::event), found).judge();
        }
    }

    private void race(Step step, JudgedSituations found) {
        List<ModelCall> commands =
                step.events().stream().filter(Event::isCommand).map(Event::call).toList();
        Set<String> columns = commands.stream()
                .map(call -> facts.model().column(call.operation().id()))
                .collect(Collectors.toSet());
        if (commands.size() < 2 || columns.size() != 1) {
            return;
        }
        String column = columns.iterator().next();
        boolean racing = step.state().filter(facts.racing(column)::contains).isPresent();
        if (racing) {
            found.judge(
                    RuleIds.race(column),
                    step.explained()
                            ? ""
                            : "%s calls of %s of a job that was %s were answered %s; one after the other cannot be"
                                    .formatted(
                                            commands.size(),
                                            column,
                                            step.state().get(),
                                            commands.stream()
                                                    .map(call -> String.valueOf(call.status()))
                                                    .collect(Collectors.joining(" and "))),
                    commands.toArray(ModelCall[]::new));
        }
    }

    /** A command that was sent to a job whose state was known. */
    private final class Cell {

        private final ModelRun run;
        private final Step step;
        private final ModelCall call;
        private final String state;
        private final String column;
        private final Optional<Event> next;
        private final JudgedSituations found;
        private final Set<String> moved;
        private final ModelCall[] evidence;

        Cell(ModelRun run, Step step, Optional<Event> next, JudgedSituations found) {
            this.run = run;
            this.step = step;
            this.call = step.call();
            this.state = step.state().orElseThrow();
            this.column = facts.model().column(call.operation().id());
            this.next = next.filter(event -> !event.isCommand());
            this.found = found;
            this.moved = new LinkedHashSet<>(step.before());
            moved.remove(state);
            this.evidence = step.evidence();
        }

        void judge() {
            if (call.isAccepted()) {
                accepted();
            } else if (call.isRefused()) {
                refused();
            } else {
                cell("%s of a job that is %s was answered %s, neither accepted nor refused"
                        .formatted(Article.first(column), state, call.status()));
            }
        }

        private void accepted() {
            if (!facts.mayAccept(state, column)) {
                if (moved.stream().noneMatch(other -> facts.mayAccept(other, column))) {
                    cell("%s of a job that is %s was accepted (%s); the table refuses it"
                            .formatted(Article.first(column), state, call.status()));
                }
                return;
            }
            Set<String> from = from();
            Set<String> targets = new LinkedHashSet<>();
            from.forEach(each -> targets.addAll(each.equals(state) ? targets() : facts.targets(each, column)));
            boolean mayBeGone = from.stream().anyMatch(each -> facts.mayRemove(each, column));
            Optional<String> wrong = call.reported()
                    .filter(reported -> !run.stands()
                            ? !facts.model().reachable(targets).contains(reported)
                            : !JobTrack.atOnce(facts.model(), targets).contains(reported))
                    .filter(reported -> !mayBeGone);
            if (wrong.isPresent()) {
                cell("%s of a job that is %s was accepted, and its answer tells %s; the table leads to %s"
                        .formatted(Article.first(column), state, wrong.get(), String.join(" or ", targets)));
                return;
            }
            afterwards(targets, mayBeGone, from);
        }

        /** The states to which the command leads where it found the job as it was seen: back only to one that it was in. */
        private Set<String> targets() {
            Set<String> targets = new LinkedHashSet<>(facts.targets(state, column));
            Set<String> words = facts.words(state, column);
            step.past()
                    .filter(past -> words.contains(CommandTable.BACK))
                    .ifPresent(past -> targets.removeIf(target -> !past.contains(target)
                            && !words.contains(target)
                            && !(words.contains(CommandTable.STAY) && target.equals(state))));
            return targets;
        }

        /** The states in which the command can have found the job. */
        private Set<String> from() {
            Set<String> from = new LinkedHashSet<>(moved);
            from.add(state);
            return from;
        }

        private void afterwards(Set<String> targets, boolean mayBeGone, Set<String> from) {
            boolean mustBeGone = mayBeGone && targets.isEmpty() && from.size() == 1;
            if (next.isEmpty()) {
                if (call.reported().isPresent()) {
                    cell("");
                }
                return;
            }
            Optional<String> seen = next.get().reported();
            boolean missing = next.get().call().isRefused();
            if (mayBeGone && missing) {
                cell("");
            } else if (mustBeGone) {
                cell("%s of a job that is %s was accepted, and the job is still there"
                        .formatted(Article.first(column), state));
            } else if (seen.isPresent()) {
                Set<String> allowed = later(targets);
                if (mayBeGone) {
                    allowed.addAll(from);
                }
                cell(
                        allowed.contains(seen.get())
                                ? ""
                                : "%s of a job that is %s was accepted, and the job is %s; the table leads to %s"
                                        .formatted(
                                                Article.first(column),
                                                state,
                                                seen.get(),
                                                String.join(" or ", targets)));
            } else if (missing) {
                cell("%s of a job that is %s was accepted, and the job cannot be read any more (%s)"
                        .formatted(
                                Article.first(column), state, next.get().call().status()));
            }
        }

        private void refused() {
            Optional<String> seen = next.flatMap(Event::reported);
            if (facts.mayRefuse(state, column)) {
                cell("");
                code();
                seen.ifPresent(now -> found.judge(
                        RuleIds.NO_EFFECT,
                        later(from()).contains(now)
                                ? ""
                                : "%s was refused (%s), and the job went from %s to %s"
                                        .formatted(Article.first(column), call.status(), state, now),
                        withNext()));
            } else if (moved.stream().noneMatch(other -> facts.mayRefuse(other, column))
                    || seen.filter(state::equals).isPresent()) {
                cell("%s of a job that is %s was refused (%s); the table leads to %s"
                        .formatted(
                                Article.first(column),
                                state,
                                call.status(),
                                String.join(" or ", facts.targets(state, column))));
            }
        }

        private void code() {
            List<Integer> codes = Answers.refusals(facts.model(), from());
            found.judge(
                    RuleIds.refusal(column),
                    codes.contains(call.status())
                            ? ""
                            : "A refused %s was answered %s, not %s"
                                    .formatted(column, call.status(), MessageChecks.either(codes)),
                    call);
        }

        /** The states in which the next read can find the job. */
        private Set<String> later(Set<String> from) {
            boolean passed = next.isEmpty()
                    || run.mayTimePass(call.number(), next.get().call().number());
            return new LinkedHashSet<>(passed ? facts.model().reachable(from) : JobTrack.atOnce(facts.model(), from));
        }

        private ModelCall[] withNext() {
            return new ModelCall[] {evidence[0], call, next.orElseThrow().call()};
        }

        private void cell(String message) {
            found.judge(
                    RuleIds.cell(column, state),
                    message,
                    next.isPresent() && !message.isEmpty() ? withNext() : evidence);
        }
    }
}
