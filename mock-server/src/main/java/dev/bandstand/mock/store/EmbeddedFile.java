package dev.bandstand.mock.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file of an embedded database, seen below its SQL. */
final class EmbeddedFile {

    private EmbeddedFile() {}

    /**
     * Writes everything that is committed, and returns when the operating system has it.
     *
     * @param connection any connection to the database
     * @throws SQLException when it could not be written
     */
    static void write(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        MVStore store = session.getDatabase().getStore().getMvStore();
        try {
            store.commit();
            // A commit finds nothing to do, and does not wait, while another thread's changes and ours are written in
            // the
            // background. This waits for all such writes; no SQL statement does.
            store.executeFilestoreOperation(() -> {});
        } catch (MVStoreException failed) {
            throw new SQLException("The file of the database cannot be written", failed);
        }
    }
}
