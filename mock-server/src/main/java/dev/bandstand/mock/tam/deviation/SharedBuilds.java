package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.SUBMIT;

import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.model.TamContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A query that another key has submitted before is answered with the job of that key, which both may poll then. */
final class SharedBuilds implements ResponseEdit {

    private final JobOwners owners;
    private final ConcurrentMap<String, Build> builds = new ConcurrentHashMap<>();
    private final Set<String> shared = ConcurrentHashMap.newKeySet();

    SharedBuilds(JobOwners owners) {
        this.owners = owners;
    }

    private record Build(String key, String job) {}

    @Override
    public RawResponse edit(ApiCall call, RawResponse answer) {
        String key = call.request().header(TamContract.KEY_HEADER);
        if (key == null) {
            return answer;
        }
        RawResponse submitted = TamResponses.on(SUBMIT, 200, (submit, found) -> submitted(submit, found, key))
                .edit(call, answer);
        return TamResponses.on(POLL, 404, (poll, found) -> polled(poll, found)).edit(call, submitted);
    }

    private RawResponse submitted(ApiCall call, RawResponse answer, String key) {
        Build made = new Build(key, answer.json().path("job_id").asText());
        Build first = builds.computeIfAbsent(query(call), query -> made);
        if (first.key().equals(key)) {
            return answer;
        }
        shared.add(first.job());
        return TamResponses.edited(answer, body -> body.put("job_id", first.job()));
    }

    private RawResponse polled(ApiCall call, RawResponse answer) {
        return owners.addressed(call.request())
                .filter(job -> shared.contains(job.id()))
                .flatMap(job -> ConflictDeviations.asOwner(call, owners))
                .orElse(answer);
    }

    private static String query(ApiCall call) {
        try {
            return JsonCodec.MAPPER
                    .readTree(call.request().body())
                    .path("query")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
