package dev.bandstand.kit.cli;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.har.HarFile;
import dev.bandstand.kit.har.HarTraffic;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.spec.RuleCatalogue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges traffic that somebody recorded. */
@Command(
        description = "Judges the traffic of an HTTP archive (HAR). Exits with 1 when a scored rule was broken in it, "
                + "with 2 when nothing in it could be judged.",
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int NOTHING_JUDGED = 2;

    private final PrintWriter out;

    @Parameters(paramLabel = "FILE", description = "The archive")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--contract",
            defaultValue = "openfunnel-tam",
            description = "The contract: its name, or its folder (default: ${DEFAULT-VALUE})")
    private String contract = "openfunnel-tam";

    @Option(
            names = "--base-path",
            paramLabel = "PATH",
            defaultValue = "",
            description = "What stands before the paths of the contract, such as the path of a gateway")
    private String basePath = "";

    JudgeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Kit kit = new Kit(Clock.systemUTC());
        RuleCatalogue catalogue = kit.catalogue(contract);
        Kit.JudgedTraffic found = kit.judge(contract, HarFile.entries(file), basePath);
        HarTraffic traffic = found.traffic();
        Trace trace = traffic.trace();
        OracleSet.Judged judged = found.judged();
        Map<String, List<Judgement>> byRule = judged.judgements().stream()
                .collect(Collectors.groupingBy(Judgement::rule, TreeMap::new, Collectors.toList()));
        boolean broken = false;
        for (Map.Entry<String, List<Judgement>> rule : byRule.entrySet()) {
            List<Judgement.Broken> findings = rule.getValue().stream()
                    .filter(Judgement.Broken.class::isInstance)
                    .map(Judgement.Broken.class::cast)
                    .toList();
            boolean scored = catalogue.rule(rule.getKey()).orElseThrow().scored();
            broken |= scored && !findings.isEmpty();
            tell(rule.getKey(), scored, rule.getValue().size(), findings);
        }
        traffic.notes().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%d calls of the contract, %d rules put to the test; what a run would ask for but is not in the archive is not judged%n",
                trace.exchanges().count(),
                byRule.size());
        if (byRule.isEmpty()) {
            return NOTHING_JUDGED;
        }
        return broken ? BROKEN : 0;
    }

    private void tell(String rule, boolean scored, int judged, List<Judgement.Broken> findings) {
        String word = findings.isEmpty() ? "held" : scored ? "BROKEN" : "warned";
        out.printf(Locale.ROOT, "%s  %-6s %d times judged%s%n", rule, word, judged, scored ? "" : ", not scored");
        findings.forEach(finding -> out.println("      " + finding.message()));
    }
}
