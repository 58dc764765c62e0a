package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The jobs of a database without their entries. */
final class JobTable {

    private static final String HEAD = "select number, contract, id, version from bandstand.job where ";
    private static final String BY_KEY = HEAD + "world = ? and contract = ? and id = ?";
    private static final String BY_NUMBER = HEAD + "number = ?";

    /** Without "is true" a database would look through the index of the whole world for each part. */
    static final String PART = HEAD + "number >= ? and number < ? and (world = ?) is true order by number";

    private static final String NUMBERS = "select min(number), max(number) from bandstand.job where world = ?";
    private static final String COUNT = "select count(*) from bandstand.job where world = ?";
    private static final String ANY = "select 1 from bandstand.job where world = ? limit 1";
    private static final String OTHER =
            "select 1 from bandstand.job where world = ? and not (contract = ? and id = ?) limit 1";
    private static final String CREATE = "insert into bandstand.job (world, contract, id, version) values (?, ?, ?, 1)";
    private static final String CLAIM =
            "update bandstand.job set version = version + 1 where world = ? and contract = ? and id = ? and version = ?";
    private static final String REMOVE = "delete from bandstand.job where number = ?";
    private static final String CLEAR = "delete from bandstand.job where world = ?";

    /** The range of numbers that one query looks at. */
    private static final int PART_SIZE = 10_000;

    private static final String KEY_COLUMN = "number";

    private final Database database;
    private final Map<String, String> contracts = new ConcurrentHashMap<>();

    JobTable(Database database) {
        this.database = database;
    }

    /** A job. The number is given once: a job of the same key that comes later has another. */
    record Head(long number, String contract, String id, int version) {}

    /** The numbers of the jobs of a world. */
    private record Span(long first, long last) {}

    Optional<Head> head(JobKey job) {
        return database.query(BY_KEY, this::read, job.world(), job.contract(), job.id()).stream()
                .findFirst();
    }

    Optional<Head> head(long number) {
        return database.query(BY_NUMBER, this::read, number).stream().findFirst();
    }

    /** Reads the jobs of a world, oldest first, a part at a time. */
    void forEach(String world, Consumer<Head> reader) {
        Span numbers = database.query(NUMBERS, row -> new Span(row.getLong(1), row.getLong(2)), world)
                .getFirst();
        for (long from = numbers.first(); from <= numbers.last(); from += PART_SIZE) {
            database.query(PART, this::read, from, from + PART_SIZE, world).forEach(reader);
        }
    }

    int count(String world) {
        return database.query(COUNT, row -> row.getInt(1), world).getFirst();
    }

    boolean isEmpty(String world) {
        return database.query(ANY, row -> row.getInt(1), world).isEmpty();
    }

    /** The world has this job and no other. */
    boolean isOnly(JobKey job) {
        return database.query(OTHER, row -> row.getInt(1), job.world(), job.contract(), job.id())
                .isEmpty();
    }

    /** Raises the version of a job, or creates the job; returns its number, or nothing when it has another version. */
    static OptionalLong claim(Connection connection, JobKey job, int expectedVersion) throws SQLException {
        return expectedVersion == 0
                ? Database.changed(connection, KEY_COLUMN, CREATE, job.world(), job.contract(), job.id())
                : Database.changed(
                        connection, KEY_COLUMN, CLAIM, job.world(), job.contract(), job.id(), expectedVersion);
    }

    boolean remove(long number) {
        return database.attempt(connection -> Database.update(connection, REMOVE, number) == 1);
    }

    void clear(String world) {
        database.attempt(connection -> Database.update(connection, CLEAR, world) >= 0);
    }

    private Head read(ResultSet row) throws SQLException {
        String contract = row.getString(2);
        return new Head(
                row.getLong(1), contracts.computeIfAbsent(contract, same -> same), row.getString(3), row.getInt(4));
    }
}
