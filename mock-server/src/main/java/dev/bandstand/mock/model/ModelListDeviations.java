package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.spec.body.BodyMembers;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.StatusForm;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Deviations of lists. */
final class ModelListDeviations {

    private final ModelDeviations all;
    private final ContractFacts facts;
    private final Operation operation;
    private final Paging paging;
    private final String id;

    private ModelListDeviations(ModelDeviations all, Operation operation) {
        this.all = all;
        this.facts = all.facts();
        this.operation = operation;
        this.id = operation.id();
        this.paging = facts.model().pages().get(id);
    }

    static void add(ModelDeviations all) {
        all.facts()
                .operations(OperationKind.LIST, OperationKind.PAGES)
                .forEach(operation -> new ModelListDeviations(all, operation).add());
    }

    private void add() {
        items(
                "loses-" + id,
                RuleIds.complete(id),
                "%s leaves out the first item of each page but the first",
                (call, items) -> {
                    if ((hasMoved(call) || paging.by() == Paging.By.NONE) && !items.isEmpty()) {
                        items.remove(0);
                    }
                });
        items("repeats-" + id, RuleIds.once(id), "%s shows the last item of a page twice", (call, items) -> {
            if (!items.isEmpty()) {
                items.add(items.get(items.size() - 1));
            }
        });
        items(
                "reverses-" + id,
                RuleIds.order(id),
                "%s shows the items of a page in reverse",
                (call, items) -> Collections.reverse(items));
        paging.sent()
                .filter(PageRequest::canChange)
                .ifPresent(sent -> all.add(
                        "goes-round-" + id,
                        paging.isCounted() ? RuleIds.once(id) : RuleIds.walkEnds(id),
                        "%s answers with the first page whatever is asked for".formatted(id),
                        good -> good.with((call, answer) -> is(call) && hasMoved(call)
                                ? call.redispatch(PageRequest.with(call.request(), sent, null))
                                : answer)));
        paging.size()
                .sent()
                .filter(PageRequest::canChange)
                .ifPresent(sent -> all.add(
                        "oversizes-" + id,
                        RuleIds.size(id),
                        "%s shows one item more than asked for".formatted(id),
                        good -> good.with((call, answer) -> larger(call, answer, sent))));
        members();
        statesOfJobs();
    }

    private interface Items extends BiConsumer<ApiCall, List<JsonNode>> {}

    private void items(String name, String rule, String title, Items change) {
        all.add(
                name,
                rule,
                title.formatted(id),
                good -> good.with((call, answer) -> is(call) && AnswerDeviations.isGood(answer.status())
                        ? answer.edited(body -> replace(body, items -> change.accept(call, items)))
                        : answer));
    }

    private void replace(JsonNode body, Consumer<List<JsonNode>> change) {
        if ((paging.items().isEmpty() ? body : body.at(paging.items())) instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            change.accept(items);
            array.removeAll();
            array.addAll(items);
        }
    }

    private boolean is(ApiCall call) {
        return call.operationId().equals(id);
    }

    private boolean hasMoved(ApiCall call) {
        return paging.sent()
                .flatMap(sent -> PageRequest.value(call.request(), sent))
                .isPresent();
    }

    private RawResponse larger(ApiCall call, RawResponse answer, Place sent) {
        Optional<String> asked = PageRequest.value(call.request(), sent).filter(text -> text.matches("\\d{1,4}"));
        if (!is(call)
                || asked.isEmpty()
                || Integer.parseInt(asked.get()) >= paging.size().most()) {
            return answer;
        }
        String more = String.valueOf(Integer.parseInt(asked.get()) + 1);
        return call.redispatch(PageRequest.with(call.request(), sent, more));
    }

    /** Each member of a page that tells of it is wrong. */
    private void members() {
        Answers.pointers(paging).forEach((member, pointer) -> {
            if (!member.equals("next") && !member.equals("size.returned")) {
                all.add(
                        "wrong-" + member + "-" + id,
                        RuleIds.sums(id),
                        "%s tells a wrong %s".formatted(id, pointer),
                        good -> good.with((call, answer) -> is(call) && AnswerDeviations.isGood(answer.status())
                                ? answer.edited(body -> wrong(body, pointer, !member.equals("ends")))
                                : answer));
            }
        });
        Answers.headers(paging)
                .forEach((member, name) -> all.add(
                        "wrong-" + member + "-" + id,
                        RuleIds.sums(id),
                        "%s tells a wrong %s".formatted(id, name),
                        good -> good.with((call, answer) -> is(call) && AnswerDeviations.isGood(answer.status())
                                ? answer.withHeader(name, "1000007")
                                : answer)));
    }

    private static void wrong(JsonNode body, String pointer, boolean word) {
        JsonNode value = body.at(pointer);
        if (body instanceof ObjectNode object) {
            JsonNodeFactory json = JsonNodeFactory.instance;
            BodyMembers.put(
                    object,
                    pointer,
                    value.isBoolean()
                            ? json.booleanNode(word)
                            : value.isNumber()
                                    ? json.numberNode(value.asLong() + 1)
                                    : json.textNode(value.asText() + "0"));
        }
    }

    private void statesOfJobs() {
        JobModel model = facts.model();
        if (facts.kind(operation) != OperationKind.LIST) {
            return;
        }
        List<String> words = List.copyOf(model.states().keySet());
        StatusForm status = model.status().in(paging);
        items(
                "stale-" + id,
                RuleIds.shows(id),
                "%s shows each job in another state",
                (call, items) -> items.forEach(item -> {
                    if (item instanceof ObjectNode object) {
                        status.state(item).ifPresent(word -> elsewhere(object, word, words, status));
                    }
                }));
    }

    /** Shows a job in the state before its own, or in the next one that its members let it be shown in. */
    private static void elsewhere(ObjectNode item, String word, List<String> words, StatusForm status) {
        for (int back = 1; back < words.size(); back++) {
            String other = words.get((words.indexOf(word) + words.size() - back) % words.size());
            ObjectNode changed = item.deepCopy();
            status.members(other).forEach((pointer, value) -> BodyMembers.put(changed, pointer, value));
            if (status.state(changed).equals(Optional.of(other))) {
                item.setAll(changed);
                return;
            }
        }
    }
}
