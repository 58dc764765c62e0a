package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.MemoryWorldLog;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.memory.MemoryJobLog;
import dev.bandstand.mock.nemo.NemoApi;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.mock.tam.TamApi;
import dev.bandstand.mock.tam.model.TamContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists in the documents equal the lists in the code. Where they differ, the right text is in the message. */
class DocsTest {

    private static final Path DOCS = Path.of("../docs");

    private final Worlds worlds = new Worlds(
            new MemoryWorldLog(InstantSource.system()),
            new Jobs(new MemoryJobLog()),
            WorldSettings.DEFAULTS,
            Journal.Limits.DEFAULTS,
            settings -> {});

    @Test
    void the_scenarios_are_listed() {
        Scenarios scenarios = Scenarios.shipped();
        String table = scenarios.names().stream()
                .map(scenarios::named)
                .map(each -> "| `%s` | %s |\n".formatted(Scenarios.phrase(each), each.title()))
                .collect(Collectors.joining("", "| Phrase | What happens |\n|---|---|\n", ""));
        assertThat(part("reference/scenarios.md", "scenarios")).isEqualTo(table);
    }

    @Test
    void the_policies_of_tam_builder_are_listed() {
        assertThat(part("reference/policies.md", TamContract.NAME))
                .isEqualTo(table(new TamApi(worlds, Scenarios.shipped(), Set.of(), 0).policies()));
    }

    @Test
    void the_policies_of_nemo_jobs_are_listed() {
        assertThat(part("reference/policies.md", NemoContract.NAME))
                .isEqualTo(table(new NemoApi(worlds, Scenarios.shipped()).policies()));
    }

    private static String table(List<? extends Policy> policies) {
        return policies.stream()
                .map(policy -> "| %s | %s | `%s` | %s |\n"
                        .formatted(
                                policy.reference(),
                                policy.question(),
                                policy.key(),
                                policy.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(
                        "", "| Point | Question | Policy | Choices, the default first |\n|---|---|---|---|\n", ""));
    }

    private static String part(String file, String name) {
        try {
            return between(
                    Files.readString(DOCS.resolve(file)), "<!-- %s -->\n".formatted(name), "<!-- end of " + name);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
