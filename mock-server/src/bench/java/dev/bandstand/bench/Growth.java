package dev.bandstand.bench;

import dev.bandstand.bench.Caller.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * The cost of a call in a world with many jobs, as a multiple of what it costs in a world with one. Both worlds are in one
 * process and asked in turn, so that whatever else the machine does falls on both. Every list is asked for one row, so that
 * pages are equally long.
 */
final class Growth implements Chapter {

    private static final String ONE = "bench-one";
    private static final String MANY = "bench-many";
    private static final int CALLS = 300;
    private static final int FIRST_OF_THE_CREATED = 1_000_000_000;

    private final Launcher launcher;
    private final String contract;
    private final Creation creation;
    private final List<Integer> sizes;
    private final CostTable table;

    /**
     * @param sizes the numbers of jobs at which it is measured, in ascending order
     * @param table where the costs are written down
     */
    Growth(Launcher launcher, String contract, Creation creation, List<Integer> sizes, CostTable table) {
        this.launcher = launcher;
        this.contract = contract;
        this.creation = creation;
        this.sizes = List.copyOf(sizes);
        this.table = table;
    }

    @Override
    public String title() {
        return "Growth of " + contract;
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        try (Servers servers = new Servers(stage.folder())) {
            ServerProcess server = servers.start(launcher.mock("-Xmx512m"));
            Mock mock = new Mock(server.address());
            Caller caller = new Caller(server.address(), creation.header());
            Filler filler = new Filler(server.address(), creation);
            filler.fill("bench-warm", 0, 5_000);
            String one = first(mock, filler, ONE);
            String many = first(mock, filler, MANY);
            long alone = server.residentMegabytes();
            int filled = 1;
            for (int size : sizes) {
                filler.fill(MANY, filled, size);
                filled = size;
                int jobs = size;
                Map<String, IntFunction<Call>> few = calls(one);
                calls(many).forEach((what, call) -> add(cost(caller, what, few.get(what), call, jobs), sitting));
                add(new Cost(contract + ": resident memory", size, server.residentMegabytes(), alone, "MB"), sitting);
                add(created(caller, size), sitting);
            }
        }
        return List.of();
    }

    /** A world with one job: a finished build, whose pages can be read, or a job of the platform. */
    private String first(Mock mock, Filler filler, String world) {
        if (creation.equals(Creation.TAM)) {
            return mock.finished(world, "documented").id();
        }
        filler.fill(world, 0, 1);
        return "job-0";
    }

    private Map<String, IntFunction<Call>> calls(String id) {
        Map<String, IntFunction<Call>> calls = new LinkedHashMap<>();
        if (creation.equals(Creation.NEMO)) {
            String jobs = creation.path();
            calls.put("page of the list, newest first", n -> Call.get(jobs + "?page_size=1"));
            calls.put("page of the list, oldest first", n -> Call.get(jobs + "?page_size=1&sort=created_at"));
            calls.put("list by name", n -> Call.get(jobs + "?page_size=1&filter%5Bname%5D=job-0"));
            calls.put("list by source", n -> Call.get(jobs + "?page_size=1&sort=source"));
            calls.put("get", n -> Call.get(jobs + "/" + id));
        } else {
            calls.put("page of results", n -> Call.get(Mock.SUBMIT + "/" + id));
            calls.put("credit balance", n -> Call.get("/api/v1/credits/balance"));
        }
        String jobs = "/__bandstand/worlds/%s/jobs?limit=1";
        calls.put("list of the control API, newest first", n -> Call.get(jobs + "&sort=newest"));
        calls.put(
                "list of the control API by status",
                n -> Call.get(jobs + "&status=" + (creation.equals(Creation.NEMO) ? "created" : "completed")));
        return calls;
    }

    private void add(Cost cost, Sitting sitting) {
        table.add(cost);
        sitting.progress().printf(Locale.ROOT, "  %-60s %,9d jobs  %s%n", cost.what(), cost.jobs(), cost.text());
    }

    private Cost cost(Caller caller, String what, IntFunction<Call> few, IntFunction<Call> much, int jobs) {
        return inTurn(caller, what, jobs, ONE, few, much);
    }

    /** Jobs are created beside the full world in one that is made for this size, so that it has few. */
    private Cost created(Caller caller, int jobs) {
        IntFunction<Call> call = n -> new Call("POST", creation.path(), creation.body(FIRST_OF_THE_CREATED + jobs + n));
        return inTurn(caller, "create", jobs, "bench-few-" + jobs, call, call);
    }

    private Cost inTurn(
            Caller caller, String what, int jobs, String beside, IntFunction<Call> few, IntFunction<Call> much) {
        long[] one = new long[CALLS];
        long[] many = new long[CALLS];
        for (int i = -CALLS / 3; i < CALLS; i++) {
            long first = caller.nanos(beside, few.apply(i));
            long second = caller.nanos(MANY, much.apply(i));
            if (i >= 0) {
                one[i] = first;
                many[i] = second;
            }
        }
        return new Cost(contract + ": " + what, jobs, median(many), median(one), "µs");
    }

    private static double median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow() / 1e3;
    }
}
