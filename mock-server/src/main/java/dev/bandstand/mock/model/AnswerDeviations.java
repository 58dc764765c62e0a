package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.spec.body.BodyMembers;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.SuccessAnswer;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Deviations of single answers: codes, bodies, ids. */
final class AnswerDeviations {

    private final ModelDeviations all;
    private final ContractFacts facts;
    private final JobModel model;

    private AnswerDeviations(ModelDeviations all) {
        this.all = all;
        this.facts = all.facts();
        this.model = facts.model();
    }

    static void add(ModelDeviations all) {
        AnswerDeviations answers = new AnswerDeviations(all);
        all.facts().operations().forEach(answers::each);
        answers.submits();
        answers.reads();
    }

    private void each(Operation operation) {
        String id = operation.id();
        IntStream.of(207, 226, 299)
                .filter(code -> !facts.allows(operation, code))
                .boxed()
                .findFirst()
                .ifPresent(code -> all.add(
                        "code-" + id,
                        RuleIds.codes(id),
                        "A good answer to %s has the status code %s".formatted(id, code),
                        good -> good.with(on(id, AnswerDeviations::isGood, answer -> answer.withStatus(code)))));
        Answers.inStates(model, operation)
                .forEach((state, code) -> all.add(
                        "usual-code-%s.%s".formatted(id, state),
                        RuleIds.codes(id),
                        "%s tells of a job that is %s with %s, not %s"
                                .formatted(id, state, facts.success(operation), code),
                        good -> good.with(good.contract().job().with(withoutState(id, state)))));
        Answers.successes(model, operation)
                .forEach(status -> facts.headers(operation, status)
                        .forEach(name -> all.add(
                                "no-%s-%s".formatted(name.toLowerCase(Locale.ROOT), id),
                                RuleIds.headers(id),
                                "An answer %s to %s has no header %s".formatted(status, id, name),
                                good -> good.with(
                                        on(id, code -> code == status, answer -> answer.withoutHeader(name))))));
        SchemaBreaker breaker = new SchemaBreaker(facts);
        if (breaker.canBreak(operation)) {
            all.add(
                    "schema-" + id,
                    RuleIds.schema(id),
                    "The body of a good answer to %s does not fit its schema".formatted(id),
                    good -> good.with(on(
                            id,
                            AnswerDeviations::isGood,
                            answer -> answer.withJson(breaker.broken(operation, answer.status(), answer.json())))));
        }
        if (facts.isAboutOne(operation)) {
            List<Integer> missing = Answers.errors(model, ErrorModel.Kind.MISSING);
            all.add(
                    "missing-code-" + id,
                    RuleIds.unknown(id),
                    "%s of a job that does not exist is answered 410".formatted(id),
                    good -> good.with(
                            on(id, missing::contains, answer -> answer.withStatus(missing.contains(410) ? 404 : 410))));
        }
    }

    private Map<String, SuccessAnswer> withoutState(String operation, String state) {
        SuccessAnswer said = model.answers().get(operation);
        Map<String, SuccessAnswer> in = new LinkedHashMap<>(said.in());
        in.remove(state);
        Map<String, SuccessAnswer> answers = new LinkedHashMap<>(model.answers());
        answers.put(operation, new SuccessAnswer(said.status(), said.policy(), said.body(), said.headers(), in));
        return answers;
    }

    private void submits() {
        Operation submit = facts.contract().submit();
        String id = submit.id();
        String unknown = IntStream.of(999_999_999, 999_999_998)
                .mapToObj(number -> model.id().render("f".repeat(8) + "-ffff-4fff-8fff-" + "f".repeat(12), number))
                .filter(other -> !other.equals(model.id().unknown()))
                .findFirst()
                .orElseThrow();
        all.add(
                "tells-no-id",
                RuleIds.SUBMIT,
                "A submit tells no id",
                good -> good.with(on(id, AnswerDeviations::isGood, this::withoutId)));
        all.add(
                "tells-unknown-id",
                RuleIds.READABLE,
                "A submit tells an id that no job has",
                good -> good.with(on(id, AnswerDeviations::isGood, answer -> withId(answer, unknown))));
        all.add("tells-first-id", RuleIds.DISTINCT, "Every submit tells the id of the first job", good -> {
            Map<String, String> first = new ConcurrentHashMap<>();
            return good.with((call, answer) ->
                    is(call, id) && isGood(answer.status()) && call.job().isPresent()
                            ? withId(
                                    answer,
                                    first.computeIfAbsent(
                                            call.world().name(),
                                            world -> call.job().get().id()))
                            : answer);
        });
        if (model.id().chosen().isEmpty() && model.id().key().isEmpty()) {
            all.add(
                    "submits-twice",
                    RuleIds.ONE_JOB,
                    "A submit makes two jobs",
                    good -> good.with((call, answer) ->
                            is(call, id) && isGood(answer.status()) ? call.redispatch(call.request()) : answer));
        }
        List<Integer> invalid = Answers.errors(model, ErrorModel.Kind.INVALID);
        all.add(
                "takes-anything",
                RuleIds.INVALID,
                "A submit that is not as documented is answered like a good one",
                good -> good.with(on(id, invalid::contains, answer -> answer.withStatus(facts.success(submit)))));
    }

