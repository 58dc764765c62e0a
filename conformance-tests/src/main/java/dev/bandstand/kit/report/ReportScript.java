package dev.bandstand.kit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** The only script that the policy of the page lets run: filter and search. */
final class ReportScript {

    static final String TEXT = text();
    static final String SUM =
            "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sum.of(TEXT)));

    private ReportScript() {}

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(ReportScript.class.getResourceAsStream("report.js"), "report.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("report.js cannot be read", e);
        }
    }
}
