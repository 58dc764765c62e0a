package dev.bandstand.bench;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Bandstand beside other servers and writes down the ratios. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures Bandstand beside other servers, in one sitting, and writes down the ratios.",
            "Needs a quiet machine. With --quick the numbers only show that nothing is badly wrong."
        })
final class Bench implements Callable<Integer> {

    @Option(names = "--quick", description = "One short round of each, servers hardly warmed up: about two minutes.")
    boolean quick;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each is measured (default: ${DEFAULT-VALUE}).")
    int rounds = 3;

    @Option(names = "--seconds", paramLabel = "S", description = "How long each time (default: ${DEFAULT-VALUE}).")
    int seconds = 5;

    @Option(names = "--only", paramLabel = "WORD", description = "Only the chapters whose title contains this word.")
    String only = "";

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "The numbers of jobs at which growth is measured (default: 1,1000,100000,1000000).")
    List<Integer> sizes = List.of();

    @Option(names = "--docs", description = "Write the table and the plot into docs/how-it-works/ as well.")
    boolean docs;

    private final Path root = Path.of(System.getProperty("bandstand.root", "")).toAbsolutePath();

    private final CostTable growth = new CostTable();
    private boolean complete = true;

    private Bench() {}

    /** Entry point; see {@code --help}. */
    public static void main(String... args) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("bandstand: " + failure.getMessage());
                    return 1;
                })
                .execute(args));
    }

    @Override
    public Integer call() {
        Sitting sitting = new Sitting(Generator.found(), quick ? 1 : rounds, quick ? 2 : seconds, !quick, System.out);
        Launcher launcher = new Launcher(root.resolve("bandstand"));
        FullPage fullPage = new FullPage(root.resolve("spec/src/main/resources/contracts/openfunnel-tam/openapi.yaml"));
        Path folder = root.resolve(docs ? "docs/how-it-works" : ".bandstand/bench");
        growth.onAdded(() -> new Report(sitting, quick, List.of(), growth, Map.of()).write(folder));
        List<Ratio> ratios = measured(sitting, launcher, chapters(launcher, fullPage));
        Report report = new Report(sitting, quick, ratios, growth, fullPage.seen());
        System.out.println();
        System.out.println(report.text());
        report.write(folder);
        return complete ? 0 : 1;
    }

    private List<Chapter> chapters(Launcher launcher, FullPage fullPage) {
        List<Chapter> all = List.of(
                fullPage,
                new SmallAnswers(),
                new DeepPages(),
                new NemoCalls(),
                new Latency(),
                new Memory(launcher, quick ? 200_000 : 1_000_000),
                new StartUp(launcher),
                new Growth(launcher, "TAM", Creation.TAM, sizes(), growth),
                new StartGrowth(launcher, "TAM", Creation.TAM, sizes(), growth),
                new Growth(launcher, "NeMo", Creation.NEMO, sizes(), growth),
                new StartGrowth(launcher, "NeMo", Creation.NEMO, sizes(), growth),
                new CheckTime(launcher));
        return all.stream()
                .filter(each -> each.title().toLowerCase(Locale.ROOT).contains(only.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private List<Integer> sizes() {
        return !sizes.isEmpty() ? sizes : quick ? List.of(1, 1_000, 20_000) : List.of(1, 1_000, 100_000, 1_000_000);
    }

    private List<Ratio> measured(Sitting sitting, Launcher launcher, List<Chapter> chapters) {
        List<Ratio> ratios = new ArrayList<>();
        try (Stage stage = Stage.set(root.resolve(".bandstand/bench"), launcher)) {
            for (Chapter chapter : chapters) {
                System.out.println(chapter.title());
                ratios.addAll(measured(chapter, stage, sitting));
            }
        }
        return ratios;
    }

    private List<Ratio> measured(Chapter chapter, Stage stage, Sitting sitting) {
        try {
            return chapter.measure(stage, sitting);
        } catch (IllegalStateException | UncheckedIOException failed) {
            System.err.println("bandstand: " + failed.getMessage());
            complete = false;
            return List.of();
        }
    }
}
