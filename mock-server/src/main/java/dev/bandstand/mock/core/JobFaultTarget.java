package dev.bandstand.mock.core;

import dev.bandstand.mock.core.JobView.Stage;
import dev.bandstand.mock.fault.FaultTarget;
import java.util.Optional;

/**
 * A call to a contract whose work is jobs, as a target of faults.
 *
 * @param addressed the job whose id stands in its path, if one does
 */
public record JobFaultTarget(JobContract contract, ApiCall call, Optional<JobKey> addressed, JobLog log)
        implements FaultTarget {

    /** A call that is about a job, though a fault may answer it before the contract learns of the job. */
    public static JobFaultTarget of(JobContract contract, ApiCall call, Optional<JobKey> addressed, JobLog log) {
        addressed.ifPresent(call::recordJob);
        return new JobFaultTarget(contract, call, addressed, log);
    }

    @Override
    public String contractName() {
        return contract.contract();
    }

    @Override
    public String operation() {
        return call.operationId();
    }

    @Override
    public Optional<String> job() {
        return addressed.map(JobKey::id);
    }

    @Override
    public Optional<Integer> stagesDone() {
        return view().map(JobFaultTarget::done);
    }

    @Override
    public Optional<String> state() {
        return view().map(JobView::status);
    }

    @Override
    public Optional<String> scenario() {
        return view().map(JobView::scenario);
    }

    private Optional<JobView> view() {
        return addressed
                .flatMap(log::find)
                .map(history -> contract.view(
                        call.world(), history, call.world().clock().now()));
    }

    private static int done(JobView view) {
        return (int) view.stages().stream()
                .filter(stage -> stage.state() == Stage.State.DONE)
                .count();
    }
}
