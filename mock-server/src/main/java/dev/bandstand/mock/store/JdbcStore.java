package dev.bandstand.mock.store;

import com.zaxxer.hikari.HikariConfig;
import dev.bandstand.mock.store.StoreAddress.Folder;
import dev.bandstand.mock.store.StoreAddress.Postgres;
import java.time.Duration;

/** Opens stores in databases. Apart from the others, so that nothing of a database is loaded where none is wanted. */
final class JdbcStore {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private JdbcStore() {}

    static Store open(Folder folder) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("org.h2.Driver");
        // What is answered must be on file: a delayed write would be lost with the process.
        config.setJdbcUrl("jdbc:h2:file:%s;WRITE_DELAY=0;DATABASE_TO_UPPER=FALSE"
                .formatted(folder.folder().resolve("bandstand")));
        return open(Database.open(config, folder));
    }

    static Store open(Postgres postgres) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName("org.postgresql.Driver");
        config.setJdbcUrl(postgres.url());
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("ApplicationName", "bandstand");
        config.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        return open(Database.open(config, postgres));
    }

    private static Store open(Database database) {
        return new Store(new JdbcJobLog(database), new JdbcWorldLog(database), true, database::close);
    }
}
