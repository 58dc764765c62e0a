package dev.bandstand.mock.cli;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.model.ContractLint;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.draft.ContractDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts a contract from an OpenAPI document. */
@Command(
        name = "new-contract",
        mixinStandardHelpOptions = true,
        description =
                "Draft a contract from an OpenAPI document of version 3.0 or 3.1: a folder with the document and a"
                        + " job.yaml in which every guess is marked.")
final class NewContractCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 12;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OPENAPI", description = "The OpenAPI document, in YAML or JSON.")
    private Path document = Path.of("openapi.yaml");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder to make; its name is the contract's. Default: the title of the document.")
    private @Nullable Path folder;

    @Option(
            names = "--observe",
            paramLabel = "OPERATION",
            description = "The operation that tells the state of a job, by its operationId. Default: a guess.")
    private @Nullable String observe;

    @Override
    public Integer call() throws IOException {
        String text = text();
        OpenApi openApi = OpenApi.read(document.toString(), text);
        String draft = ContractDraft.of(openApi, Optional.ofNullable(observe));
        Path target = folder == null ? Path.of(name(openApi)) : folder;
        ContractSource.nameOf(target);
        Path model = target.resolve("job.yaml");
        if (Files.exists(model)) {
            throw new InvalidSetting("%s is there already; it is not overwritten.".formatted(model));
        }
        Files.createDirectories(target);
        Path copy = target.resolve(text.stripLeading().startsWith("{") ? "openapi.json" : "openapi.yaml");
        if (!Files.exists(copy)) {
            Files.writeString(copy, text);
        }
        Files.writeString(model, draft);
        tell(openApi, target, ContractLint.faults(ContractSource.folder(target)));
        return 0;
    }

    private String text() {
        try {
            return Files.readString(document);
        } catch (IOException unread) {
            throw new InvalidSetting("The OpenAPI document %s cannot be read.".formatted(document), unread);
        }
    }

    private static String name(OpenApi document) {
        String title = document.document().path("info").path("title").asText("");
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "my-api" : name;
    }

    private void tell(OpenApi openApi, Path target, List<ContractFault> faults) {
        if (spec != null) {
            var out = spec.commandLine().getOut();
            List<String> candidates = ContractDraft.candidates(openApi);
            if (observe == null && candidates.size() > 1) {
                out.printf("%s is taken for the operation that tells the state of a job.%n", candidates.getFirst());
                out.printf(
                        "Others that could be meant (--observe ID): %s%s%n",
                        String.join(
                                ", ",
                                candidates.stream().skip(1).limit(MOST_NAMED).toList()),
                        candidates.size() > MOST_NAMED + 1 ? ", ..." : "");
            }
            out.printf("Drafted %s. Check the lines that say guess, then:%n", target.resolve("job.yaml"));
            out.printf("  ./bandstand lint-contract %s%n  ./bandstand mock --contract %s%n", target, target);
            if (!openApi.doubts().isEmpty()) {
                out.println("Read otherwise than written:");
                openApi.doubts().stream().limit(MOST_NAMED).forEach(out::println);
                if (openApi.doubts().size() > MOST_NAMED) {
                    out.printf("... and %s more%n", openApi.doubts().size() - MOST_NAMED);
                }
            }
            if (!faults.isEmpty()) {
                out.println("What does not fit yet:");
                faults.forEach(out::println);
            }
        }
    }
}
