package dev.bandstand.kit.cli;

import dev.bandstand.kit.oracle.Oracles;
import dev.bandstand.kit.report.Bundle;
import dev.bandstand.kit.report.Report;
import dev.bandstand.kit.report.Verification;
import dev.bandstand.kit.verdict.OracleSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a report that somebody else made. */
@Command(
        description = "Checks that a report was not changed and that its transcript gives the outcomes it states.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int NOT_GENUINE = 1;

    private final PrintWriter out;

    @Parameters(paramLabel = "DIR", description = "The folder of the report or bundle")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--public-key", paramLabel = "FILE", description = "PEM file of the key that must have signed it")
    private Optional<Path> key = Optional.empty();

    VerifyCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<String> faults = new ArrayList<>(new Bundle(folder).faults(key));
        faults.addAll(new Verification(folder, contract -> new OracleSet(Oracles.of(contract))).faults());
        if (!faults.isEmpty()) {
            faults.forEach(out::println);
            out.println("NOT GENUINE");
            return NOT_GENUINE;
        }
        Report report = Verification.read(folder);
        out.printf(
                "GENUINE: %d rules judged anew from the transcript have the outcomes stated; the verdict is %s%n",
                report.rules().size(), report.verdict().result());
        return 0;
    }
}
