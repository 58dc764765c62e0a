package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** The plans by which the embedded database looks for jobs. */
class JobTableTest {

    private static final String FILL = "insert into bandstand.job (world, contract, id, version)"
            + " select 'w', 'c', 'job-' || \"X\", 1 from system_range(1, 20000)";

    @Test
    void a_part_of_a_world_is_found_by_the_numbers_of_its_jobs_and_not_by_a_look_through_the_world()
            throws SQLException {
        JdbcConnectionPool database =
                JdbcConnectionPool.create("jdbc:h2:mem:job-table;DATABASE_TO_UPPER=FALSE;DB_CLOSE_DELAY=-1", "", "");
        try {
            Tables.prepare(database);
            fill(database);
            assertThat(plan(database)).contains("PRIMARY_KEY").contains("number >= ?1");
        } finally {
            database.dispose();
        }
    }

    private static void fill(JdbcConnectionPool database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(FILL)).isEqualTo(20_000);
        }
    }

    private static String plan(JdbcConnectionPool database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + JobTable.PART)) {
            explain.setLong(1, 1);
            explain.setLong(2, 10_001);
            explain.setString(3, "w");
            try (ResultSet plan = explain.executeQuery()) {
                assertThat(plan.next()).isTrue();
                return plan.getString(1);
            }
        }
    }
}
