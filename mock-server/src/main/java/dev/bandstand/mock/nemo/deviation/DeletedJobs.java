package dev.bandstand.mock.nemo.deviation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Deleted jobs that a server still shows, as they were seen last. */
final class DeletedJobs {

    private final ConcurrentMap<String, JsonNode> seen = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    private DeletedJobs() {}

    /** They are still listed. */
    static ResponseEdit listed() {
        DeletedJobs jobs = new DeletedJobs();
        return (call, answer) -> jobs.follow(call, answer).inList(call, answer);
    }

    /** They can still be read. */
    static ResponseEdit readable() {
        DeletedJobs jobs = new DeletedJobs();
        return (call, answer) -> jobs.follow(call, answer).alone(call, answer);
    }

    private DeletedJobs follow(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        switch (call.operationId() + " " + answer.status()) {
            case "createJob 201" ->
                seen.put(path + "/" + answer.json().path("name").asText(), answer.json());
            case "getJob 200" -> seen.put(path, answer.json());
            case "deleteJob 204" -> deleted.add(path);
            default -> {}
        }
        return this;
    }

    private RawResponse inList(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        return call.operationId().equals("listJobs") && answer.status() == 200
                ? answer.edited(list -> deleted.stream()
                        .filter(job -> job.startsWith(path) && isAskedFor(call, job))
                        .filter(seen::containsKey)
                        .forEach(job -> ((ArrayNode) list.path("data")).add(seen.get(job))))
                : answer;
    }

    private static boolean isAskedFor(ApiCall call, String job) {
        String query = call.request().query();
        return query == null || query.endsWith("=" + job.substring(job.lastIndexOf('/') + 1));
    }

    private RawResponse alone(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        JsonNode last = seen.get(path);
        return call.operationId().equals("getJob") && deleted.contains(path) && last != null
                ? RawResponse.json(200, last)
                : answer;
    }
}
