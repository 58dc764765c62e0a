package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.contract.nemo.PlatformJobStatus.ACTIVE;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.COMPLETED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.ERROR;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.RESUMING;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static dev.bandstand.mock.nemo.model.JobCommand.CANCEL;
import static dev.bandstand.mock.nemo.model.JobCommand.PAUSE;
import static dev.bandstand.mock.nemo.model.JobCommand.RESUME;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.CommandOutcome;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import dev.bandstand.mock.nemo.job.NemoJobState;
import dev.bandstand.mock.nemo.job.PlatformMoves;
import dev.bandstand.mock.nemo.model.JobCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Pause, resume and cancel that do the wrong thing, and a platform that moves jobs where they must not go. */
final class ControlDeviations {

    private static final int SECONDS = 1;
    private static final int METHOD_NOT_ALLOWED = 405;

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N08", on(PAUSE, ACTIVE, job -> stay())),
            entry("N10", on(PAUSE, COMPLETED, job -> move(job, PAUSED))),
            entry("N11", left(PAUSING, Optional.empty())),
            entry("N12", on(PAUSE, PAUSED, job -> move(job, RESUMING))),
            entry("N13", left(PAUSED, Optional.of(ACTIVE))),
            entry("N15", on(RESUME, PAUSED, job -> stay())),
            entry("N16", left(RESUMING, Optional.empty())),
            entry("N17", on(RESUME, ACTIVE, job -> move(job, RESUMING))),
            entry("N18", on(RESUME, PAUSED, job -> new CommandOutcome.Move(1, ACTIVE, RESUMING))),
            entry("N19", on(CANCEL, ACTIVE, job -> stay())),
            entry("N20", left(CANCELLING, Optional.of(PAUSED))),
            entry("N51", left(CANCELLING, Optional.empty())),
            entry("N21", on(CANCEL, PAUSED, job -> new CommandOutcome.Refuse(job.current(), CANCELLING))),
            entry(
                    "N94",
                    seams -> body(List.of("cancelJob"), ControlDeviations::cancellingWhenResuming)
                            .apply(on(CANCEL, RESUMING, job -> stay()).apply(seams))),
            entry("N22", on(CANCEL, COMPLETED, job -> move(job, CANCELLED))),
            entry("N23", left(PAUSING, Optional.of(ACTIVE))),
            entry(
                    "N24",
                    seams -> wire("cancelJob", 200, ControlDeviations::refused)
                            .apply(on(CANCEL, PAUSING, job -> move(job, CANCELLING))
                                    .apply(seams))),
            entry(
                    "N53",
                    seams -> seams.then((call, answer) ->
                            refusedMethod(call, answer, "PUT", "PATCH") && !onResume(call) ? asPost(call) : answer)),
            entry(
                    "N54",
                    seams -> seams.then((call, answer) -> {
                        if (refusedMethod(call, answer, "DELETE")) {
                            asPost(call);
                        }
                        return answer;
                    })),
            entry("N55", body(List.of("pauseJob"), ControlDeviations::pausingWhenInError)),
            entry("N56", on(RESUME, ERROR, job -> move(job, RESUMING))),
            entry("N57", on(CANCEL, ERROR, job -> move(job, CANCELLED))),
            entry(
                    "N46",
                    wire(
                            "pauseJob",
                            200,
                            (call, answer) ->
                                    answer.json().path("status").asText().equals("completed")
                                            ? answer.withStatus(500).withJson(Map.of("detail", "Internal Server Error"))
                                            : answer)));

    private ControlDeviations() {}

    /** True if a command was refused because it came with one of these methods. */
    private static boolean refusedMethod(ApiCall call, RawResponse answer, String... methods) {
        return answer.status() == METHOD_NOT_ALLOWED
                && List.of(methods).contains(call.request().method())
                && call.request().path().matches(".*/(pause|resume|cancel)");
    }

    private static boolean onResume(ApiCall call) {
        return call.request().path().endsWith("/resume");
    }

    private static RawResponse asPost(ApiCall call) {
        return call.redispatch(call.request().redirected("POST", call.request().path()));
    }

    private static void pausingWhenInError(ObjectNode job) {
        if (job.path("status").asText().equals("error")) {
            job.put("status", "pausing");
        }
    }

    private static void cancellingWhenResuming(ObjectNode job) {
        if (job.path("status").asText().equals("resuming")) {
            job.put("status", "cancelling");
        }
    }

    /** Decides otherwise on one call in one state. */
    private static UnaryOperator<NemoExtensionPoints> on(
            JobCommand wanted, PlatformJobStatus state, Function<NemoJobState, CommandOutcome> otherwise) {
        return seams -> seams.withCommandRules((plan, job, control, policies) ->
                control == wanted && job.current().status() == state
                        ? otherwise.apply(job)
                        : seams.commandRules().decide(plan, job, control, policies));
    }

    /** Moves a step that is in a state to another one after a second, or leaves it there for ever. */
    private static UnaryOperator<NemoExtensionPoints> left(PlatformJobStatus state, Optional<PlatformJobStatus> next) {
        return seams -> seams.withMoves((script, step, staleness) -> step.status() == state
                ? next.map(to -> new PlatformMoves.Due(step.since().plusSeconds(SECONDS), to, Map.of(), true))
                : seams.moves().next(script, step, staleness));
    }

    private static RawResponse refused(ApiCall call, RawResponse answer) {
        return answer.json().path("status").asText().equals("cancelling")
                ? answer.withStatus(409).withJson(Map.of("detail", "Not now"))
                : answer;
    }

    private static CommandOutcome stay() {
        return new CommandOutcome.NoChange();
    }

    private static CommandOutcome move(NemoJobState job, PlatformJobStatus to) {
        return new CommandOutcome.Move(job.current().number(), to, to);
    }
}
