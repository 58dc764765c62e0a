package dev.bandstand.mock.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.core.LogEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

/** The entries of the jobs of a database. */
final class EntryTable {

    private static final String NEWER =
            "select job, instant, kind, data from bandstand.entry where job = ? and version > ? order by version";

    /** Without a join: a database may look up the entries of each job one by one for it. */
    private static final String MANY =
            "select job, instant, kind, data from bandstand.entry where job >= ? and job <= ? order by job, version";

    private static final String WRITE =
            "insert into bandstand.entry (job, version, instant, kind, data) values (?, ?, ?, ?, ?)";

    private final Database database;

    EntryTable(Database database) {
        this.database = database;
    }

    /** Gets one entry. */
    @FunctionalInterface
    interface Reader {

        void entry(long job, LogEntry entry);
    }

    /** The entries of a job that came after a version, oldest first. */
    List<LogEntry> newer(long job, int version) {
        return database.query(NEWER, EntryTable::entry, job, version);
    }

    /**
     * Reads the entries of all jobs from one to another, in their order.
     *
     * @param wanted the jobs whose entries are read; those of the others are passed over without a look at them
     */
    void between(long first, long last, LongPredicate wanted, Reader reader) {
        database.forEach(
                MANY,
                row -> {
                    long job = row.getLong(1);
                    if (wanted.test(job)) {
                        reader.entry(job, entry(row));
                    }
                },
                first,
                last);
    }

    static void write(Connection connection, long job, int version, LogEntry entry) throws SQLException {
        Database.update(
                connection, WRITE, job, version, entry.at().toString(), entry.kind(), Documents.write(entry.data()));
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                Instant.parse(row.getString(2)), row.getString(3), Documents.read(row.getString(4), JsonNode.class));
    }
}
