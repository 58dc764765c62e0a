package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Jobs that are created, found, reported on or deleted wrongly. */
final class ReportDeviations {

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N09", seams -> seams.withLocator(ReportDeviations::anywhere)),
            entry("N30", wire("createJob", 201, (call, answer) -> answer.withStatus(200))),
            entry("N31", wire("createJob", 409, (call, answer) -> answer.withStatus(201))),
            entry(
                    "N32",
                    wire(
                            "createJob",
                            422,
                            (call, answer) -> answer.withStatus(201).withJson(Map.of()))),
            entry("N33", body(List.of("createJob"), job -> job.put("name", "Job--1"))),
            entry(
                    "N44",
                    wire(
                            "deleteJob",
                            204,
                            (call, answer) -> answer.withStatus(200).withJson(Map.of()))),
            entry("N45", forgets(accepted -> accepted instanceof JobEvent.Deleted)),
            entry("N47", wire("updateStepStatus", 409, (call, answer) -> answer.withStatus(200))),
            entry(
                    "N48",
                    seams -> seams.withEventFilter((seen, accepted) -> Optional.of(
                            accepted instanceof JobEvent.StepMoved moved
                                            && moved.by().equals("worker")
                                    ? staying(moved, seen.status())
                                    : accepted))),
            entry("N49", forgets(accepted -> accepted instanceof JobEvent.DetailsAdded)));

    private ReportDeviations() {}

    private static UnaryOperator<NemoExtensionPoints> forgets(Predicate<JobEvent> which) {
        return seams -> seams.withEventFilter(
                (seen, accepted) -> which.test(accepted) ? Optional.empty() : Optional.of(accepted));
    }

    private static JobEvent staying(JobEvent.StepMoved moved, PlatformJobStatus job) {
        return new JobEvent.StepMoved(moved.step(), moved.update(), job, moved.by());
    }

    private static JobKey anywhere(JobLog log, String world, String workspace, String name) {
        JobKey asked = NemoNames.key(world, workspace, name);
        return log.list(world).stream()
                .map(history -> history.key())
                .filter(key ->
                        key.contract().equals(NemoContract.NAME) && key.id().endsWith("/" + name))
                .findFirst()
                .filter(found -> log.find(asked).isEmpty())
                .orElse(asked);
    }
}
