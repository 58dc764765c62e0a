package dev.bandstand.kit.selftest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A matrix as it is kept: JSON with a line for each server, so that a change is a change of lines. */
final class KillMatrixFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KillMatrixFile() {}

    /** The name of the file of a contract. */
    static String name(String contract) {
        return contract + ".json";
    }

    /** The matrix that came with this build, if there is one. */
    static Optional<KillMatrix> stored(String contract) {
        String path = "/self-test/" + name(contract);
        try (@Nullable InputStream in = KillMatrixFile.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    static KillMatrix read(String text) {
        try {
            return JSON.readValue(text, KillMatrix.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("This is not a matrix", e);
        }
    }

    static String write(KillMatrix matrix) {
        return """
                {
                  "contract": "%s",
                  "whole": %s,
                  "deviating": [%s],
                  "benign": [%s],
                  "nothing": [%s]
                }
                """.formatted(
                        matrix.contract(),
                        matrix.whole(),
                        lines(matrix.deviating()),
                        lines(matrix.benign()),
                        lines(matrix.nothing()));
    }

    private static String lines(List<?> rows) {
        return rows.stream().map(row -> "\n    " + line(row)).collect(Collectors.joining(","));
    }

    private static String line(Object row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
