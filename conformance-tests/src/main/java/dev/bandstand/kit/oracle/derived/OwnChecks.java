package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.own.Condition;
import dev.bandstand.spec.own.JudgedBy;
import dev.bandstand.spec.own.MemberPointer;
import dev.bandstand.spec.own.OwnRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Checks of the rules that a contract's folder brings itself. */
record OwnChecks(ContractFacts facts) {

    /** A check for each rule but those that take the place of a derived one, whose check judges them. */
    List<DerivedCheck> of(List<OwnRule> rules) {
        List<DerivedCheck> checks = new ArrayList<>();
        for (OwnRule own : rules) {
            String id = own.rule().id();
            switch (own.judgedBy()) {
                case JudgedBy.Derived derived -> {}
                case JudgedBy.Answers answers ->
                    checks.add(check(id, (run, found) -> new AnswerJudge(run, answers).judge(id, found)));
                case JudgedBy.Keeps keeps -> checks.add(check(id, (run, found) -> keep(id, keeps, run, found)));
            }
        }
        return checks;
    }

    private static DerivedCheck check(String id, BiConsumer<ModelRun, JudgedSituations> judge) {
        return new DerivedCheck(id, List.of(id), judge);
    }

    private void keep(String id, JudgedBy.Keeps keeps, ModelRun run, JudgedSituations found) {
        List<String> operations = keeps.operations().isEmpty()
                ? List.of(facts.contract().observe().id())
                : keeps.operations();
        Map<String, ModelCall> first = new HashMap<>();
        for (ModelCall call : run.calls()) {
            if (!operations.contains(call.operation().id())
                    || !call.isAccepted()
                    || call.job().isEmpty()) {
                continue;
            }
            for (String member : keeps.members()) {
                JsonNode value = call.json().at(member);
                if (!value.isMissingNode() && !value.isNull()) {
                    first.putIfAbsent(call.job() + member, call);
                }
                Optional.ofNullable(first.get(call.job() + member))
                        .filter(earlier -> earlier.number() < call.number())
                        .ifPresent(earlier -> found.judge(id, changed(member, earlier, call), earlier, call));
            }
        }
    }

    private static String changed(String member, ModelCall earlier, ModelCall call) {
        JsonNode before = earlier.json().at(member);
        JsonNode now = call.json().at(member);
        return before.equals(now)
                ? ""
                : "%s was %s and is %s in an answer to %s"
                        .formatted(
                                member,
                                before,
                                now.isMissingNode() ? "missing" : now,
                                call.operation().id());
    }

    /** Judges single answers of a run. */
    private static final class AnswerJudge {

        private final ModelRun run;
        private final JudgedBy.Answers rule;
        private final Map<String, JsonNode> submitted = new HashMap<>();

        AnswerJudge(ModelRun run, JudgedBy.Answers rule) {
            this.run = run;
            this.rule = rule;
            run.submits().forEach(submit -> submitted.putIfAbsent(submit.job(), submit.sent()));
        }

        void judge(String id, JudgedSituations found) {
            run.calls().stream().filter(this::concerns).forEach(call -> {
                Function<String, JsonNode> values = name -> value(name, call);
                if (isKnown(call) && hasPlaces(call) && meets(rule.when(), call, values)) {
                    found.judge(id, fault(call, values), call);
                }
            });
        }

        private boolean concerns(ModelCall call) {
            return call.isAnswered()
                    && rule.operations().contains(call.operation().id())
                    && (rule.statuses().isEmpty()
                            ? call.isAccepted()
                            : rule.statuses().contains(call.status()))
                    && (rule.states().isEmpty()
                            || call.reported().filter(rule.states()::contains).isPresent());
        }

        /** Every value that a condition refers to is known. */
        private boolean isKnown(ModelCall call) {
            return conditions().stream()
                    .flatMap(condition -> condition.names().stream())
                    .noneMatch(name -> value(name, call).isMissingNode());
        }

        /** There is something to judge: a list without items says nothing of its items. */
        private boolean hasPlaces(ModelCall call) {
            return !rule.headers().isEmpty()
                    || rule.body().keySet().stream()
                            .anyMatch(place ->
                                    !MemberPointer.at(call.json(), place).isEmpty());
        }

        private List<Condition> conditions() {
            List<Condition> all = new ArrayList<>(rule.when().values());
            all.addAll(rule.body().values());
            all.addAll(rule.headers().values());
            return all;
        }

        private JsonNode value(String name, ModelCall call) {
            int slash = name.indexOf('/');
            String pointer = slash < 0 ? "" : name.substring(slash);
            return switch (slash < 0 ? name : name.substring(0, slash)) {
                case "id" ->
                    call.job().isEmpty() ? MissingNode.getInstance() : JsonNodeFactory.instance.textNode(call.job());
                case "request" ->
                    submitted
                            .getOrDefault(call.job(), MissingNode.getInstance())
                            .at(pointer);
                default -> call.json().at(pointer);
            };
        }

        private static boolean meets(
                Map<String, Condition> conditions, ModelCall call, Function<String, JsonNode> values) {
            return conditions.entrySet().stream()
                    .allMatch(each -> MemberPointer.at(call.json(), each.getKey()).stream()
                            .allMatch(value ->
                                    each.getValue().fault(value, values).isEmpty()));
        }

        private String fault(ModelCall call, Function<String, JsonNode> values) {
            return body(call, values)
                    .or(() -> headers(call, values))
                    .map(fault -> "An answer %s to %s breaks the rule: %s"
                            .formatted(call.status(), call.operation().id(), fault))
                    .orElse("");
        }

        private Optional<String> body(ModelCall call, Function<String, JsonNode> values) {
            return rule.body().entrySet().stream()
                    .flatMap(each -> MemberPointer.at(call.json(), each.getKey()).stream()
                            .flatMap(value -> each.getValue().fault(value, values).stream())
                            .map(fault -> each.getKey() + " " + fault))
                    .findFirst();
        }

        private Optional<String> headers(ModelCall call, Function<String, JsonNode> values) {
            return rule.headers().entrySet().stream()
                    .flatMap(each -> each
                            .getValue()
                            .fault(header(call, each.getKey()), values)
                            .map(fault -> "the header %s %s".formatted(each.getKey(), fault))
                            .stream())
                    .findFirst();
        }

        private static JsonNode header(ModelCall call, String name) {
            return call.answered()
                    .flatMap(answered -> answered.header(name))
                    .<JsonNode>map(JsonNodeFactory.instance::textNode)
                    .orElse(MissingNode.getInstance());
        }
    }
}
