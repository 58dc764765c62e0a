package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.Driver;
import dev.bandstand.kit.job.Job;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

/** Calls that are under way at the same time. */
public final class Races {

    private static final int ROUNDS = 5;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(300);

    private final Stage stage;

    public Races(Stage stage) {
        this.stage = stage;
    }

    @When("Alice {commands} the job {int} times at the same time")
    public void commandAtOnce(Command command, int times) {
        Job job = stage.job();
        atOnce(Collections.nCopies(times, () -> stage.driver().command(job, command)));
        stage.driver().poll(job);
    }

    @When("Alice pauses and cancels the job at the same time")
    public void pauseAndCancelAtOnce() {
        Job job = stage.job();
        Driver driver = stage.driver();
        atOnce(List.of(() -> driver.command(job, Command.PAUSE), () -> driver.command(job, Command.CANCEL)));
        driver.poll(job);
    }

    @When("{int} readers poll the job at the same time, again and again")
    public void readAtOnce(int readers) {
        Job job = stage.job();
        Driver driver = stage.driver();
        for (int round = 0; round < ROUNDS; round++) {
            atOnce(Collections.nCopies(readers, () -> driver.poll(job)));
            driver.letPass(BETWEEN_ROUNDS);
        }
    }

    /** Lets all go at the same moment and waits for all of them. */
    private static void atOnce(List<Runnable> acts) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (Crew crew = new Crew()) {
            IntStream.range(0, acts.size()).forEach(index -> crew.send(start, acts.get(index)));
        }
    }
}
