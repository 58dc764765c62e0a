package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that lost its end would start as an older state of the store; instead it is refused with words. */
class CutFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_store_whose_file_was_cut_is_refused_until_somebody_says_to_go_on() throws IOException {
        try (MockServer mock = start()) {
            Browser.of(mock, "alice").submit();
        }
        try (MockServer again = start()) {
            assertThat(again.world("alice").journal().counted()).isZero();
        }
        try (FileChannel file = FileChannel.open(folder.resolve("bandstand.mv.db"), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 4_096);
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("Restore it from a copy");
        Files.delete(folder.resolve("bandstand.mv.db"));
        assertThatThrownBy(this::start).isInstanceOf(InvalidSetting.class).hasMessageContaining("has 0 bytes");
        Files.delete(folder.resolve("bandstand.length"));
        start().close();
    }

    private MockServer start() {
        return MockServer.start(options -> options.withPort(0).withStore("file:" + folder));
    }
}
