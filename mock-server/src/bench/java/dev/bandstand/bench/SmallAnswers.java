package dev.bandstand.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls whose answers are small, so that what Bandstand does itself weighs most, against bare Jetty. */
final class SmallAnswers implements Chapter {

    private static final double OF_A_POLL = 0.75;
    private static final double OF_A_COMMAND = 0.65;
    private static final double TAIL_OF_A_COMMAND = 3;
    private static final int BUILDS = 10_000;
    private static final String WORLD = "bench-commands";

    @Override
    public String title() {
        return "Small answers";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        Build running = stage.running();
        Seen poll = seen(stage, sitting, Stage.EMPTY, () -> running.load(running.poll()));
        Seen pause = seen(stage, sitting, Stage.PAUSE, () -> commands(stage.mock(), Build::pause, false));
        Seen resume = seen(stage, sitting, Stage.RESUME, () -> commands(stage.mock(), Build::resume, true));
        return List.of(
                poll.throughput("Poll of an empty page", OF_A_POLL),
                pause.throughput("Pause", OF_A_COMMAND),
                pause.tail("99th percentile of a pause at full load", TAIL_OF_A_COMMAND),
                resume.throughput("Resume", OF_A_COMMAND));
    }

    private record Seen(Measured ours, Measured theirs) {

        Ratio throughput(String what, double atLeast) {
            return Ratio.ofThroughput(what + " against " + Rivals.JETTY, ours, theirs, atLeast);
        }

        Ratio tail(String what, double atMost) {
            return Ratio.ofTail(what + " against " + Rivals.JETTY, ours, theirs, atMost);
        }
    }

    private static Seen seen(Stage stage, Sitting sitting, String bytes, Supplier<Load> calls) {
        Load sameBytes = calls.get().of(bytes);
        Map<String, Measured> seen = sitting.flatOut(List.of(
                Entrant.changing(Launcher.NAME, stage.bandstand(), calls),
                Entrant.of(Rivals.JETTY, stage.jetty(), sameBytes)));
        return new Seen(seen.get(Launcher.NAME), seen.get(Rivals.JETTY));
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
