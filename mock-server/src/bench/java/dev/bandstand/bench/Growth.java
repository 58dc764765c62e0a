package dev.bandstand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * The cost of a call in a world with many jobs, as a multiple of what it costs in a world with few. Both worlds are in one
 * process and asked in turn, so that whatever else the machine does falls on both.
 */
final class Growth implements Chapter {

    private static final String ONE = "bench-one";
    private static final String MANY = "bench-many";
    private static final int CALLS = 300;
    private static final double AT_MOST = 2;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Launcher launcher;
    private final String contract;
    private final Creation creation;
    private final List<Integer> sizes;

    /** @param sizes the numbers of jobs at which it is measured, in ascending order */
    Growth(Launcher launcher, String contract, Creation creation, List<Integer> sizes) {
        this.launcher = launcher;
        this.contract = contract;
        this.creation = creation;
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public String title() {
        return "Growth of " + contract;
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        List<Ratio> ratios = new ArrayList<>();
        try (Servers servers = new Servers(stage.folder())) {
            ServerProcess server = servers.start(launcher.mock("-Xmx512m"));
            Filler filler = new Filler(server.address(), creation);
            filler.fill(ONE, 0, 1);
            filler.fill("bench-warm", 0, 5_000);
            int filled = 0;
            for (int size : sizes) {
                filler.fill(MANY, filled, size);
                filled = size;
                int jobs = size;
                calls().forEach((what, call) -> ratios.add(ratio(server.address(), what, call, jobs, sitting)));
                ratios.add(new Ratio(
                        String.format(Locale.ROOT, "%s: resident memory with %,d jobs", contract, size),
                        server.residentMegabytes(),
                        new Ratio.AtMost(800, "MB"),
                        "-Xmx512m"));
            }
        }
        return ratios;
    }

    private Map<String, IntFunction<Call>> calls() {
        Map<String, IntFunction<Call>> calls = new LinkedHashMap<>();
        if (creation.equals(Creation.NEMO)) {
            String jobs = creation.path();
            calls.put("list", n -> new Call("GET", jobs, ""));
            calls.put("page of 50 of the oldest", n -> new Call("GET", jobs + "?sort=created_at&page_size=50", ""));
            calls.put(
                    "list of one name",
                    n -> new Call(
                            "GET",
                            jobs + "?filter[name]=job-0".replace("[", "%5B").replace("]", "%5D"),
                            ""));
            calls.put("list by source", n -> new Call("GET", jobs + "?sort=source", ""));
            calls.put("get", n -> new Call("GET", jobs + "/job-0", ""));
        } else {
            calls.put("balance", n -> new Call("GET", "/api/v1/credits/balance", ""));
        }
        calls.put("jobs of the control API", n -> new Call("GET", "/__bandstand/worlds/%s/jobs?limit=10", ""));
        calls.put("create", n -> new Call("POST", creation.path(), creation.body(1_000_000_000 + n)));
        return calls;
    }

    private record Call(String method, String path, String body) {}

    private Ratio ratio(URI server, String what, IntFunction<Call> call, int jobs, Sitting sitting) {
        long[] one = new long[CALLS];
        long[] many = new long[CALLS];
        for (int i = -CALLS / 3; i < CALLS; i++) {
            int number = (jobs + i) * 7 + what.length();
            long first = nanos(server, ONE, call.apply(number));
            long second = nanos(server, MANY, call.apply(number));
            if (i >= 0) {
                one[i] = first;
                many[i] = second;
            }
        }
        double few = median(one);
        double much = median(many);
        sitting.progress().printf(Locale.ROOT, "  %-30s %,9d jobs  %,8.0f us / %,8.0f us%n", what, jobs, much, few);
        return new Ratio(
                String.format(Locale.ROOT, "%s: %s, %,d jobs against few", contract, what, jobs),
                much / few,
                new Ratio.AtMost(AT_MOST, "×"),
                String.format(Locale.ROOT, "%,.0f µs / %,.0f µs", much, few));
    }

    private static double median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow() / 1e3;
    }

    private long nanos(URI server, String world, Call call) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(call.path().replace("%s", world)))
                .header(creation.header(), world)
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
                .build();
        try {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            long taken = System.nanoTime() - start;
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s answered %s".formatted(request.uri(), answer.statusCode()));
            }
            return taken;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
