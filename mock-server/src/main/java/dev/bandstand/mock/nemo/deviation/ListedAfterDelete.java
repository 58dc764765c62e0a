package dev.bandstand.mock.nemo.deviation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A list keeps the jobs that were deleted. */
final class ListedAfterDelete implements ResponseEdit {

    private final ConcurrentMap<String, JsonNode> read = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    @Override
    public RawResponse edit(ApiCall call, RawResponse answer) {
        String path = call.request().path();
        if (call.operationId().equals("getJob") && answer.status() == 200) {
            read.put(path, answer.json());
        } else if (call.operationId().equals("deleteJob") && answer.status() == 204) {
            deleted.add(path);
        } else if (call.operationId().equals("listJobs") && answer.status() == 200) {
            return answer.edited(list -> deleted.stream()
                    .filter(job -> job.startsWith(path) && asked(call, job))
                    .filter(read::containsKey)
                    .forEach(job -> ((ArrayNode) list.path("data")).add(read.get(job))));
        }
        return answer;
    }

    private static boolean asked(ApiCall call, String job) {
        String query = call.request().query();
        return query == null || query.endsWith("=" + job.substring(job.lastIndexOf('/') + 1));
    }
}
