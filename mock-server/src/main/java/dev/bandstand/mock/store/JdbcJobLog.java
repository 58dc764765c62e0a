package dev.bandstand.mock.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps histories in a database. Reading one that is known costs a look at its version. */
final class JdbcJobLog implements JobLog {

    private static final String HEAD = "select number, world, contract, id, version from bandstand.job where world = ?";
    private static final String ONE = HEAD + " and contract = ? and id = ?";
    private static final String ALL = HEAD + " order by number";
    private static final String ENTRIES =
            "select instant, kind, data from bandstand.entry where job = ? and version > ? order by version";
    private static final String CREATE = "insert into bandstand.job (world, contract, id, version) values (?, ?, ?, 1)";
    private static final String CLAIM =
            "update bandstand.job set version = version + 1 where world = ? and contract = ? and id = ? and version = ?";
    private static final String WRITE = """
            insert into bandstand.entry (job, version, instant, kind, data)
            select number, version, ?, ?, ? from bandstand.job where world = ? and contract = ? and id = ?
            """;
    private static final String COUNT = "select count(*) from bandstand.job where world = ?";
    private static final String OTHER =
            "select 1 from bandstand.job where world = ? and not (contract = ? and id = ?) limit 1";
    private static final String REMOVE = "delete from bandstand.job where world = ? and contract = ? and id = ?";
    private static final String CLEAR = "delete from bandstand.job where world = ?";

    private static final int MANY = 1_000;
    private static final String NUMBERS = "select min(number), max(number) from bandstand.job where world = ?";

    /** The world is compared as an expression, so that no database looks for it by an index, for each part again. */
    private static final String MANY_JOBS = """
            select number, world, contract, id, version from bandstand.job
            where number >= ? and number < ? and world || '' = ? order by number
            """;

    /** Without a join: a database may look up the entries of each job one by one for it. */
    private static final String MANY_ENTRIES = """
            select job, instant, kind, data from bandstand.entry where job >= ? and job < ? order by job, version
            """;

    private final Database database;
    private final KnownHistories known = new KnownHistories();
    private final StoredChanges changes;

    /** @param alone nobody else writes to the database */
    JdbcJobLog(Database database, boolean alone) {
        this.database = database;
        this.changes = new StoredChanges(this, alone);
    }

    @Override
    public Optional<JobHistory> find(JobKey job) {
        return database.query(ONE, JdbcJobLog::head, job.world(), job.contract(), job.id()).stream()
                .findFirst()
                .flatMap(this::history);
    }

    @Override
    public boolean append(JobKey job, int expectedVersion, LogEntry entry) {
        boolean done = database.attempt(
                connection -> claimed(connection, job, expectedVersion) == 1 && written(connection, job, entry) == 1);
        if (done) {
            changes.wrote(job, expectedVersion + 1);
        }
        return done;
    }

    @Override
    public List<JobHistory> list(String world) {
        return database.query(ALL, JdbcJobLog::head, world).stream()
                .flatMap(head -> history(head).stream())
                .toList();
    }

    @Override
    public int count(String world) {
        return database.query(COUNT, row -> row.getInt(1), world).getFirst();
    }

    @Override
    public JobChanges changes(String world, JobChanges.Position since) {
        return changes.since(world, since);
    }

    @Override
    public Optional<? extends JobRef> ref(JobKey job) {
        return changes.ref(job);
    }

    @Override
    public List<? extends JobRef> range(String world, int from, int to) {
        return changes.range(world, from, to);
    }

    @Override
    public boolean tellsChangesCheaply(String world) {
        return changes.areKnown(world);
    }

    @Override
    public void read(
            String world,
            JobChanges changes,
            Predicate<JobKey> wanted,
            BiConsumer<JobRef, Optional<JobHistory>> reader) {
        if (changes.restarted() && changes.jobs().size() > MANY) {
            readAll(world, changes.jobs(), wanted, reader);
        } else {
            JobLog.super.read(world, changes, wanted, reader);
        }
    }

