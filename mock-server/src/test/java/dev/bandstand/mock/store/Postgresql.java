package dev.bandstand.mock.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A real PostgreSQL server for the tests of a run. Where none can be started the tests are skipped and say why. */
final class Postgresql implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USER = "singer";
    private static final String PASSWORD = "la-la-la";

    private final EmbeddedPostgres server;

    private Postgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgresql start() {
        try {
            Postgresql started = new Postgresql(EmbeddedPostgres.builder()
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("fsync", "off")
                    .setDataDirectoryCustomizer(Postgresql::askForPasswords)
                    .start());
            started.run("create user %s password '%s'".formatted(USER, PASSWORD));
            return started;
        } catch (IOException | RuntimeException failed) {
            throw new TestAbortedException("No PostgreSQL can be started here: " + failed.getMessage(), failed);
        }
    }

    /** The address of a new, empty database. */
    String emptyDatabase() {
        String name = "bandstand_" + UUID.randomUUID().toString().replace("-", "");
        run("create database %s owner %s".formatted(name, USER));
        return address(name, PASSWORD);
    }

    /** The address of a database, whether it exists or not. */
    String address(String database, String password) {
        return String.format(
                Locale.ROOT,
                "jdbc:postgresql://localhost:%d/%s?user=%s&password=%s",
                server.getPort(),
                database,
                USER,
                password);
    }

    /** Cuts a database off from all who use it, or lets them in again. */
    void reachable(String address, boolean yes) {
        String name = name(address);
        run("alter database %s with allow_connections %s".formatted(name, yes));
        if (!yes) {
            run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
        }
    }

    /** Stops the processes that serve a database in the middle of what they do; returned is what lets them go on. */
    Runnable standstill(String address) {
        String name = name(address);
        List<String> processes = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement running = connection.createStatement();
                ResultSet found =
                        running.executeQuery("select pid from pg_stat_activity where datname = '%s'".formatted(name))) {
            while (found.next()) {
                processes.add(found.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(name, failed);
        }
        signal("-STOP", processes);
        return () -> signal("-CONT", processes);
    }

    private static void signal(String signal, List<String> processes) {
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", signal), processes.stream())
                            .toList())
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            throw new TestAbortedException("This system has no signals", noKill);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String name(String address) {
        return address.replaceFirst(".*/(\\w+)\\?.*", "$1");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void run(String statement) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }

    private static void askForPasswords(File dataDirectory) {
        Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(rules, "host all %s all scram-sha-256%n".formatted(USER) + Files.readString(rules));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
