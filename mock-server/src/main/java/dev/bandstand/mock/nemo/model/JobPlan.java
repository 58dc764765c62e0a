package dev.bandstand.mock.nemo.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PlatformJobStepSpecInput;
import dev.bandstand.contract.nemo.StepLifecycle;
import dev.bandstand.contract.nemo.SubprocessExecutionProvider;
import dev.bandstand.mock.bytes.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The plan with which a job was created: the part of its log that never changes. */
public record JobPlan(JobEvent.Created created, Instant birth) {

    /** The time that the service takes to store a new job. */
    public static final Duration STORING = Duration.ofMillis(3);

    /** When the record of the job was written last. A change of status does not write it. */
    public Instant updated() {
        return birth.plus(STORING);
    }

    public String name() {
        return Objects.requireNonNull(created.request().name());
    }

    public NemoScript script() {
        return created.script();
    }

    /** The number of steps. */
    public int size() {
        return steps().size();
    }

    /** The name of a step, counted from 1. */
    public String step(int number) {
        return Objects.requireNonNull(spec(number).name());
    }

    /** A step as the job describes it, counted from 1. */
    public PlatformJobStepSpecInput spec(int number) {
        return steps().get(number - 1);
    }

    /**
     * The name of the task that does a stretch of the work of a step: a container is started again, a subprocess is a new one.
     *
     * @param number of the step, from 1
     * @param run the number of the stretch, from 0
     */
    public String task(int number, int run) {
        return step(number) + "-" + (isProcess(number) ? run : 0);
    }

    /** Returns true if a step runs as a process of the host. */
    public boolean isProcess(int number) {
        return spec(number).executor() instanceof SubprocessExecutionProvider;
    }

    /** The time that a step may be active without a sign of life; zero when it may be so for ever. */
    public Duration staleness(int number) {
        StepLifecycle lifecycle = spec(number).lifecycle();
        return lifecycle == null || lifecycle.stalenessTimeoutSeconds() == null
                ? Duration.ZERO
                : Duration.ofSeconds(lifecycle.stalenessTimeoutSeconds());
    }

    /** The work of the job in the form in which it is answered. */
    public <T> T written(Class<T> type) {
        ObjectNode spec = JsonCodec.MAPPER.valueToTree(
                Objects.requireNonNull(created.request().platformSpec()));
        return JsonCodec.MAPPER.convertValue(SpecDefaults.filled(spec), type);
    }

    /** The fileset in which the job keeps what it writes. */
    public String fileset() {
        return "job-fileset-" + name();
    }

    private List<PlatformJobStepSpecInput> steps() {
        return Objects.requireNonNull(
                Objects.requireNonNull(created.request().platformSpec()).steps());
    }
}
