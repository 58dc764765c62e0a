package dev.bandstand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bandstand.bench.Caller.Call;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Calls to NeMo jobs in worlds with few and with many of them, against servers that send the same bytes. */
final class NemoCalls implements Chapter {

    private static final List<Integer> SIZES = List.of(100, 10_000, 100_000);
    private static final double OF_JETTY = 0.3;
    private static final double OF_WIREMOCK = 1;

    /** Short, for there are nine comparisons of three servers, all of which are new but ours. */
    private static final int WARMTH = 8;

    private static final String BYTES = "/bytes";

    @Override
    public String title() {
        return "NeMo jobs";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        List<Ratio> ratios = new ArrayList<>();
        Filler filler = new Filler(stage.bandstand(), Creation.NEMO);
        Caller caller = new Caller(stage.bandstand(), Creation.NEMO.header());
        for (int size : SIZES) {
            String world = "bench-nemo-" + size;
            stage.mock().freeze(world);
            filler.fill(world, 0, size);
            for (Call call : calls()) {
                ratios.addAll(measured(stage, sitting, world, size, call, caller.send(world, call)));
            }
        }
        return ratios;
    }

    private static List<Call> calls() {
        String jobs = Creation.NEMO.path();
        return List.of(
                Call.get(jobs + "?page_size=20"),
                Call.get(jobs + "/job-0"),
                new Call("POST", jobs + "/job-0/pause", ""));
    }

    private static String named(Call call) {
        return call.method().equals("POST") ? "pause" : call.path().contains("?") ? "page of 20" : "get";
    }

    private List<Ratio> measured(Stage stage, Sitting sitting, String world, int size, Call call, String answer) {
        Path bytes = Texts.write(stage.folder().resolve("nemo.json"), answer);
        Load load = new Load(call.method(), List.of(call.path()), Map.of(Creation.NEMO.header(), world), 32);
        try (Servers servers = new Servers(stage.folder())) {
            Map<String, Measured> seen = sitting.flatOut(List.of(
                    new Entrant(Launcher.NAME, stage.bandstand(), () -> load, WARMTH),
                    new Entrant(
                            Rivals.JETTY, servers.up(Rivals.jetty(Map.of(BYTES, bytes))), () -> load.of(BYTES), WARMTH),
                    new Entrant(Rivals.WIREMOCK, servers.up(Rivals.wireMock(false, bytes)), () -> load, WARMTH)));
            String what = String.format(
                    Locale.ROOT,
                    "NeMo %s (%,d bytes) among %,d jobs against ",
                    named(call),
                    answer.getBytes(UTF_8).length,
                    size);
            Measured ours = seen.get(Launcher.NAME);
            return List.of(
                    Ratio.ofThroughput(what + Rivals.JETTY, ours, seen.get(Rivals.JETTY), OF_JETTY),
                    Ratio.ofThroughput(what + Rivals.WIREMOCK, ours, seen.get(Rivals.WIREMOCK), OF_WIREMOCK));
        }
    }
}
