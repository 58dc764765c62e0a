package dev.bandstand.spec.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every code block says how it is kept true. {@code .ci/docs-sessions} runs the blocks marked session, shell, mock, file and output; this
 * test compares those marked from.
 */
class CodeBlocksTest {

    private static final String MARKER =
            "session|shell|mock|file: \\S+|output|from: \\S+|not run: .{8,}|scenarios|openfunnel-tam|nemo-jobs";

    @Test
    void every_block_is_marked() {
        assertThat(MarkdownPage.all())
                .allSatisfy(page -> assertThat(page.blocks())
                        .as(page.name())
                        .allSatisfy(block -> assertThat(block.marker())
                                .as("the marker above line %d", block.line())
                                .matches(MARKER)));
    }

    @TestFactory
    Stream<DynamicTest> a_block_that_shows_a_part_of_a_file_is_in_that_file() {
        return MarkdownPage.all().stream()
                .flatMap(page -> page.blocks().stream()
                        .filter(block -> block.marker().startsWith("from: "))
                        .map(block -> DynamicTest.dynamicTest(page + ", line " + block.line(), () -> compare(block))));
    }

    private static void compare(Block block) throws IOException {
        Path file = MarkdownPage.ROOT.resolve(block.marker().substring("from: ".length()));
        List<String> code = Files.readAllLines(file);
        assertThat(Block.flattened(code)).contains(block.flattened());
    }
}
