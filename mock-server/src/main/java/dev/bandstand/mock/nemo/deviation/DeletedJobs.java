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

    /** Their steps can still be read. */
    static ResponseEdit withTheirSteps() {
        DeletedJobs jobs = new DeletedJobs();
        return (call, answer) -> jobs.follow(call, answer).step(call, answer);
    }

    /** A new job of the same name has a result that they had. */
    static ResponseEdit withTheirResults() {
        DeletedJobs jobs = new DeletedJobs();
        return (call, answer) -> jobs.follow(call, answer).results(call, answer);
    }

    private DeletedJobs follow(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        switch (call.operationId() + " " + answer.status()) {
            case "createJob 201" ->
                seen.put(path + "/" + answer.json().path("name").asText(), answer.json());
            case "getJob 200", "getStep 200" -> seen.put(path, answer.json());
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

    private RawResponse step(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        JsonNode last = seen.get(path);
        return call.operationId().equals("getStep")
                        && deleted.contains(path.replaceFirst("/steps/[^/]+$", ""))
                        && last != null
                ? RawResponse.json(200, last)
                : answer;
    }

    private RawResponse results(ApiCall call, RawResponse answer) {
        String job = call.request().path().replaceFirst("/results$", "");
        return call.operationId().equals("listResults") && answer.status() == 200 && deleted.contains(job)
                ? answer.edited(list -> ((ArrayNode) list.path("data"))
                        .addObject()
                        .put("name", "left-behind")
                        .put("job", "platform-job-deleted")
                        .put("workspace", "default")
                        .put("artifact_url", "fileset://default/job-fileset-deleted/left-behind")
                        .put("artifact_storage_type", "fileset")
                        .put("created_at", "2020-01-01T00:00:00Z")
                        .put("updated_at", "2020-01-01T00:00:00Z"))
                : answer;
    }

    private RawResponse alone(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        JsonNode last = seen.get(path);
        return call.operationId().equals("getJob") && deleted.contains(path) && last != null
                ? RawResponse.json(200, last)
                : answer;
    }
}
