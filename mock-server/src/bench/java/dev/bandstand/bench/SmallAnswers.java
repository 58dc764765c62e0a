package dev.bandstand.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls whose answers are small, so that what Bandstand does itself weighs most, against bare Jetty. */
final class SmallAnswers implements Chapter {

    private static final double AT_LEAST = 0.4;
    private static final int BUILDS = 10_000;
    private static final String WORLD = "bench-commands";

    @Override
    public String title() {
        return "Small answers";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        Build running = stage.running();
        return List.of(
                ratio("Poll of an empty page", stage, sitting, Stage.EMPTY, () -> running.load(running.poll())),
                ratio("Pause", stage, sitting, Stage.PAUSE, () -> commands(stage.mock(), Build::pause, false)),
                ratio("Resume", stage, sitting, Stage.RESUME, () -> commands(stage.mock(), Build::resume, true)));
    }

    private static Ratio ratio(String what, Stage stage, Sitting sitting, String bytes, Supplier<Load> calls) {
        Load sameBytes = calls.get().of(bytes);
        Map<String, Measured> seen = sitting.flatOut(List.of(
                Entrant.changing(Launcher.NAME, stage.bandstand(), calls),
                Entrant.of(Rivals.JETTY, stage.jetty(), sameBytes)));
        return Ratio.ofThroughput(
                what + " against " + Rivals.JETTY, seen.get(Launcher.NAME), seen.get(Rivals.JETTY), AT_LEAST);
    }

    /** Commands to many builds; each is accepted once and then, the world standing still, changes nothing. */
    private static Load commands(Mock mock, Function<Build, String> command, boolean paused) {
        mock.forget(WORLD);
        mock.freeze(WORLD);
        List<Build> builds = mock.submit(WORLD, "documented", BUILDS);
        mock.runUntil(builds.getLast(), "running");
        if (paused) {
            builds.parallelStream().forEach(build -> mock.post(build, build.pause()));
            mock.runUntil(builds.getLast(), "paused");
        }
        return Load.post(
                builds.stream().map(command).toList(), builds.getFirst().headers());
    }
}
