package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.config.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedContractsTest {

    private static final Path RESTORES = Path.of("src/test/resources/contracts/restores");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(RESTORES.resolve("openapi.yaml"), folder.resolve("openapi.yaml"));
    }

    @Test
    void a_request_that_the_document_does_not_allow_is_told_once_before_anything_is_sent() throws IOException {
        String model = Files.readString(RESTORES.resolve("job.yaml"));
        Files.writeString(
                folder.resolve("job.yaml"),
                model.replace("caller: basic\n", "caller: basic\nrequests: {StartRestore: {RecoveryPoint: ''}}\n"));

        JudgedContracts contracts = new JudgedContracts();

        contracts.of(folder.toString());
        assertThatThrownBy(() -> contracts.driven(folder.toString()))
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "%s, line 14: the request body of StartRestore does not fit its schema: /RecoveryPoint must be at least"
                                        .formatted(folder.resolve("job.yaml"))
                                + " 1 characters long.");
    }
}