    private RawResponse withoutId(RawResponse answer) {
        RawResponse changed = answer;
        for (Place place : model.id().returned()) {
            changed = place.in() == Place.In.HEADER
                    ? changed.withoutHeader(place.name())
                    : changed.body().length == 0
                            ? changed
                            : changed.edited(body -> {
                                if (body instanceof ObjectNode object
                                        && !body.at(place.name()).isMissingNode()) {
                                    BodyMembers.put(object, place.name(), JsonNodeFactory.instance.nullNode());
                                }
                            });
        }
        return changed;
    }

    private RawResponse withId(RawResponse answer, String id) {
        RawResponse changed = answer;
        for (Place place : model.id().returned()) {
            if (place.in() == Place.In.HEADER) {
                String old = header(answer, place.name());
                String value = old.contains("/") ? old.substring(0, old.lastIndexOf('/') + 1) + id : id;
                changed = changed.withHeader(place.name(), value);
            } else if (changed.body().length > 0) {
                changed = changed.edited(body -> {
                    if (body instanceof ObjectNode object
                            && !body.at(place.name()).isMissingNode()) {
                        BodyMembers.put(object, place.name(), value(id));
                    }
                });
            }
        }
        return changed;
    }

    private JsonNode value(String id) {
        return model.id().isNumber()
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(id))
                : JsonNodeFactory.instance.textNode(id);
    }

    private static String header(RawResponse answer, String name) {
        return answer.headers().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(each -> each.value())
                .findFirst()
                .orElse("");
    }

    private void reads() {
        Operation observe = facts.contract().observe();
        String id = observe.id();
        all.add(
                "label",
                RuleIds.LABEL,
                "Bodies are labelled as plain text",
                good -> good.with((call, answer) ->
                        answer.body().length > 0 ? answer.withHeader("Content-Type", "text/plain") : answer));
        all.add(
                "strange-state",
                RuleIds.WORDS,
                "The state of a job is reported with a word of no contract",
                good -> good.with(edited(
                        id,
                        body -> model.status()
                                .members("on_holiday")
                                .forEach((pointer, value) -> BodyMembers.put(body, pointer, value)))));
        all.add(
                "problem-status",
                RuleIds.PROBLEM,
                "The body of an error tells a status code that the answer does not have",
                good -> good.with((call, answer) -> answer.status() >= 400 && answer.body().length > 0
                        ? answer.edited(body -> {
                            if (body instanceof ObjectNode problem) {
                                problem.put("status", answer.status() == 400 ? 404 : 400);
                            }
                        })
                        : answer));
        Optional.ofNullable(facts.bodyId())
                .ifPresent(pointer -> all.add(
                        "other-id",
                        RuleIds.OWN_ID,
                        "A job is reported under the id of another",
                        good -> good.with(edited(
                                id,
                                body -> BodyMembers.put(
                                        body, pointer, value(model.id().unknown()))))));
    }

    private interface Change {
        void of(ObjectNode body);
    }

    private static ResponseEdit edited(String operation, Change change) {
        return on(
                operation,
                AnswerDeviations::isGood,
                answer -> answer.edited(body -> {
                    if (body instanceof ObjectNode object) {
                        change.of(object);
                    }
                }));
    }

    static boolean is(ApiCall call, String operation) {
        return call.operationId().equals(operation);
    }

    static boolean isGood(int status) {
        return status >= 200 && status < 400;
    }

    /** Edits the answers of an operation that have some status codes. */
    static ResponseEdit on(String operation, IntPredicate status, UnaryOperator<RawResponse> change) {
        return (call, answer) -> is(call, operation) && status.test(answer.status()) ? change.apply(answer) : answer;
    }
}
