package dev.bandstand.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files, folders and tests that CONTRIBUTING.md names exist. {@code .ci/recipes} shows that the tests complain as it says. */
class RecipesTest {

    private static final Path PAGE = MarkdownPage.ROOT.resolve("CONTRIBUTING.md");
    private static final Pattern FILE =
            Pattern.compile("`((?:spec|mock-server|conformance-tests|features|docs|\\.ci)/[^\\s`]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`|-Dtest=(\\w+)");

    @Test
    void the_files_that_recipes_name_exist() {
        assertThat(FILE.matcher(text()).results().map(file -> MarkdownPage.ROOT.resolve(file.group(1))))
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void the_tests_that_recipes_name_exist() {
        List<String> tests = tests();

        assertThat(TEST.matcher(text()).results().map(test -> test.group(1) == null ? test.group(2) : test.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(test -> assertThat(tests).contains(test + ".java"));
    }

    private static String text() {
        return String.join("\n", MarkdownPage.read(PAGE).prose());
    }

    private static List<String> tests() {
        return Stream.of("spec", "mock-server", "conformance-tests")
                .flatMap(module -> names(MarkdownPage.ROOT.resolve(module).resolve("src/test/java")).stream())
                .toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
