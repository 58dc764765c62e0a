package dev.bandstand.mock.store;

import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.WorldLog;
import dev.bandstand.mock.core.WorldState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps worlds in a database. Its clock is the real time of all mocks that share it. */
final class JdbcWorldLog implements WorldLog {

    private static final String LOOK = "select current_timestamp, (select version from bandstand.world where name = ?)";
    private static final String READ = "select version, state from bandstand.world where name = ?";
    private static final String CREATE = "insert into bandstand.world (name, version, state) values (?, 1, ?)";
    private static final String REPLACE =
            "update bandstand.world set version = version + 1, state = ? where name = ? and version = ?";
    private static final String NAMES = "select name from bandstand.world";

    private final Database database;
    private final ConcurrentMap<String, Saved> known = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    JdbcWorldLog(Database database) {
        this.database = database;
    }

    @Override
    public StoredWorld read(String world) {
        Head head = database.query(LOOK, JdbcWorldLog::head, world).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "No world can have this name."));
        Instant now = latest.accumulateAndGet(head.now(), (old, fresh) -> fresh.isAfter(old) ? fresh : old);
        return new StoredWorld(now, head.version() == 0 ? Optional.empty() : saved(world, head.version()));
    }

    @Override
    public boolean save(String world, long expectedVersion, WorldState state) {
        String json = Documents.write(state);
        return database.attempt(connection -> 1
                == (expectedVersion == 0
                        ? Database.update(connection, CREATE, world, json)
                        : Database.update(connection, REPLACE, json, world, expectedVersion)));
    }

    @Override
    public List<String> names() {
        return database.query(NAMES, row -> row.getString("name")).stream()
                .sorted()
                .toList();
    }

    private Optional<Saved> saved(String world, long version) {
        Saved cached = known.get(world);
        if (cached != null && cached.version() >= version) {
            return Optional.of(cached);
        }
        Optional<Saved> read =
                database.query(READ, JdbcWorldLog::saved, world).stream().findFirst();
        read.ifPresent(
                fresh -> known.merge(world, fresh, (old, other) -> old.version() > other.version() ? old : other));
        return read;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2));
    }

    private static Saved saved(ResultSet row) throws SQLException {
        return new Saved(row.getLong("version"), Documents.read(row.getString("state"), WorldState.class));
    }

    /** The result of a version check: the time, and a version that is 0 where there is no state. */
    private record Head(Instant now, long version) {}
}
