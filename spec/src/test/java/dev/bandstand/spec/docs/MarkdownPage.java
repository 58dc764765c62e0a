package dev.bandstand.spec.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown page of the repository: its prose, its links, its headings and its code blocks. */
record MarkdownPage(Path file, List<String> prose, List<Block> blocks) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern MARKER = Pattern.compile("<!-- (.*) -->");
    private static final Pattern LINK = Pattern.compile("(?<!`)\\]\\(([^)\\s]+)\\)|<(https?:[^>]+)>");

    private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\">");

    /** The pages for readers: those at the root, and everything under docs/ and .github/. */
    static List<MarkdownPage> all() {
        return Stream.concat(
                        under(ROOT, 1),
                        Stream.concat(under(ROOT.resolve("docs"), 9), under(ROOT.resolve(".github"), 9)))
                .map(MarkdownPage::read)
                .toList();
    }

    static MarkdownPage read(Path file) {
        List<String> prose = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("```")) {
                int end = at + 1;
                while (!lines.get(end).startsWith("```")) {
                    end++;
                }
                Matcher marker = MARKER.matcher(at == 0 ? "" : lines.get(at - 1));
                blocks.add(new Block(
                        marker.matches() ? marker.group(1) : "",
                        line.substring(3),
                        at + 1,
                        lines.subList(at + 1, end)));
                at = end;
            } else {
                prose.add(line);
            }
        }
        return new MarkdownPage(file, prose, blocks);
    }

    /** Targets of the links of this page as they are written. */
    List<String> links() {
        return LINK.matcher(String.join("\n", prose))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .toList();
    }

    /** Files of the repository that this page links to. */
    List<Path> linkedFiles() {
        return links().stream()
                .filter(link -> !isExternal(link) && !link.startsWith("#"))
                .map(link -> file.resolveSibling(link.replaceFirst("#.*", "")).normalize())
                .toList();
    }

    static boolean isExternal(String link) {
        return link.startsWith("http:") || link.startsWith("https:");
    }

    /** The anchors of this page: those that a Markdown renderer gives to headings, and those of HTML elements with an id. */
    List<String> anchors() {
        Stream<String> ofHeadings = prose.stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'));
        Stream<String> ofElements =
                ID.matcher(String.join("\n", prose)).results().map(id -> id.group(1));
        return Stream.concat(ofHeadings, ofElements).toList();
    }

    String name() {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public String toString() {
        return name();
    }

    private static Stream<Path> under(Path folder, int depth) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder, depth) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
