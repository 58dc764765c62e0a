package dev.bandstand.spec.contract;

import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.life.PolicyPoint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers that a contract lets an operation give. */
public final class Answers {

    private Answers() {}

    /**
     * The status codes with which an operation may succeed, the mock's own first; none when the contract names none. A
     * redirect is a success where the document has no 2xx.
     */
    public static List<Integer> successes(JobModel model, Operation operation) {
        return Stream.of(
                        usual(model, operation),
                        inStates(model, operation).values(),
                        repeated(model, operation).stream().toList())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /** The status code with which a submit tells of a job that it has not made: 200, where that is documented beside another. */
    public static Optional<Integer> repeated(JobModel model, Operation operation) {
        boolean repeats =
                model.kind(operation.id()) == OperationKind.SUBMIT && model.id().repeatsTaken();
        return repeats && operation.statuses().contains(200) ? Optional.of(200) : Optional.empty();
    }

    /** The status codes of the states in which an operation succeeds with one of their own. */
    public static Map<String, Integer> inStates(JobModel model, Operation operation) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        SuccessAnswer said = model.answers().get(operation.id());
        if (said != null) {
            said.in().forEach((state, answer) -> {
                if (answer.status() > 0 && answer.status() != said.status()) {
                    codes.put(state, answer.status());
                }
            });
        }
        return codes;
    }

    /** The state of a job that the status code of an answer tells on its own; empty when it tells none. */
    public static Optional<String> stateByCode(JobModel model, Operation operation, int status) {
        List<String> states = inStates(model, operation).entrySet().stream()
                .filter(each -> each.getValue() == status)
                .map(Map.Entry::getKey)
                .toList();
        return states.size() == 1 && !usual(model, operation).contains(status)
                ? Optional.of(states.getFirst())
                : Optional.empty();
    }

    private static List<Integer> usual(JobModel model, Operation operation) {
        SuccessAnswer said = model.answers().get(operation.id());
        if (said != null && said.status() > 0) {
            return List.of(said.status());
        }
        if (said != null && said.policy().isPresent()) {
            PolicyPoint policy = model.policies().get(said.policy().get());
            return policy == null
                    ? List.of()
                    : policy.effects().values().stream().map(Integer::valueOf).toList();
        }
        return operation.statuses().stream()
                .filter(code -> code >= 200 && code < 400)
                .limit(1)
                .toList();
    }

    /** The status codes with which a contract may tell a kind of error, the mock's own first. */
    public static List<Integer> errors(JobModel model, ErrorModel.Kind kind) {
        ErrorModel.ErrorAnswer answer = model.errors().answer(kind);
        return Stream.concat(Stream.of(answer), answer.inStates().values().stream())
                .flatMap(each -> codes(model, each).stream())
                .distinct()
                .toList();
    }

    /** The status codes with which a command to a job in one of some states may be refused. */
    public static List<Integer> refusals(JobModel model, Collection<String> states) {
        ErrorModel.ErrorAnswer answer = model.errors().answer(ErrorModel.Kind.REFUSED);
        return states.stream()
                .flatMap(state -> codes(model, answer.in(state)).stream())
                .distinct()
                .toList();
    }

    private static List<Integer> codes(JobModel model, ErrorModel.ErrorAnswer answer) {
        return answer.policy()
                .map(model.policies()::get)
                .map(policy ->
                        policy.effects().values().stream().map(Integer::valueOf).toList())
                .orElse(List.of(answer.status()));
    }

    /** The pointers of a list into the body of its answer, by their member in {@code job.yaml}. */
    public static Map<String, String> pointers(Paging paging) {
        Map<String, String> pointers = new LinkedHashMap<>();
        paging.next()
                .filter(next -> next.in() == Place.In.BODY || next.in() == Place.In.URL)
                .ifPresent(next -> pointers.put("next", next.name()));
        paging.more().ifPresent(at -> pointers.put("more", at));
        paging.ends().ifPresent(at -> pointers.put("ends", at));
        counts(paging, Place.In.BODY, pointers);
        paging.first().ifPresent(at -> pointers.put("first", at));
        paging.last().ifPresent(at -> pointers.put("last", at));
        paging.size().returned().ifPresent(at -> pointers.put("size.returned", at));
        return pointers;
    }

    /** The headers of a list that count, by their member in {@code job.yaml}. */
    public static Map<String, String> headers(Paging paging) {
        Map<String, String> headers = new LinkedHashMap<>();
        counts(paging, Place.In.HEADER, headers);
        return headers;
    }

    private static void counts(Paging paging, Place.In in, Map<String, String> found) {
        Map<String, Optional<Place>> counts = new LinkedHashMap<>();
        counts.put("total", paging.total());
        counts.put("pages", paging.pages());
        counts.put("page", paging.page());
        counts.put("count", paging.count());
        counts.forEach((member, place) ->
                place.filter(each -> each.in() == in).ifPresent(each -> found.put(member, each.name())));
    }
}
