package dev.bandstand.mock.nemo.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of the parts of a job. They follow from the id of the job, so that nothing needs to keep them. */
public final class NemoIds {

    private NemoIds() {}

    public static String job(UUID id) {
        return "platform-job-" + Base58.of(id);
    }

    public static String attempt(UUID job) {
        return "platform-job-attempt-" + derived(job + "/attempt");
    }

    public static String step(JobPlan plan, int number) {
        return "platform-job-step-" + derived(plan.created().id() + "/" + number);
    }

    public static String task(JobPlan plan, int step, String task) {
        return "platform-job-task-" + derived(plan.created().id() + "/" + step + "/" + task);
    }

    private static String derived(String from) {
        return Base58.of(UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8)));
    }
}
