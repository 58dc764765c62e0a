package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.Jobs.Decision;

/** Deletes jobs. */
record Removal(Desk desk) {

    /** What came of it. */
    enum Outcome {
        DONE,
        STILL_WORKING,
        MISSING
    }

    Outcome remove(String workspace, String name) {
        return desk.change(workspace, name, this::decided).orElse(Outcome.MISSING);
    }

    private Decision<Outcome> decided(Seen seen) {
        boolean refused =
                desk.call().policies().is(NemoPolicy.DELETE_ACTIVE, "conflict") && !StepMoves.isFinal(seen.status());
        return refused
                ? Decision.unchanged(Outcome.STILL_WORKING)
                : desk.accept(seen, new Accepted.Deleted(), after -> Outcome.DONE);
    }
}
