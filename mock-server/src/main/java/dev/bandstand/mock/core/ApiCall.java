package dev.bandstand.mock.core;

import dev.bandstand.mock.journal.AppliedChange;
import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request on its way through the mock. */
public final class ApiCall {

    private final IncomingRequest request;
    private final World world;
    private final String operationId;
    private final Function<IncomingRequest, RawResponse> dispatch;
    private @Nullable JobKey job;
    private @Nullable ReportedStatus reportedStatus;
    private final long startNanos = System.nanoTime();
    private Policies policies;
    private final List<AppliedChange> applied = new ArrayList<>(0);

    /**
     * A request that was recognised.
     *
     * @param operationId the operation it addresses; empty when it addresses none
     * @param dispatch answers another request as if it had come in
     */
    public ApiCall(
            IncomingRequest request, World world, String operationId, Function<IncomingRequest, RawResponse> dispatch) {
        this.request = request;
        this.world = world;
        this.operationId = operationId;
        this.dispatch = dispatch;
        this.policies = world.settings().policies();
    }

    /** The request. */
    public IncomingRequest request() {
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
    public void recordJob(JobKey found) {
        this.job = found;
    }

    /** Returns the job status that its answer reported, once that is known. */
    public Optional<ReportedStatus> reportedStatus() {
        return Optional.ofNullable(reportedStatus);
    }

    /** Notes what its answer tells about a job. */
    public void recordStatus(ReportedStatus about) {
        this.reportedStatus = about;
    }

    /** The policies for this call: those of its world, until those of a job are known. */
    public Policies policies() {
        return policies;
    }

    /** Sets policies that go before those of its world. */
    public void usePolicies(Policies closer) {
        this.policies = policies.with(closer);
    }

    /** The time at which it came in, by the steady counter of the machine. */
    public long startNanos() {
        return startNanos;
    }

    /** The faults and overrides that changed its answer, in the order in which they did. */
    public List<AppliedChange> applied() {
        return List.copyOf(applied);
    }

    /** Notes faults or overrides that change its answer. */
    public void recordApplied(List<AppliedChange> changes) {
        applied.addAll(changes);
    }

    /** Answers another request in place of this one; for wires that make a server deviate. */
    public RawResponse redispatch(IncomingRequest other) {
        return dispatch.apply(other);
    }
}
