package dev.bandstand.kit.oracle.derived;

import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks of how jobs come into being. */
final class SubmitChecks {

    private final ContractFacts facts;

    SubmitChecks(ContractFacts facts) {
        this.facts = facts;
    }

    List<DerivedCheck> all() {
        return List.of(
                new DerivedCheck(
                        "submit",
                        List.of(RuleIds.SUBMIT, RuleIds.INVALID),
                        (run, found) -> run.calls(OperationKind.SUBMIT).forEach(call -> submit(run, call, found))),
                new DerivedCheck(
                        "chosen ids",
                        List.of(RuleIds.NAMED, RuleIds.TAKEN),
                        (run, found) -> run.calls(OperationKind.SUBMIT)
                                .forEach(call -> run.chosen(call).ifPresent(id -> chosen(run, call, id, found)))),
                new DerivedCheck("taken ids", List.of(RuleIds.TAKEN), this::standsAsBefore),
                new DerivedCheck(
                        "keys",
                        List.of(RuleIds.REPEATED),
                        (run, found) -> run.calls(OperationKind.SUBMIT)
                                .forEach(
                                        call -> run.firstOfKey(call).ifPresent(first -> repeated(first, call, found)))),
                new DerivedCheck("ids", List.of(RuleIds.DISTINCT), this::distinct),
                new DerivedCheck("readable", List.of(RuleIds.READABLE), this::readable),
                new DerivedCheck("one job", List.of(RuleIds.ONE_JOB), this::oneJob));
    }

    private void submit(ModelRun run, ModelCall call, JudgedSituations found) {
        if (!call.isByOwner() || !call.isAnswered() || run.isRepeated(call)) {
            return;
        }
        if (run.isInvalidSubmit(call)) {
            List<Integer> codes = Answers.errors(facts.model(), ErrorModel.Kind.INVALID);
            found.judge(
                    RuleIds.INVALID,
                    codes.contains(call.status())
                            ? ""
                            : "A submit with the body %s was answered %s, not %s"
                                    .formatted(
                                            facts.model().invalid().orElseThrow(),
                                            call.status(),
                                            MessageChecks.either(codes)),
                    call);
        } else if (call.isAccepted()) {
            found.judge(
                    RuleIds.SUBMIT,
                    call.job().isEmpty()
                            ? "An accepted submit tells no id in %s"
                                    .formatted(MessageChecks.either(
                                            facts.model().id().returned()))
                            : "",
                    call);
        } else if (!call.exchange().scenario().isEmpty()) {
            found.judge(
                    RuleIds.SUBMIT,
                    "A valid submit was answered %s: %s"
                            .formatted(
                                    call.status(),
                                    call.answered()
                                            .map(answer -> shortened(answer.body()))
                                            .orElse("")),
                    call);
        }
    }

    private static String shortened(String body) {
        return body.length() > 120 ? body.substring(0, 120) + "..." : body;
    }

    private void chosen(ModelRun run, ModelCall call, String id, JudgedSituations found) {
        if (!call.isByOwner() || !call.isAnswered()) {
            return;
        }
        if (run.namesTaken(call)) {
            found.judge(RuleIds.TAKEN, taken(call, id), call);
        } else if (call.isAccepted() && !call.job().isEmpty()) {
            found.judge(
                    RuleIds.NAMED,
                    call.job().equals(id)
                            ? ""
                            : "The submit named its job %s, and the answer tells the id %s".formatted(id, call.job()),
                    call);
        }
    }

    private void repeated(ModelCall first, ModelCall call, JudgedSituations found) {
        boolean same = Objects.equals(
                first.exchange().request().body(), call.exchange().request().body());
        if (call.isByOwner() && call.isAnswered() && same) {
            found.judge(
                    RuleIds.REPEATED,
                    call.isAccepted() && call.job().equals(first.job())
                            ? ""
                            : "A submit that was sent again with its key was answered %s%s, and its job is %s"
                                    .formatted(
                                            call.status(),
                                            call.job().isEmpty() ? "" : " with the id " + call.job(),
                                            first.job()),
                    first,
                    call);
        }
    }

