package dev.bandstand.mock.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file of an embedded database, seen below its SQL. No statement of H2 2.5 brings a commit to the file so that it is
 * found again after the process was killed: a commit does not wait for a write that another thread began in the background,
 * and where the new part of the file was not put where it was expected, the header goes on to name the part before it.
 */
final class EmbeddedFile {

    private static final Method WRITE_HEADER = method();

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
            store.executeFilestoreOperation(() -> writeHeader(store));
        } catch (MVStoreException failed) {
            throw new SQLException("The file of the database cannot be written", failed);
        }
    }

    /** All parts of the file are written when this is called, and none is begun meanwhile. */
    private static void writeHeader(MVStore store) {
        try {
            WRITE_HEADER.invoke(store.getFileStore());
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException("The header of the file cannot be written", failed);
        }
    }

    private static Method method() {
        try {
            Method method = RandomAccessStore.class.getDeclaredMethod("writeStoreHeader");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException other) {
            throw new IllegalStateException("This version of H2 writes its files in another way", other);
        }
    }
}
