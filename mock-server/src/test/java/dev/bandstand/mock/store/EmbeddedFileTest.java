package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file as it is after a write, as somebody finds it after the process was killed. */
class EmbeddedFileTest {

    private static final int CHANGES = 60;

    @TempDir
    private Path folder;

    @Test
    void whatever_was_written_is_found_also_where_the_file_reuses_its_free_space() throws Exception {
        Random random = new Random(1);
        try (Connection connection = open("store", ";RETENTION_TIME=0;WRITE_DELAY=1000");
                Statement statement = connection.createStatement()) {
            statement.execute("create table change (number int primary key, text varchar)");
            for (int change = 1; change <= CHANGES; change++) {
                statement.execute("insert into change values (" + change + ", space(" + random.nextInt(9_000) + "))");
                EmbeddedFile.write(connection);
                assertThat(found()).as("after change %d", change).isEqualTo(change);
            }
        }
    }

    private int found() throws IOException, SQLException {
        Files.copy(file("store"), file("copy"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = open("copy", "");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from change")) {
            count.next();
            return count.getInt(1);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private Connection open(String name, String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(name) + settings);
    }
}
