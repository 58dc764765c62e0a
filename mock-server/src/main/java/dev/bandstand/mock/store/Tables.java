package dev.bandstand.mock.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of a store, in a schema of their own. */
final class Tables {

    private static final String SCHEMA = "bandstand";
    private static final String FIND = "select SCHEMA_NAME from INFORMATION_SCHEMA.SCHEMATA where SCHEMA_NAME = ?";
    private static final String CREATE = "create schema " + SCHEMA;
    private static final String MIGRATIONS = "classpath:dev/bandstand/mock/store/migration";

    private Tables() {}

    /** Creates what is missing and updates what is old. Of several mocks that start at once, one does it. */
    static void prepare(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            createSchema(connection);
        }
        Flyway.configure()
                .dataSource(database)
                .loggers("slf4j")
                .defaultSchema(SCHEMA)
                .createSchemas(false)
                .locations(MIGRATIONS)
                .load()
                .migrate();
    }

    /** Flyway would do this, but where it may not it tries again for ten seconds. */
    private static void createSchema(Connection connection) throws SQLException {
        if (exists(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        } catch (SQLException refused) {
            if (!exists(connection)) {
                throw refused;
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, SCHEMA);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
