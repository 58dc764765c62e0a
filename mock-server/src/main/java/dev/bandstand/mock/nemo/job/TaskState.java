package dev.bandstand.mock.nemo.job;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.contract.nemo.PlatformJobTaskUpdate;
import dev.bandstand.mock.nemo.model.DetailMaps;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task of a step at one moment. */
public record TaskState(
        String name,
        PlatformJobStatus status,
        Map<String, Object> details,
        Map<String, Object> error,
        @Nullable String errorStack,
        Instant created,
        Instant updated) {

    static TaskState born(String name, PlatformJobStatus status, Instant at) {
        return new TaskState(name, status, Map.of(), Map.of(), null, at, at);
    }

    TaskState reported(PlatformJobTaskUpdate update, Instant at) {
        return new TaskState(
                name,
                update.status() == null ? PlatformJobStatus.PENDING : update.status(),
                DetailMaps.merge(details, update.statusDetails()),
                DetailMaps.replace(error, update.errorDetails()),
                update.errorStack() == null ? errorStack : update.errorStack(),
                created,
                at);
    }

    TaskState moved(PlatformJobStatus to, Map<String, Object> why, Instant at) {
        return new TaskState(name, to, details, why, errorStack, created, at);
    }
}
