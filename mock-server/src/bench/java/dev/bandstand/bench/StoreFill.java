package dev.bandstand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A store in a folder that holds very many jobs: the mock creates the first, and the others are copies of it under ids of
 * their own, written by the database.
 */
final class StoreFill {

    /** The last segment of an id is the name of a job. The numbers in it ascend, so that an index grows at its end alone. */
    private static final String JOBS = """
            insert into bandstand.job (world, contract, id, version)
            select world, contract, regexp_replace(id, '[^/]+$', 'job-' || lpad(cast(place as varchar), 10, '0')), 1
            from bandstand.job, (select "X" as place from system_range(?, ?)) where number = 1
            """;

    private static final String ENTRIES = """
            insert into bandstand.entry (job, version, instant, kind, data)
            select number, 1, instant, kind, data from bandstand.job, bandstand.entry
            where job = 1 and number > ?
            """;

    private static final String LAST = "select max(job) from bandstand.entry";

    /** The jobs of one transaction: the database keeps in memory what it may have to take back. */
    private static final int PART = 10_000;

    private StoreFill() {}

    /** Makes a store with one job a store with many. No mock may have it open. */
    static void copyFirst(Path folder, int jobs) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("bandstand") + ";DATABASE_TO_UPPER=FALSE");
                PreparedStatement heads = connection.prepareStatement(JOBS);
                PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            for (int from = 1; from < jobs; from += PART) {
                long last = last(connection);
                heads.setInt(1, from);
                heads.setInt(2, Math.min(jobs, from + PART) - 1);
                heads.executeUpdate();
                entries.setLong(1, last);
                entries.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The store in %s cannot be filled: %s".formatted(folder, failed.getMessage()), failed);
        }
        delete(folder.resolve("bandstand.length"));
    }

    private static long last(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Removes a folder and all that is in it. */
    static void forget(Path folder) {
        for (Path each : under(folder)) {
            delete(each);
        }
    }

    private static List<Path> under(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
