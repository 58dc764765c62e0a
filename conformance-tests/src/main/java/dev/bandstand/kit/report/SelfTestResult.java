package dev.bandstand.kit.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.report.Report.SelfTestInfo;
import dev.bandstand.kit.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What this build of the kit catches, by the matrix that its self-test left. */
final class SelfTestResult {

    private SelfTestResult() {}

    /** What is known of the self-test by a contract. */
    static Optional<SelfTestInfo> of(String contract) {
        String path = "/self-test/%s.json".formatted(contract);
        try (@Nullable InputStream in = SelfTestResult.class.getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(counted(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static SelfTestInfo counted(String matrix) throws IOException {
        JsonNode tree = Json.REPORT.readTree(matrix);
        JsonNode wrong = tree.path("wrong");
        JsonNode benign = tree.path("benign");
        return new SelfTestInfo(
                wrong.size(),
                (int) rows(wrong).filter(row -> row.path("killed").asBoolean()).count(),
                benign.size(),
                (int) rows(benign).filter(SelfTestResult::wronged).count(),
                "sha256:" + Sum.of(matrix));
    }

    private static boolean wronged(JsonNode benign) {
        return !benign.path("alarms").isEmpty()
                || benign.path("verdict").asText().equals(Verdict.Result.NON_CONFORMANT.word());
    }

    private static Stream<JsonNode> rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