    /** Reads all entries of a world, in the order of the jobs, instead of asking for those of each job. */
    private void readAll(
            String world,
            List<? extends JobRef> jobs,
            Predicate<JobKey> wanted,
            BiConsumer<JobRef, Optional<JobHistory>> reader) {
        Map<JobKey, JobRef> missing = new LinkedHashMap<>();
        jobs.forEach(job -> missing.put(job.key(), job));
        Span numbers = database.query(NUMBERS, row -> new Span(row.getLong(1), row.getLong(2)), world)
                .getFirst();
        for (long from = numbers.first(); from <= numbers.last(); from += MANY) {
            List<Head> heads = database.query(MANY_JOBS, JdbcJobLog::head, from, from + MANY, world);
            Map<Long, List<LogEntry>> entries = heads.isEmpty()
                    ? Map.of()
                    : entries(database.query(MANY_ENTRIES, JdbcJobLog::row, from, from + MANY));
            for (Head head : heads) {
                @Nullable List<LogEntry> read = entries.get(head.number());
                @Nullable JobRef job = read == null ? null : missing.remove(head.key());
                if (job != null) {
                    reader.accept(job, Optional.of(head.key()).filter(wanted).map(key -> new JobHistory(key, read)));
                }
            }
        }
        missing.values().forEach(job -> reader.accept(job, job.peek()));
    }

    /** The world has this job and no other. */
    boolean isOnly(JobKey job) {
        return database.query(OTHER, row -> row.getInt(1), job.world(), job.contract(), job.id())
                .isEmpty();
    }

    /** The jobs of a world without their entries, oldest first. */
    List<Head> heads(String world) {
        return database.query(ALL, JdbcJobLog::head, world);
    }

    @Override
    public boolean remove(JobKey job) {
        boolean done = database.attempt(
                connection -> Database.update(connection, REMOVE, job.world(), job.contract(), job.id()) == 1);
        if (done) {
            changes.cleared(job.world());
        }
        return done;
    }

    @Override
    public void clear(String world) {
        database.attempt(connection -> Database.update(connection, CLEAR, world) >= 0);
        changes.cleared(world);
    }

    private Optional<JobHistory> history(Head head) {
        Optional<JobHistory> cached = known.of(head.number());
        int version = cached.map(JobHistory::version).orElse(0);
        if (version >= head.version()) {
            return cached;
        }
        List<LogEntry> newer = database.query(ENTRIES, JdbcJobLog::entry, head.number(), version);
        Optional<JobHistory> read = joined(head.key(), cached, newer);
        read.ifPresent(history -> known.keep(head.number(), history));
        return read;
    }

    /** Nothing when the job was cleared between the look at its version and the reading of its entries. */
    private static Optional<JobHistory> joined(JobKey job, Optional<JobHistory> older, List<LogEntry> newer) {
        List<LogEntry> entries = Stream.concat(
                        older.stream().flatMap(history -> history.entries().stream()), newer.stream())
                .toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(new JobHistory(job, entries));
    }

    private static int claimed(Connection connection, JobKey job, int expectedVersion) throws SQLException {
        return expectedVersion == 0
                ? Database.update(connection, CREATE, job.world(), job.contract(), job.id())
                : Database.update(connection, CLAIM, job.world(), job.contract(), job.id(), expectedVersion);
    }

    private static int written(Connection connection, JobKey job, LogEntry entry) throws SQLException {
        return Database.update(
                connection,
                WRITE,
                entry.at().toString(),
                entry.kind(),
                Documents.write(entry.data()),
                job.world(),
                job.contract(),
                job.id());
    }

    private static Head head(ResultSet row) throws SQLException {
        JobKey job = new JobKey(row.getString("world"), row.getString("contract"), row.getString("id"));
        return new Head(row.getLong("number"), job, row.getInt("version"));
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                Instant.parse(row.getString("instant")),
                row.getString("kind"),
                Documents.read(row.getString("data"), JsonNode.class));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("job"), entry(row));
    }

    private static Map<Long, List<LogEntry>> entries(List<Row> rows) {
        return rows.stream().collect(groupingBy(Row::job, mapping(Row::entry, toList())));
    }

    /** An entry of a job, by the number of the job. */
    private record Row(long job, LogEntry entry) {}

    /** The numbers of the jobs of a world. */
    private record Span(long first, long last) {}

    /** A job without its entries. The number is given once: a job of the same key that comes later has another. */
    record Head(long number, JobKey key, int version) {}
}