    private String taken(ModelCall call, String id) {
        if (!facts.model().id().refusesTaken()) {
            return call.isAccepted() && call.job().equals(id)
                    ? ""
                    : "A submit with the id of the job %s was answered %s, and does not tell how that job stands"
                            .formatted(id, call.status());
        }
        List<Integer> codes = Answers.errors(facts.model(), ErrorModel.Kind.TAKEN);
        return codes.contains(call.status())
                ? ""
                : "A submit with the id of the job %s, which exists, was answered %s, not %s"
                        .formatted(id, call.status(), MessageChecks.either(codes));
    }

    /** An accepted submit with the id of a job tells a state in which the job can be. */
    private void standsAsBefore(ModelRun run, JudgedSituations found) {
        JobTrack.all(run).values().stream()
                .flatMap(List::stream)
                .filter(step -> step.isAlone()
                        && step.call().kind() == OperationKind.SUBMIT
                        && step.event().type() == Event.Type.READ)
                .forEach(step -> step.event()
                        .reported()
                        .ifPresent(state -> found.judge(
                                RuleIds.TAKEN,
                                step.before().contains(state)
                                        ? ""
                                        : "A submit with the id of a job that was %s tells %s"
                                                .formatted(String.join(" or ", step.before()), state),
                                step.evidence())));
    }

    private void distinct(ModelRun run, JudgedSituations found) {
        Map<String, ModelCall> first = new HashMap<>();
        for (ModelCall submit : run.submits()) {
            ModelCall before = first.putIfAbsent(submit.job(), submit);
            if (before != null) {
                found.judge(RuleIds.DISTINCT, "Two submits returned the id %s".formatted(submit.job()), before, submit);
            } else if (first.size() > 1) {
                found.judge(RuleIds.DISTINCT, "", submit);
            }
        }
    }

    private void readable(ModelRun run, JudgedSituations found) {
        JobTrack.all(run).values().forEach(steps -> {
            for (int i = 1; i < steps.size(); i++) {
                Step step = steps.get(i);
                boolean first =
                        steps.get(i - 1).isAlone() && steps.get(i - 1).event().type() == Event.Type.SUBMIT;
                if (first && step.isAlone() && step.event().type() == Event.Type.READ) {
                    found.judge(
                            RuleIds.READABLE,
                            step.call().isRefused()
                                    ? "The first read of a new job was answered %s"
                                            .formatted(step.call().status())
                                    : "",
                            step.evidence());
                }
            }
        });
    }

    /** Two walks with nothing but submits between them differ by the jobs that were submitted. */
    private void oneJob(ModelRun run, JudgedSituations found) {
        for (Operation list : facts.operations(OperationKind.LIST)) {
            ListWalk before = null;
            for (ListWalk walk : run.walks(list)) {
                if (!walk.isComplete() || !walk.first().isByOwner()) {
                    continue;
                }
                if (before != null && run.stands() && before.size() == walk.size()) {
                    compare(run, before, walk, found);
                }
                before = walk;
            }
        }
    }

    private void compare(ModelRun run, ListWalk before, ListWalk walk, JudgedSituations found) {
        List<ModelCall> between = run.calls().stream()
                .filter(call -> call.isByOwner()
                        && call.number() > before.last().number()
                        && call.number() < walk.first().number())
                .toList();
        long submits = between.stream()
                .filter(call -> call.kind() == OperationKind.SUBMIT && call.isAccepted() && !run.isRepeated(call))
                .count();
        boolean others = between.stream().anyMatch(call -> call.kind().isCommand());
        if (submits > 0 && !others) {
            long more = (long) walk.items().size() - before.items().size();
            found.judge(
                    RuleIds.ONE_JOB,
                    more == submits
                            ? ""
                            : "After %s accepted submits, the list shows %s jobs more".formatted(submits, more),
                    before.last(),
                    walk.last());
        }
    }
}
