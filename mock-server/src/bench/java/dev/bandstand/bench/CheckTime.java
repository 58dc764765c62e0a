package dev.bandstand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The time that the kit takes to judge a mock by all rules, from the command to the verdict. */
final class CheckTime implements Chapter {

    private static final double AT_MOST = 5;

    private final Launcher launcher;

    CheckTime(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public String title() {
        return "Check of the mock";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        long start = System.nanoTime();
        int exit = run(stage);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "The check ended with %d; what it said is in %s", exit, log(stage)));
        }
        return List.of(
                new Ratio("Check of the mock, all rules, cold start", seconds, new Ratio.AtMost(AT_MOST, "s"), ""));
    }

    private int run(Stage stage) {
        ProcessBuilder check = new ProcessBuilder(launcher.check(
                        stage.bandstand().toString(), stage.folder().resolve("report")))
                .redirectErrorStream(true)
                .redirectOutput(log(stage).toFile());
        check.environment().put("BANDSTAND_API_KEY", "bench-alice");
        check.environment().put("BANDSTAND_SECOND_API_KEY", "bench-bob");
        try {
            Process process = check.start();
            return process.waitFor(5, TimeUnit.MINUTES) ? process.exitValue() : gaveUp(process);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path log(Stage stage) {
        return stage.folder().resolve("check.log");
    }

    private static int gaveUp(Process process) {
        process.destroyForcibly();
        return -1;
    }
}
