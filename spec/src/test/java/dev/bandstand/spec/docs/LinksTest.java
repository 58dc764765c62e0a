package dev.bandstand.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

    private static final Path INDEX = MarkdownPage.ROOT.resolve("docs/README.md");

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_to_a_file_and_a_heading(MarkdownPage page) {
        assertThat(page.links())
                .filteredOn(link -> !MarkdownPage.isExternal(link))
                .allSatisfy(link -> {
                    String[] parts = link.split("#", 2);
                    Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
                    assertThat(target).as(link).exists();
                    if (parts.length == 2) {
                        assertThat(MarkdownPage.read(target).anchors()).as(link).contains(parts[1]);
                    }
                });
    }

    @Test
    void every_page_can_be_reached_from_the_index() {
        assertThat(reachable(INDEX))
                .containsAll(MarkdownPage.all().stream()
                        .map(MarkdownPage::file)
                        .filter(file -> file.startsWith(MarkdownPage.ROOT.resolve("docs")))
                        .toList());
    }

    /** One click opens the page, at most one more its section. */
    @ParameterizedTest
    @CsvSource({
        "docs/guides/front-end.md, #fail-one-request-once",
        "docs/reference/cli.md, #exit-codes",
        "CONTRIBUTING.md, #add-a-rule"
    })
    void the_most_frequent_questions_are_two_clicks_away(String page, String section) {
        Path file = MarkdownPage.ROOT.resolve(page);

        assertThat(MarkdownPage.read(INDEX).linkedFiles()).contains(file);
        assertThat(MarkdownPage.read(file).links()).contains(section);
    }

    static List<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    private static Set<Path> reachable(Path start) {
        Set<Path> seen = new LinkedHashSet<>(Set.of(start));
        Deque<Path> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            pagesLinkedFrom(open.remove()).filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private static Stream<Path> pagesLinkedFrom(Path page) {
        return MarkdownPage.read(page).linkedFiles().stream()
                .filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file));
    }
}
