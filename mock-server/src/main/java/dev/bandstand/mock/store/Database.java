package dev.bandstand.mock.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool of connections to a database whose tables are up to date. */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String TAKEN = "23505";
    private static final String ROLLED_BACK = "40";
    private static final String UNFIT = "22";
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final int SIGN_OF_LIFE_SECONDS = 2;
    private static final String RETRY_SECONDS = "5";

    private final HikariDataSource pool;
    private final StoreAddress address;
    private final GroupCommit groupCommit = new GroupCommit(this::write);

    private Database(HikariDataSource pool, StoreAddress address) {
        this.pool = pool;
        this.address = address;
    }

    /**
     * Connects, and creates or updates the tables.
     *
     * @throws InvalidSetting when the database cannot be used
     */
    static Database open(HikariConfig config, StoreAddress address) {
        try {
            return prepared(new HikariDataSource(config), address);
        } catch (PoolInitializationException | FlywayException | SQLException unusable) {
            throw StoreErrors.because(unusable, address);
        }
    }

    /** The rows that a query finds; none when a parameter is one that no row can hold. */
    <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        List<T> rows = new ArrayList<>();
        forEach(sql, found -> rows.add(row.read(found)), parameters);
        return rows;
    }

    /** Reads the rows that a query finds, one after the other; none when a parameter is one that no row can hold. */
    void forEach(String sql, RowReader reader, Object... parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                reader.read(found);
            }
        } catch (SQLException failed) {
            if (!unfit(failed)) {
                throw refusal(failed);
            }
        }
    }

    /** Carries out all of a change or nothing of it; false when somebody else was faster. */
    boolean attempt(Change change) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            if (!made(change, connection)) {
                connection.rollback();
                return false;
            }
            connection.commit();
        } catch (SQLException failed) {
            throw refusal(failed);
        }
        awaitWritten();
        return true;
    }

    /** Holds no connection while it waits for other threads. */
    private void awaitWritten() {
        if (address instanceof StoreAddress.Folder) {
            try {
                groupCommit.await();
            } catch (SQLException failed) {
                throw refusal(failed);
            }
        }
    }

    private void write() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            EmbeddedFile.write(connection);
        }
    }

    /** Carries out a statement; returns the number of rows it changed. */
    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Carries out a statement that changes at most one row; returns the value that the row has in a column, if there is one. */
    static OptionalLong changed(Connection connection, String column, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {column})) {
            set(statement, parameters);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** The reason why the database does not answer; empty when it does. */
    Optional<String> trouble() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(SIGN_OF_LIFE_SECONDS) ? Optional.empty() : Optional.of(unreachable());
        } catch (SQLException away) {
            return Optional.of(unreachable());
        }
    }

    private String unreachable() {
        return "The mock cannot reach its store, %s. Try again later.".formatted(address);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static Database prepared(HikariDataSource pool, StoreAddress address) throws SQLException {
        try {
            Tables.prepare(pool);
            return new Database(pool, address);
        } catch (FlywayException | SQLException unusable) {
            pool.close();
            throw unusable;
        }
    }

    private static boolean made(Change change, Connection connection) throws SQLException {
        try {
            return change.make(connection);
        } catch (SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            if (state.equals(TAKEN) || state.startsWith(ROLLED_BACK)) {
                return false;
            }
            throw refused;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, parameters);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static boolean unfit(SQLException failed) {
        return String.valueOf(failed.getSQLState()).startsWith(UNFIT);
    }

    private Refusal refusal(SQLException failed) {
        if (unfit(failed)) {
            return new Refusal(BAD_REQUEST, "A name is too long, or has a character that the store cannot keep.");
        }
        LOG.warn("The store {} failed", address, failed);
        // A database in a file that failed to write stays closed for connections that were open at that time.
        pool.getHikariPoolMXBean().softEvictConnections();
        return new Refusal(UNAVAILABLE, unreachable(), Map.of("Retry-After", RETRY_SECONDS));
    }

    /** Reads one row after the other. */
    @FunctionalInterface
    interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    /** Makes a value of one row. */
    @FunctionalInterface
    interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** Statements that belong together. */
    @FunctionalInterface
    interface Change {

        boolean make(Connection connection) throws SQLException;
    }
}
