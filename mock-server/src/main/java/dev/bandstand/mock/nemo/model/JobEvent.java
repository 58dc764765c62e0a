package dev.bandstand.mock.nemo.model;

import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.contract.nemo.PlatformJobTaskUpdate;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.LogEntry;
import java.time.Instant;
import java.util.Map;

/** An event in the log of a job. */
public sealed interface JobEvent {

    /** The kind of the entry with which a job begins. */
    String CREATED = "created";

    /** The kind of the entry with which it ends. */
    String DELETED = "deleted";

    /**
     * The job came to be. A job that was deleted may come to be again under the same name.
     *
     * @param policies the policies that the job keeps for good
     */
    record Created(
            String id,
            String attempt,
            CreatePlatformJobRequest request,
            String scenario,
            Map<String, String> policies,
            NemoScript script)
            implements JobEvent {}

    /**
     * A step was moved, by a call or by a worker.
     *
     * @param by what moved it: {@code pause}, {@code resume}, {@code cancel} or {@code worker}
     * @param job the state of the job from then on
     */
    record StepMoved(int step, PlatformJobStatusUpdateRequest update, PlatformJobStatus job, String by)
            implements JobEvent {}

    /** A worker added to the status details of the job. */
    record DetailsAdded(Map<String, Object> details) implements JobEvent {}

    /** A worker reported on a task. */
    record TaskReported(int step, String task, PlatformJobTaskUpdate update) implements JobEvent {}

    /** A worker registered a result. */
    record ResultRegistered(String name, String artifactUrl) implements JobEvent {}

    /** The job is gone. */
    record Deleted() implements JobEvent {}

    /** The line of the log that says so. */
    default LogEntry entry(Instant at) {
        return new LogEntry(at, kind(), JsonCodec.MAPPER.valueToTree(this));
    }

    /** The kind of that line. */
    default String kind() {
        return switch (this) {
            case Created created -> CREATED;
            case StepMoved moved -> moved.by();
            case DetailsAdded added -> "details";
            case TaskReported reported -> "task";
            case ResultRegistered registered -> "result";
            case Deleted deleted -> DELETED;
        };
    }

    /** Reads an event from a line of the log. */
    static JobEvent of(LogEntry entry) {
        Class<? extends JobEvent> type = switch (entry.kind()) {
            case CREATED -> Created.class;
            case "details" -> DetailsAdded.class;
            case "task" -> TaskReported.class;
            case "result" -> ResultRegistered.class;
            case DELETED -> Deleted.class;
            default -> StepMoved.class;
        };
        return JsonCodec.read(entry.data(), type);
    }
}
