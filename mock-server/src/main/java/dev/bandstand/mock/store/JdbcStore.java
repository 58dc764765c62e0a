package dev.bandstand.mock.store;

import com.zaxxer.hikari.HikariConfig;
import dev.bandstand.mock.store.StoreAddress.Folder;
import dev.bandstand.mock.store.StoreAddress.Postgres;
import java.time.Duration;

/** Opens stores in databases. Apart from the others, so that nothing of a database is loaded where none is wanted. */
final class JdbcStore {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration STATEMENT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(8);

    /** A document that does not stand in its row, for it is longer, is looked up by itself. */
    private static final int LONGEST_IN_ROW = 8_192;

    private static final String SETTINGS =
            ";WRITE_DELAY=1000;DB_CLOSE_ON_EXIT=FALSE;DATABASE_TO_UPPER=FALSE;TRACE_LEVEL_FILE=0;MAX_LENGTH_INPLACE_LOB="
                    + LONGEST_IN_ROW;

    private JdbcStore() {}

    static Store open(Folder folder) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("org.h2.Driver");
        // A change is written before it is answered, so the database itself need not hurry. We alone close it, so that
        // it is known when its file has its final length.
        config.setJdbcUrl("jdbc:h2:file:" + folder.folder().resolve("bandstand") + SETTINGS);
        StoreFile file = StoreFile.claimed(folder);
        try {
            file.check();
            Store store = open(Database.open(config, folder), true);
            file.opened();
            return new Store(
                    store.jobs(), store.worlds(), store.waits(), store.trouble(), () -> file.close(store::close));
        } catch (RuntimeException unusable) {
            file.release();
            throw unusable;
        }
    }

    static Store open(Postgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(postgres.url());
        config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        // The driver takes no other values than texts.
        config.addDataSourceProperty("ApplicationName", "bandstand");
        config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // A server that stands still answers nothing, not even that a statement takes too long.
        config.addDataSourceProperty("socketTimeout", String.valueOf(ANSWER.toSeconds()));
        config.setConnectionInitSql("set statement_timeout = " + STATEMENT.toMillis());
        return open(Database.open(config, postgres), false);
    }

    private static Store open(Database database, boolean alone) {
        return new Store(
                new JdbcJobLog(database, alone), new JdbcWorldLog(database), true, database::trouble, database::close);
    }
}
