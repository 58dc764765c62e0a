package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.spec.body.BodyMembers;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Deviations that give callers what is not theirs. */
final class CallerDeviations {

    private CallerDeviations() {}

    static void add(ModelDeviations all) {
        ContractFacts facts = all.facts();
        for (Operation operation : facts.operations()) {
            String id = operation.id();
            all.add("open-" + id, RuleIds.keyless(id), "%s asks for no key".formatted(id), good -> good.withoutKey(id));
            if (facts.isAboutOne(operation)) {
                all.add(
                        "foreign-" + id,
                        RuleIds.foreign(id),
                        "%s finds the jobs of all callers".formatted(id),
                        good -> {
                            Map<String, JobKey> owners = new ConcurrentHashMap<>();
                            return good.sharing(id, named -> owners.getOrDefault(named.id(), named))
                                    .with((call, answer) -> noted(facts, call, answer, owners));
                        });
            }
            if (facts.kind(operation) == OperationKind.LIST) {
                all.add(
                        "foreign-" + id,
                        RuleIds.foreign(id),
                        "%s shows the jobs of all callers".formatted(id),
                        good -> {
                            Map<String, JobKey> owners = new ConcurrentHashMap<>();
                            return good.with((call, answer) -> id.equals(call.operationId())
                                    ? listed(facts, operation, call, answer, owners)
                                    : noted(facts, call, answer, owners));
                        });
            }
        }
    }

    private static RawResponse noted(
            ContractFacts facts, ApiCall call, RawResponse answer, Map<String, JobKey> owners) {
        if (call.operationId().equals(facts.contract().submit().id())) {
            call.job().ifPresent(key -> owners.put(key.id(), key));
        }
        return answer;
    }

    /** Each list shows the ids of the jobs of others, too. */
    private static RawResponse listed(
            ContractFacts facts, Operation operation, ApiCall call, RawResponse answer, Map<String, JobKey> owners) {
        if (!AnswerDeviations.isGood(answer.status())) {
            return answer;
        }
        String pointer = facts.model().pages().get(operation.id()).items();
        String at = facts.itemId(operation).orElseThrow();
        return answer.edited(body -> {
            if ((pointer.isEmpty() ? body : body.at(pointer)) instanceof ArrayNode items) {
                owners.values().stream()
                        .filter(key -> !key.world().equals(call.world().name()))
                        .forEach(key ->
                                BodyMembers.put(items.addObject(), at, JsonNodeFactory.instance.textNode(key.id())));
            }
        });
    }
}
