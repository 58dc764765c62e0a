package dev.bandstand.bench;

import dev.bandstand.bench.Caller.Call;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The start of a mock with a store in a file that holds many jobs, up to the answer to the creation of one more, and
 * the first list after it.
 */
final class StartGrowth implements Chapter {

    private static final String WORLD = "bench-stored";
    private static final String OPTIONS = "-Xmx512m";

    private static final int FIRST_FREE = 10_000_000;

    /** From so many jobs on one start is enough: a list that takes many seconds varies little. */
    private static final int ONE_START = 500_000;

    private final Launcher launcher;
    private final String contract;
    private final Creation creation;
    private final List<Integer> sizes;
    private final CostTable table;

    StartGrowth(Launcher launcher, String contract, Creation creation, List<Integer> sizes, CostTable table) {
        this.launcher = launcher;
        this.contract = contract;
        this.creation = creation;
        this.sizes = List.copyOf(sizes);
        this.table = table;
    }

    @Override
    public String title() {
        return "Growth of the start with " + contract;
    }

    private record Seen(double start, double list) {}

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        Path folder = stage.folder().resolve("store");
        Seen one = new Seen(0, 0);
        for (int size : sizes) {
            StoreFill.forget(folder);
            create(folder, stage);
            if (size > 1) {
                StoreFill.copyFirst(folder, size);
            }
            Seen seen = median(folder, stage, size < ONE_START ? sitting.rounds() : 1);
            one = size == sizes.getFirst() ? seen : one;
            add(new Cost(contract + ": start with a store in a file", size, seen.start(), one.start(), "ms"), sitting);
            add(new Cost(contract + ": first list after it", size, seen.list(), one.list(), "ms"), sitting);
        }
        StoreFill.forget(folder);
        return List.of();
    }

    private void create(Path folder, Stage stage) {
        try (ServerProcess server =
                ServerProcess.start(launcher.mock(OPTIONS, folder, this::another), stage.folder())) {
            new Filler(server.address(), creation).fill(WORLD, 0, 1);
        }
    }

    /** Creates a job in the world that has the many. */
    private HttpRequest another(URI server) {
        return HttpRequest.newBuilder(server.resolve(creation.path()))
                .header(creation.header(), WORLD)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        creation.body(ThreadLocalRandom.current().nextInt(FIRST_FREE, Integer.MAX_VALUE))))
                .build();
    }

    private Seen median(Path folder, Stage stage, int rounds) {
        List<Seen> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(seen(folder, stage));
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Seen::start))
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Seen seen(Path folder, Stage stage) {
        try (ServerProcess server =
                ServerProcess.start(launcher.mock(OPTIONS, folder, this::another), stage.folder())) {
            Caller caller = new Caller(server.address(), creation.header());
            String list = creation.equals(Creation.NEMO)
                    ? creation.path() + "?page_size=1"
                    : "/__bandstand/worlds/%s/jobs?limit=1&sort=newest";
            long listed = caller.nanos(WORLD, Call.get(list));
            return new Seen(server.startup().toMillis(), listed / 1e6);
        }
    }

    private void add(Cost cost, Sitting sitting) {
        table.add(cost);
        sitting.progress().printf(Locale.ROOT, "  %-60s %,9d jobs  %s%n", cost.what(), cost.jobs(), cost.text());
    }
}
