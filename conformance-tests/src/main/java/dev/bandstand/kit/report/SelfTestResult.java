package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.SelfTestInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What this build of the kit catches, as its self-test measured it. */
final class SelfTestResult {

    private static final String RESOURCE = "/self-test.json";

    private SelfTestResult() {}

    static Optional<SelfTestInfo> ofThisBuild() {
        try (InputStream in = SelfTestResult.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(Json.REPORT.readValue(in, SelfTestInfo.class));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
