package dev.bandstand.mock.nemo;

import static dev.bandstand.mock.nemo.NemoDeviation.body;
import static dev.bandstand.mock.nemo.NemoDeviation.wire;
import static dev.bandstand.mock.nemo.NemoDeviation.wrong;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Jobs that are created, found, reported on or deleted wrongly. */
final class WrongReports {

    static final List<NemoDeviation> ALL = List.of(
            wrong("N09", seams -> seams.withFinder(WrongReports::anywhere)),
            wrong("N30", wire("createJob", 201, (call, answer) -> answer.withStatus(200))),
            wrong("N31", wire("createJob", 409, (call, answer) -> answer.withStatus(201))),
            wrong(
                    "N32",
                    wire(
                            "createJob",
                            422,
                            (call, answer) -> answer.withStatus(201).withJson(Map.of()))),
            wrong("N33", body(List.of("createJob"), job -> job.put("name", "Job--1"))),
            wrong(
                    "N44",
                    wire(
                            "deleteJob",
                            204,
                            (call, answer) -> answer.withStatus(200).withJson(Map.of()))),
            wrong("N45", forgets(accepted -> accepted instanceof Accepted.Deleted)),
            wrong("N47", wire("updateStepStatus", 409, (call, answer) -> answer.withStatus(200))),
            wrong(
                    "N48",
                    seams -> seams.withLedger((seen, accepted) -> Optional.of(
                            accepted instanceof Accepted.StepMoved moved
                                            && moved.by().equals("worker")
                                    ? staying(moved, seen.status())
                                    : accepted))),
            wrong("N49", forgets(accepted -> accepted instanceof Accepted.DetailsAdded)));

    private WrongReports() {}

    private static UnaryOperator<NemoSeams> forgets(Predicate<Accepted> which) {
        return seams ->
                seams.withLedger((seen, accepted) -> which.test(accepted) ? Optional.empty() : Optional.of(accepted));
    }

    private static Accepted staying(Accepted.StepMoved moved, PlatformJobStatus job) {
        return new Accepted.StepMoved(moved.step(), moved.update(), job, moved.by());
    }

    private static JobKey anywhere(JobLog log, String world, String workspace, String name) {
        JobKey asked = Names.key(world, workspace, name);
        return log.list(world).stream()
                .map(history -> history.key())
                .filter(key ->
                        key.contract().equals(NemoApi.CONTRACT) && key.id().endsWith("/" + name))
                .findFirst()
                .filter(found -> log.find(asked).isEmpty())
                .orElse(asked);
    }
}
