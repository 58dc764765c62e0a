package dev.bandstand.mock.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.CreatePlatformJobRequest;
import dev.bandstand.contract.nemo.ErrorDetail;
import dev.bandstand.contract.nemo.PlatformJobResponse;
import dev.bandstand.contract.nemo.UnprocessableRequest;
import dev.bandstand.mock.scenario.Scenario;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Creates jobs. */
record Creation(Desk desk, Scenario scenario, JsonNode section) {

    /** What came of a request. */
    sealed interface Outcome {

        record Done(PlatformJobResponse job) implements Outcome {}

        record Conflict(Detail detail) implements Outcome {}

        record Unprocessable(UnprocessableRequest fault) implements Outcome {}
    }

    Outcome create(String workspace, CreatePlatformJobRequest request) {
        if (!desk.hasWorkspace(workspace)) {
            return refused(desk.texts().noWorkspace(workspace));
        }
        Optional<UnprocessableRequest> fault = RequestCheck.fault(request);
        return fault.isPresent() ? new Outcome.Unprocessable(fault.get()) : named(workspace, request);
    }

    private Outcome named(String workspace, CreatePlatformJobRequest request) {
        String name = request.name();
        if (name == null) {
            return unnamed(workspace, request);
        }
        return stored(workspace, name, request)
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Conflict(desk.texts().nameTaken(workspace, name)));
    }

    private Outcome unnamed(String workspace, CreatePlatformJobRequest request) {
        while (true) {
            UUID random = desk.call().world().ids().next();
            String name = Names.generated(Objects.requireNonNull(request.source()), random);
            Optional<PlatformJobResponse> job = stored(workspace, name, request);
            if (job.isPresent()) {
                return new Outcome.Done(job.get());
            }
        }
    }

    private Optional<PlatformJobResponse> stored(String workspace, String name, CreatePlatformJobRequest request) {
        UUID id = desk.call().world().ids().next();
        Accepted.Created created = new Accepted.Created(
                Ids.job(id),
                Ids.attempt(id),
                request.toBuilder().name(name).build(),
                scenario.name(),
                scenario.policies(),
                ScriptReader.read(section));
        return desk.create(workspace, name, created).map(plan -> Bodies.snapshot(plan, workspace));
    }

    private static Outcome refused(Detail detail) {
        return new Outcome.Unprocessable(
                ErrorDetail.builder().detail(detail.detail()).build());
    }
}
