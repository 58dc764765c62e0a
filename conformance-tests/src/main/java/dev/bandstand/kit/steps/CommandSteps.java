package dev.bandstand.kit.steps;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.trace.Exchange;
import io.cucumber.java.en.When;
import java.util.List;

/** Steps that send commands to a job and wait for their effect. */
public final class CommandSteps {

    private static final int CONFLICT = 409;

    /** The number of times that a job is replaced that ended in the moment before it was acted upon. */
    private static final int TOO_LATE = 3;

    /** The same where jobs are over after a few answers, so that most end too soon. */
    private static final int TOO_LATE_IN_A_HURRY = 1;

    /** Enough to see more than one boundary between bands. */
    private static final int MOST_RESTS = 3;

    private final ScenarioContext scenario;

    public CommandSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    @When("{actor} {commands} the job")
    public void command(Actor actor, Command command) {
        if (actor == Actor.ALICE) {
            commandOwn(command);
        } else {
            foreign(actor, command);
        }
    }

    @When("{actor} polls the job")
    public void poll(Actor actor) {
        if (actor == Actor.ALICE) {
            scenario.client().poll(scenario.job());
        } else {
            scenario.client()
                    .read(scenario.client()
                            .protocol()
                            .poll(actor, scenario.job().id()));
        }
    }

    @When("{actor} polls a job that does not exist")
    public void pollUnknown(Actor actor) {
        TargetJob unknown = scenario.fixtures().unknown(scenario.client());
        scenario.client().read(scenario.client().protocol().poll(actor, unknown.id()));
    }

    /** Only the poll of the owner tells the state of a job. */
    @When("{actor} polls the other job")
    public void pollOther(Actor actor) {
        TargetClient client = scenario.client();
        TargetJob other = scenario.other();
        if (actor == other.owner()) {
            client.poll(other);
        } else {
            client.read(client.protocol().poll(actor, other.id()));
        }
    }

    @When("Bob cancels the other job")
    public void cancelOther() {
        scenario.client().command(scenario.other(), Command.CANCEL);
    }

    @When("Alice waits until the job is paused or finished")
    public void settle() {
        boolean cancelled = scenario.job().was(Command.CANCEL);
        scenario.client()
                .await(scenario.job(), "the job to settle", read -> !cancelled && read.state() == JobState.PAUSED);
    }

    @When("Alice waits until the job is finished")
    public void end() {
        scenario.fixtures().finish(scenario.job(), scenario.client());
    }

    @When("Alice waits until the job is finished, and pauses it at once")
    public void endAndPause() {
        scenario.fixtures().experienced().finishAndPause(scenario.job(), scenario.client());
    }

    /** Commands a cancelling job without a read in between: that state may last a moment only. */
    @When("Alice cancels the job, and resumes and pauses it at once")
    public void commandWhileCancelling() {
        TargetClient client = scenario.client();
        TargetJob job = scenario.job();
        List.of(Command.CANCEL, Command.RESUME, Command.PAUSE).forEach(command -> client.command(job, command));
        client.poll(job);
    }

    /** Pauses the job again and again until it has ended, and reads its pages at each rest. */
    @When("Alice pauses and resumes the job at each band, and reads all its pages")
    public void restAtEachBand() {
        for (int rest = 0; rest < MOST_RESTS; rest++) {
            command(Actor.ALICE, Command.RESUME);
            command(Actor.ALICE, Command.PAUSE);
            settle();
            if (scenario.job().state() != JobState.PAUSED) {
                return;
            }
            scenario.client().walk(scenario.job());
        }
        command(Actor.ALICE, Command.RESUME);
    }

    @When("nobody calls for a while")
    public void leaveAlone() {
        scenario.client().leaveAlone(scenario.job());
        scenario.client().poll(scenario.job());
    }

    @When("Alice polls the job for a while")
    public void watch() {
        scenario.client().watch(scenario.job());
    }

    /** Acts as the owner, and looks at the job before and after, so that what a call changes can be seen. */
    private void commandOwn(Command command) {
        TargetClient client = scenario.client();
        for (int late = 0; ; late++) {
            TargetJob job = scenario.job();
            JobState before = job.state();
            Exchange answer = client.command(job, command);
            client.poll(job);
            boolean tooLate = answer.status() == CONFLICT
                    && !before.terminal()
                    && !job.was(Command.CANCEL)
                    && !(command == Command.RESUME && job.was(Command.RESUME))
                    && job.state().terminal();
            boolean enough = late == (client.mustHurry() ? TOO_LATE_IN_A_HURRY : TOO_LATE);
            if (!tooLate || enough || scenario.again().isEmpty()) {
                return;
            }
        }
    }

    private void foreign(Actor actor, Command command) {
        TargetClient client = scenario.client();
        client.send(client.protocol().command(actor, command, scenario.job().id()));
        client.poll(scenario.job());
    }
}
