package dev.bandstand.kit.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KillMatrixPageTest {

    private static final Path PAGE = Path.of("..", "docs", "kill-matrix.md");

    @Test
    void the_page_in_the_docs_is_that_of_the_stored_matrices() throws IOException {
        if ("write".equals(System.getProperty("bandstand.docs"))) {
            Files.writeString(PAGE, KillMatrixPage.of(stored()));
        }

        assertThat(Files.readString(PAGE))
                .as("written anew by: mvn verify -Dbandstand.docs=write")
                .isEqualTo(KillMatrixPage.of(stored()));
    }

    @Test
    void a_matrix_is_read_as_it_was_written() {
        assertThat(stored())
                .allSatisfy(matrix -> assertThat(KillMatrixFile.read(KillMatrixFile.write(matrix)))
                        .isEqualTo(matrix));
    }

    private static List<KillMatrix> stored() {
        return Stream.of("openfunnel-tam", "nemo-jobs")
                .map(contract -> KillMatrixFile.stored(contract).orElseThrow())
                .toList();
    }
}
