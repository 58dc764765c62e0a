package dev.bandstand.mock.core;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request on its way through the mock. */
public final class Call {

    private final Inbound request;
    private final World world;
    private final String operationId;
    private final Function<Inbound, WireAnswer> dispatch;
    private @Nullable JobKey job;
    private @Nullable Told told;
    private Policies policies;

    /**
     * A request that was recognised.
     *
     * @param operationId the operation it addresses; empty when it addresses none
     * @param dispatch answers another request as if it had come in
     */
    public Call(Inbound request, World world, String operationId, Function<Inbound, WireAnswer> dispatch) {
        this.request = request;
        this.world = world;
        this.operationId = operationId;
        this.dispatch = dispatch;
        this.policies = world.settings().policies();
    }

    /** The request. */
    public Inbound request() {
        return request;
    }

    /** The world of its caller. */
    public World world() {
        return world;
    }

    /** The operation it addresses; empty when it addresses none. */
    public String operationId() {
        return operationId;
    }

    /** The job that it was about, once that is known. */
    public Optional<JobKey> job() {
        return Optional.ofNullable(job);
    }

    /** Notes the job that it is about. */
    public void concerns(JobKey found) {
        this.job = found;
    }

    /** What its answer tells about a job, once that is known. */
    public Optional<Told> told() {
        return Optional.ofNullable(told);
    }

    /** Notes what its answer tells about a job. */
    public void tells(Told about) {
        this.told = about;
    }

    /** The readings of silent points that hold for it: those of its world, until those of a job are known. */
    public Policies policies() {
        return policies;
    }

    /** Notes readings that go before those of its world. */
    public void reads(Policies closer) {
        this.policies = policies.with(closer);
    }

    /** Answers another request in place of this one; for wires that make a server deviate. */
    public WireAnswer instead(Inbound other) {
        return dispatch.apply(other);
    }
}
