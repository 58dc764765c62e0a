package dev.bandstand.spec.contract;

import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers that a contract lets an operation give. */
public final class Answers {

    private Answers() {}

    /**
     * The status codes with which an operation may succeed, the mock's own first; none when the contract names none.
     */
    public static List<Integer> successes(JobModel model, Operation operation) {
        SuccessAnswer said = model.answers().get(operation.id());
        if (said != null && said.status() > 0) {
            return List.of(said.status());
        }
        if (said != null && said.policy().isPresent()) {
            PolicyPoint policy = model.policies().get(said.policy().get());
            return policy == null
                    ? List.of()
                    : policy.choices().stream().map(Integer::valueOf).toList();
        }
        return operation.statuses().stream()
                .filter(code -> code >= 200 && code < 300)
                .limit(1)
                .toList();
    }

    /** The status codes with which a contract may tell a kind of error, the mock's own first. */
    public static List<Integer> errors(JobModel model, ErrorModel.Kind kind) {
        ErrorModel.ErrorAnswer answer = model.errors().answer(kind);
        return answer.policy()
                .map(model.policies()::get)
                .map(policy -> policy.choices().stream().map(Integer::valueOf).toList())
                .orElse(List.of(answer.status()));
    }

    /** The pointers of a list into the body of its answer, by their member in {@code job.yaml}. */
    public static Map<String, String> pointers(Paging paging) {
        Map<String, String> pointers = new LinkedHashMap<>();
        paging.next()
                .filter(next -> next.in() == Place.In.BODY || next.in() == Place.In.URL)
                .ifPresent(next -> pointers.put("next", next.name()));
        paging.more().ifPresent(at -> pointers.put("more", at));
        paging.total().ifPresent(at -> pointers.put("total", at));
        paging.pages().ifPresent(at -> pointers.put("pages", at));
        paging.page().ifPresent(at -> pointers.put("page", at));
        paging.count().ifPresent(at -> pointers.put("count", at));
        paging.first().ifPresent(at -> pointers.put("first", at));
        paging.last().ifPresent(at -> pointers.put("last", at));
        paging.size().returned().ifPresent(at -> pointers.put("size.returned", at));
        return pointers;
    }
}
