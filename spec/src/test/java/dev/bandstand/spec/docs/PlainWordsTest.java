package dev.bandstand.spec.docs;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code, data, docs and screens use the terms of docs/glossary.md and none of the old metaphors. */
class PlainWordsTest {

    private static final Set<String> ENDINGS = Set.of(
            "java", "js", "css", "html", "mustache", "yaml", "yml", "json", "md", "feature", "txt", "xml", "sh", "");

    private static final Set<String> SKIPPED =
            Set.of("node_modules", ".git", ".bandstand", ".idea", ".flattened-pom.xml");

    /** As whole words, and as parts of names in camel case. */
    private static final Pattern METAPHORS = Pattern.compile(
            "\\b(?:castings?|chauffeurs?|doorbells?|jur(?:y|ies)|venues?|happenings?|mishaps?|mischief|neighbours|crowds"
                    + "|silent[ -]points?|sightings?|laborator(?:y|ies)|disguises?|ledgers?|glances?|wrong[ -]servers?|taken down"
                    + "|unfold(?:s|ed|ing)?)\\b"
                    + "|(?-i:\\w*(?:Casting|Chauffeur|Doorbell|Jury|Venue|Happening|Mishap|Mischief|Neighbours|Crowds|SilentPoint"
                    + "|Sighting|Laboratory|Disguise|Ledger|Glance|WrongServer|Unfolding)\\w*)",
            CASE_INSENSITIVE);

    private static final Pattern RIDDLE =
            Pattern.compile("/\\*\\* (?:What|Whether|How|Where|Which|Who|Why) |^ *\\* (?:What|Whether) ");

    @Test
    void metaphors_occur_nowhere() {
        assertThat(lines(METAPHORS, ENDINGS)).isEmpty();
    }

    /** A comment says what the thing is: "The status before the pause", not "What it was before". */
    @Test
    void no_comment_begins_with_a_riddle() {
        assertThat(lines(RIDDLE, Set.of("java", "js"))).isEmpty();
    }

    private static List<String> lines(Pattern pattern, Set<String> endings) {
        return files(MarkdownPage.ROOT)
                .filter(file -> endings.contains(ending(file)) && !file.endsWith("PlainWordsTest.java"))
                .flatMap(file -> matches(file, pattern))
                .toList();
    }

    private static Stream<String> matches(Path file, Pattern pattern) {
        List<String> text = text(file);
        return IntStream.range(0, text.size())
                .filter(at -> pattern.matcher(text.get(at)).find())
                .mapToObj(at -> MarkdownPage.ROOT.relativize(file) + ":" + (at + 1) + ": "
                        + text.get(at).strip());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isSkipped(entry)).toList().stream()
                    .flatMap(entry -> Files.isDirectory(entry) ? files(entry) : Stream.of(entry));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** A folder named target is build output only beside a POM; it is also the name of a package. */
    private static boolean isSkipped(Path entry) {
        String name = entry.getFileName().toString();
        return SKIPPED.contains(name) || (name.equals("target") && Files.exists(entry.resolveSibling("pom.xml")));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }

    /** The lines of a text file; none of a binary one. */
    private static List<String> text(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException binary) {
            return List.of();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
