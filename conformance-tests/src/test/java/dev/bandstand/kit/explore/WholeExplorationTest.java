package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.selftest.server.DeviatingServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random walks at every deviating server: part of the Maven profile {@code explore} alone. */
@Tag("explore")
class WholeExplorationTest {

    private static final Path PAGE = Path.of("..", "docs", "explored-deviations.md");
    /** Of the deviating servers of a contract. */
    private static final double SHARE = 0.85;

    private static final int MEDIAN = 6;

    /** A deviating server and the failure that was found at it first; no calls where none was. */
    private record Row(DeviatingServer server, List<Failure> found) {

        String line() {
            return found.isEmpty()
                    ? "| %s | %s | %s | not found | | takes %s |"
                            .formatted(
                                    server.id(),
                                    cell(server.title()),
                                    server.rule(),
                                    ExploredServers.MISSES.getOrDefault(server.id(), "more calls than these"))
                    : String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | %d | %d | %s |",
                            server.id(),
                            cell(server.title()),
                            server.rule(),
                            found.getFirst().calls(),
                            shrunk(),
                            found.getFirst().findings().getFirst().rule());
        }

        int shrunk() {
            return (int) found.getFirst().trace().exchanges().count();
        }

        private static String cell(String text) {
            return text.replace("|", "\\|").replace("<", "&lt;");
        }
    }

    @Test
    void most_deviating_servers_are_found_by_walks_alone() throws IOException {
        StringBuilder chapters = new StringBuilder();
        for (String contract : List.of("openfunnel-tam", "nemo-jobs")) {
            List<Row> rows = rows(contract);
            chapters.append(chapter(contract, rows));

            assertThat(share(rows)).isGreaterThanOrEqualTo(SHARE);
            assertThat(median(rows)).isLessThanOrEqualTo(MEDIAN);
        }
        if ("write".equals(System.getProperty("bandstand.docs"))) {
            Files.writeString(PAGE, HEAD + chapters);
        }
    }

    private static List<Row> rows(String contract) {
        ExploredServers servers = new ExploredServers(contract);
        List<Row> rows = new ArrayList<>();
        for (DeviatingServer server : servers.deviating()) {
            Row row = new Row(
                    server,
                    servers.explored(List.of(server.id()), 1, ExploredServers.CALLS)
                            .failures());
            System.out.println(row.line());
            rows.add(row);
        }
        return rows;
    }

    private static double share(List<Row> rows) {
        return (double) rows.stream().filter(row -> !row.found().isEmpty()).count() / rows.size();
    }

    private static int median(List<Row> rows) {
        List<Integer> lengths = rows.stream()
                .filter(row -> !row.found().isEmpty())
                .map(Row::shrunk)
                .sorted()
                .toList();
        return lengths.get(lengths.size() / 2);
    }

    private static String chapter(String contract, List<Row> rows) {
        return String.format(
                Locale.ROOT,
                """

                ## %s

                %d of %d deviating servers were found (%.1f %%). The median of the calls of a failure that was cut down is %d.

                | | What the server does wrong | Rule that it breaks | Calls until found | Calls when cut down | Found by |
                | --- | --- | --- | --- | --- | --- |
                %s
                """,
                contract,
                rows.stream().filter(row -> !row.found().isEmpty()).count(),
                rows.size(),
                100 * share(rows),
                median(rows),
                rows.stream().map(Row::line).collect(Collectors.joining("\n")));
    }

    private static final String HEAD = """
            # What random walks find

            `./bandstand explore` was let loose on each deviating server of the self-test, with no scenario and at most 2,000 calls until
            the first failing walk. The search stops at the first broken rule, which need not be the one that the server breaks by name. Where
            nothing was found, the last column tells the calls that it takes, in this order.

            The page is made anew by `mvn verify -Pexplore -Dbandstand.docs=write`. Where calls are under way at the same time, chance has a
            say in the numbers.
            """;
}
