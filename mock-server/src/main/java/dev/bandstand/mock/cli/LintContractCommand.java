package dev.bandstand.mock.cli;

import dev.bandstand.mock.model.ContractLint;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a contract. */
@Command(
        name = "lint-contract",
        mixinStandardHelpOptions = true,
        description =
                "Check a contract: job.yaml against its schema and against the OpenAPI document, and what the mock would"
                        + " answer against the schemas.")
final class LintContractCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of the contract, or the name of one that ships.")
    private String contract = "";

    @Override
    public Integer call() {
        ContractSource source = ContractSource.named(contract);
        List<ContractFault> faults = ContractLint.faults(source);
        if (spec != null) {
            ContractLint.warnings(source)
                    .forEach(each -> spec.commandLine().getOut().println("warning: " + each));
            faults.forEach(spec.commandLine().getOut()::println);
            spec.commandLine()
                    .getOut()
                    .println(
                            switch (faults.size()) {
                                case 0 -> contract + " is well-formed.";
                                case 1 -> "1 fault.";
                                default -> "%s faults.".formatted(faults.size());
                            });
        }
        return faults.isEmpty() ? 0 : 1;
    }
}
