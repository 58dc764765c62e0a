package dev.bandstand.mock.nemo;

import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.PlatformJobResponse;
import dev.bandstand.contract.nemo.PlatformJobStatusUpdateRequest;
import dev.bandstand.mock.core.Jobs.Decision;

/** Pause, resume and cancel. */
record Steering(Desk desk) {

    /** What came of a call. */
    sealed interface Outcome {

        record Done(PlatformJobResponse job) implements Outcome {}

        record Conflict(Detail detail) implements Outcome {}

        record Missing(Detail detail) implements Outcome {}
    }

    Outcome steer(String workspace, String name, Control control) {
        return desk.<Outcome>change(workspace, name, seen -> decided(seen, control))
                .orElseGet(() -> new Outcome.Missing(desk.texts().noJob(workspace, name)));
    }

    private Decision<Outcome> decided(Seen seen, Control control) {
        return switch (desk.seams()
                .rulings()
                .decide(seen.plan(), seen.job(), control, desk.call().policies())) {
            case Ruling.Move move ->
                desk.accept(seen, accepted(move, control), after -> new Outcome.Done(Bodies.job(after)));
            case Ruling.Stay stay -> Decision.unchanged(new Outcome.Done(Bodies.job(seen)));
            case Ruling.Refuse refusal ->
                Decision.unchanged(new Outcome.Conflict(desk.texts().wrongState(control, seen.plan(), refusal)));
        };
    }

    private static Accepted accepted(Ruling.Move move, Control control) {
        PlatformJobStatusUpdateRequest update =
                PlatformJobStatusUpdateRequest.builder().status(move.to()).build();
        return new Accepted.StepMoved(move.step(), update, move.job(), control.word());
    }
}
