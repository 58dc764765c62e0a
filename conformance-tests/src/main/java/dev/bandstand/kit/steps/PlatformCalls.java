package dev.bandstand.kit.steps;

import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The calls of a platform jobs server that no other contract has. */
final class PlatformCalls {

    static final String WORKSPACE = "default";
    static final String ELSEWHERE = "bandstand-elsewhere";

    private static final Addresses ADDRESSES = Addresses.of("nemo-jobs");

    /** A call about a job of the workspace; the job stands for {@code name}, or for {@code job} where that is another. */
    Call about(String operation, String job) {
        return ADDRESSES.call(Actor.ALICE, operation, Map.of("workspace", WORKSPACE, "name", job), Optional.of(job));
    }

    /** A call about a part of a job: a step or a result. */
    Call aboutPart(String operation, String job, String part) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("workspace", WORKSPACE);
        parameters.put("job", job);
        parameters.put("name", part);
        return ADDRESSES.call(Actor.ALICE, operation, parameters, Optional.of(job));
    }

    /** A call about a task of a step of a job. */
    Call aboutTask(String job, String step, String task) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("workspace", WORKSPACE);
        parameters.put("job", job);
        parameters.put("step", step);
        parameters.put("name", task);
        return ADDRESSES.call(Actor.ALICE, "updateTask", parameters, Optional.of(job));
    }

    /** A call about a name in a workspace where no job has it; so it speaks of no job. */
    Call elsewhere(String operation, String job) {
        return ADDRESSES.call(Actor.ALICE, operation, Map.of("workspace", ELSEWHERE, "name", job), Optional.empty());
    }

    Call list() {
        return ADDRESSES.call(Actor.ALICE, "listJobs", Map.of("workspace", WORKSPACE), Optional.empty());
    }

    /** A page of a list that begins with the oldest job, so that new jobs do not shift it. */
    Call oldest(int size, int page) {
        return list().query("sort", "created_at")
                .query("page_size", String.valueOf(size))
                .query("page", String.valueOf(page));
    }

    Call create() {
        return ADDRESSES.call(Actor.ALICE, "createJob", Map.of("workspace", WORKSPACE), Optional.empty());
    }
}
