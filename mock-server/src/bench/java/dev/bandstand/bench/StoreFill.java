package dev.bandstand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A store in a folder that holds very many jobs: the mock creates the first, and the others are copies of it under ids of
 * their own, written by the database.
 */
final class StoreFill {

    /** The last segment of an id is the name of a job. */
    private static final String JOBS = """
            insert into bandstand.job (world, contract, id, version)
            select world, contract, regexp_replace(id, '[^/]+$', cast(random_uuid() as varchar)), 1
            from bandstand.job, system_range(1, ?) where number = 1
            """;

    private static final String ENTRIES = """
            insert into bandstand.entry (job, version, instant, kind, data)
            select number, 1, instant, kind, data from bandstand.job, bandstand.entry
            where job = 1 and number > (select max(job) from bandstand.entry)
            """;

    private StoreFill() {}

    /** Makes a store with one job a store with many. No mock may have it open. */
    static void copyFirst(Path folder, int jobs) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("bandstand") + ";DATABASE_TO_UPPER=FALSE");
                PreparedStatement heads = connection.prepareStatement(JOBS);
                PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            heads.setInt(1, jobs - 1);
            heads.executeUpdate();
            entries.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The store in %s cannot be filled: %s".formatted(folder, failed.getMessage()), failed);
        }
        delete(folder.resolve("bandstand.length"));
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
