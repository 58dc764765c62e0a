package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The members of a job that lists need. None of them changes until the job is deleted.
 *
 * @param idHash the hash code of the id, which itself is read from the job
 */
record JobRow(
        JobRef job, Instant birth, String source, @Nullable String project, int idHash) implements ListedJob {

    /**
     * The row of a job; empty when the job was deleted.
     *
     * @param one finds one text for all that are equal
     */
    static Optional<JobRow> of(JobRef job, JobHistory history, UnaryOperator<String> one) {
        if (history.last().kind().equals(JobEvent.DELETED)) {
            return Optional.empty();
        }
        LogEntry created = created(history);
        JsonNode request = created.data().path("request");
        String project = request.path("project").textValue();
        return Optional.of(new JobRow(
                job,
                created.at(),
                one.apply(request.path("source").asText()),
                project == null ? null : one.apply(project),
                created.data().path("id").asText().hashCode()));
    }

    /** The row of a job that was just looked at. */
    static JobRow of(JobRef job, NemoJobAt seen) {
        ListedJob listed = ListedJob.of(seen);
        return new JobRow(
                job,
                listed.birth(),
                listed.source(),
                listed.project(),
                listed.id().hashCode());
    }

    private static LogEntry created(JobHistory history) {
        return history.entries().reversed().stream()
                .filter(entry -> entry.kind().equals(JobEvent.CREATED))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String id() {
        return job.peek()
                .map(history -> created(history).data().path("id").asText())
                .orElse("");
    }

    @Override
    public String workspace() {
        return NemoNames.workspace(job.key());
    }

    @Override
    public String name() {
        JobKey key = job.key();
        return key.id().substring(key.id().indexOf('/') + 1);
    }

    @Override
    public String status() {
        throw new IllegalStateException("A row knows only what time does not change");
    }

    @Override
    public String stored(String path) {
        throw new IllegalStateException("A row knows only what time does not change");
    }
}
