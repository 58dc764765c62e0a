package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Jobs that are created, found, reported on or deleted wrongly. */
final class ReportDeviations {

    private static final int NOT_FOUND = 404;

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N09", seams -> seams.withLocator(ReportDeviations::anywhere)),
            entry("N58", inAnyWorkspace(List.of("pauseJob", "resumeJob", "cancelJob"), (refused, done) -> done)),
            entry("N59", inAnyWorkspace(List.of("cancelJob"), (refused, done) -> refused)),
            entry("N60", inAnyWorkspace(List.of("deleteJob"), (refused, done) -> done)),
            entry("N118", inAnyWorkspace(List.of("listJobLogs"), (refused, done) -> done)),
            entry("N119", deletingAgain()),
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
            entry("N45", seams -> seams.then(DeletedJobs.readable())),
            entry("N47", wire("updateStepStatus", 409, (call, answer) -> answer.withStatus(200))),
            entry(
                    "N48",
                    seams -> seams.withEventFilter((seen, accepted) -> Optional.of(
                            accepted instanceof JobEvent.StepMoved moved
                                            && moved.by().equals("worker")
                                    ? staying(moved, seen.status())
                                    : accepted))),
            entry("N95", seams -> refusingRepeats().apply(seams)),
            entry("N96", body(List.of("getJobStatus"), ReportDeviations::withAStepAfterAnError)),
            entry("N49", forgets(accepted -> accepted instanceof JobEvent.DetailsAdded)));

    private ReportDeviations() {}

    /** Carries calls under an unknown workspace out in the one that all jobs are in. */
    private static UnaryOperator<NemoExtensionPoints> inAnyWorkspace(
            List<String> operations, BinaryOperator<RawResponse> answer) {
        return wire(operations, (call, refused) -> {
            String path = call.request().path();
            String own = path.replaceFirst("/workspaces/[^/]+/", "/workspaces/default/");
            return refused.status() == NOT_FOUND && !own.equals(path)
                    ? answer.apply(
                            refused,
                            call.redispatch(
                                    call.request().redirected(call.request().method(), own)))
                    : refused;
        });
    }

    private static UnaryOperator<NemoExtensionPoints> deletingAgain() {
        Set<String> deleted = ConcurrentHashMap.newKeySet();
        return wire(List.of("deleteJob"), (call, answer) -> {
            if (answer.status() < 300) {
                deleted.add(call.request().path());
            }
            return deleted.contains(call.request().path())
                    ? answer.withStatus(204).withoutHeader("Content-Type").withBody(new byte[0])
                    : answer;
        });
    }

    /** Refuses a report of the status that the one before it told of the same step. */
    private static UnaryOperator<NemoExtensionPoints> refusingRepeats() {
        ConcurrentMap<String, String> told = new ConcurrentHashMap<>();
        return wire("updateStepStatus", 200, (call, answer) -> {
            String status = answer.json().path("status").asText();
            return status.equals(told.put(call.request().path(), status))
                    ? answer.withStatus(409).withJson(Map.of("detail", "Invalid status transition"))
                    : answer;
        });
    }

    private static void withAStepAfterAnError(ObjectNode status) {
        ArrayNode steps = (ArrayNode) status.path("steps");
        JsonNode last = steps.path(steps.size() - 1);
        if (last.path("status").asText().equals("error")) {
            steps.add(last.<ObjectNode>deepCopy()
                    .put("name", "after-" + last.path("name").asText())
                    .put("status", "created"));
        }
    }

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
