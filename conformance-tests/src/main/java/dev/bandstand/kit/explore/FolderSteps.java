package dev.bandstand.kit.explore;

import dev.bandstand.kit.derived.FolderWalk;
import dev.bandstand.kit.explore.WalkStep.CallUnknown;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Leave;
import dev.bandstand.kit.explore.WalkStep.Live;
import dev.bandstand.kit.explore.WalkStep.Operate;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.ReadOneOfTwo;
import dev.bandstand.kit.explore.WalkStep.ReadPages;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.SubmitInvalid;
import dev.bandstand.kit.explore.WalkStep.SubmitPlaying;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Actor;

/** Takes steps at a target of a contract that is a folder. */
final class FolderSteps {

    private FolderSteps() {}

    /** Takes a step that a folder has. */
    static void take(FolderWalk folder, WalkStep step, TargetClient client) {
        switch (step) {
            case Submit submit when submit.order() == JobOrder.USUAL -> folder.submit("");
            case SubmitPlaying playing -> folder.submit(playing.scenario());
            case SubmitInvalid invalid -> folder.submitInvalid();
            case ReadOneOfTwo both -> folder.readOneOfTwo();
            case Poll poll when poll.actor() == Actor.ALICE -> folder.read(poll.job());
            case Operate call -> folder.call(call.actor(), call.operation(), call.job());
            case CallUnknown call -> folder.callUnknown(call.operation());
            case ReadPages pages -> folder.walk(pages.operation(), pages.size(), pages.job());
            case Live live -> live(folder, live);
            case Leave leave -> folder.awaitLeaving(leave.state(), leave.job());
            case Wait wait -> client.letPass(wait.time());
            default -> throw new IllegalArgumentException("A folder has no step " + step);
        }
    }

    private static void live(FolderWalk folder, Live live) {
        switch (live.part()) {
            case READ_LATER -> folder.readLater(live.job());
            case AWAIT_END -> folder.awaitEnd(live.job());
            case WATCH -> folder.watch(live.job());
        }
    }
}
