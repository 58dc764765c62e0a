package dev.bandstand.mock.nemo.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.ErrorDetail;
import dev.bandstand.contract.nemo.PlatformJobResponse;
import dev.bandstand.contract.nemo.UnprocessableRequest;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.NemoIds;
import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.nemo.model.NemoScript;
import dev.bandstand.mock.nemo.model.NemoScriptReader;
import dev.bandstand.mock.nemo.read.CallerJobs;
import dev.bandstand.mock.nemo.read.JobBodies;
import dev.bandstand.mock.nemo.shell.StepCommands;
import dev.bandstand.mock.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Creates jobs. */
public record JobCreation(CallerJobs callerJobs, Scenario scenario, JsonNode section) {

    /** The result of a request. */
    public sealed interface Outcome {

        record Done(PlatformJobResponse job) implements Outcome {}

        record Conflict(Detail detail) implements Outcome {}

        record Unprocessable(UnprocessableRequest fault) implements Outcome {}
    }

    /** The checks come in the order of the service: the body, the name, secrets, the workspace, the project. */
    public Outcome create(String workspace, CreatePlatformJobRequest request) {
        JobRequestCheck check = new JobRequestCheck(callerJobs.call().policies(), sent());
        return check.fault(request)
                .<Outcome>map(Outcome.Unprocessable::new)
                .or(() -> taken(workspace, request))
                .or(() -> unknownSecret(workspace, request))
                .orElseGet(() -> request.name() == null
                        ? unnamed(workspace, request)
                        : named(workspace, request.name(), request));
    }

    private Optional<Outcome> taken(String workspace, CreatePlatformJobRequest request) {
        return Optional.ofNullable(request.name())
                .filter(name -> callerJobs.exists(workspace, name))
                .map(name -> new Outcome.Conflict(callerJobs.texts().nameTaken(workspace, name)));
    }

    private Optional<Outcome> unknownWorkspace(String workspace) {
        return callerJobs.hasWorkspace(workspace)
                ? Optional.empty()
                : Optional.of(refused(callerJobs.texts().noWorkspaceToCreateIn(workspace)));
    }

    private JsonNode sent() {
        try {
            return JsonCodec.MAPPER.readTree(callerJobs.call().request().body());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the body was checked against its schema before
        }
    }

    private Optional<Outcome> unknownSecret(String workspace, CreatePlatformJobRequest request) {
        return NemoPolicy.RELATED.is("any", callerJobs.call().policies())
                ? Optional.empty()
                : JobRequestCheck.secrets(request)
                        .findFirst()
                        .map(secret -> new Outcome.Conflict(callerJobs.texts().noSecret(workspace, secret)));
    }

    private Outcome named(String workspace, String name, CreatePlatformJobRequest request) {
        return refusal(workspace, name, request)
                .orElseGet(() -> stored(workspace, name, request)
                        .<Outcome>map(Outcome.Done::new)
                        .orElseGet(() -> new Outcome.Conflict(callerJobs.texts().nameTaken(workspace, name))));
    }

    private Outcome unnamed(String workspace, CreatePlatformJobRequest request) {
        while (true) {
            UUID random = callerJobs.call().world().ids().next();
            String name = NemoNames.generated(Objects.requireNonNull(request.source()), random);
            Optional<Outcome> outcome = refusal(workspace, name, request)
                    .or(() -> stored(workspace, name, request).map(Outcome.Done::new));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** A name that no fileset can have is found out before the workspace is looked for, any other one after. */
    private Optional<Outcome> refusal(String workspace, String name, CreatePlatformJobRequest request) {
        Optional<NameCheck.Refused> refused =
                new NameCheck(NemoPolicy.NAMES.is("service", callerJobs.call().policies())).refusal(name);
        Detail detail = new Detail(refused.map(NameCheck.Refused::detail).orElse(""));
        if (refused.isPresent() && refused.get().conflict()) {
            return Optional.of(new Outcome.Conflict(detail));
        }
        return unknownWorkspace(workspace)
                .or(() -> refused.map(illegal -> refused(detail)))
                .or(() -> new JobRequestCheck(callerJobs.call().policies(), sent())
                        .noProject(workspace, request)
                        .map(Outcome.Unprocessable::new));
    }

    private Optional<PlatformJobResponse> stored(String workspace, String name, CreatePlatformJobRequest request) {
        UUID id = callerJobs.call().world().ids().next();
        JobEvent.Created created = new JobEvent.Created(
                NemoIds.job(id),
                NemoIds.attempt(id),
                request.toBuilder().name(name).build(),
                scenario.name(),
                scenario.policies(),
                script(request));
        return callerJobs.create(workspace, name, created).map(plan -> JobBodies.snapshot(plan, workspace));
    }

    private NemoScript script(CreatePlatformJobRequest request) {
        NemoScript script = NemoScriptReader.read(section);
        return section.path("run-commands").asBoolean(false)
                ? script.withCommands(StepCommands.works(Objects.requireNonNull(
                        Objects.requireNonNull(request.platformSpec()).steps())))
                : script;
    }

    private static Outcome refused(Detail detail) {
        return new Outcome.Unprocessable(
                ErrorDetail.builder().detail(detail.detail()).build());
    }
}
