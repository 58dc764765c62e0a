package dev.bandstand.mock.http.wiremock;

import dev.bandstand.mock.bytes.Chunks;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.IncomingRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls to WireMock's admin API that do nothing here, and the form in which those that fail are reported. */
final class WireMockLimits {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_LINE = 200;
    private static final String FILES = "/__admin/files";

    private WireMockLimits() {}

    /**
     * The answer to a call that WireMock would accept and not carry out.
     *
     * @param hasFolder WireMock has a folder of its own
     */
    static Optional<Outgoing> refused(IncomingRequest request, boolean hasFolder) {
        String path = request.path();
        if (path.equals("/__admin/shutdown")) {
            return Optional.of(error(FORBIDDEN, "The mock is not stopped from outside. Stop its process."));
        }
        boolean files = path.equals(FILES) || path.startsWith(FILES + "/");
        return files && !hasFolder
                ? Optional.of(error(
                        NOT_FOUND, "There is no folder for files. Start the mock with --root-dir DIR to have one."))
                : Optional.empty();
    }

    /** WireMock answers what it cannot make sense of as if it had failed itself, with a stack trace. */
    static Outgoing explained(Outgoing answer) {
        if (answer.status() < SERVER_ERROR) {
            return answer;
        }
        return unfit(new String(answer.body().bytes(), StandardCharsets.UTF_8));
    }

    /** The answer to a call that WireMock fails on. */
    static Outgoing unfit(String reason) {
        String line = reason.lines().findFirst().orElse("no reason given");
        return error(
                BAD_REQUEST,
                "WireMock cannot serve this request: "
                        + (line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line));
    }

    /** An error in the form that WireMock has for them. */
    static Outgoing error(int status, String sentence) {
        byte[] body = JsonCodec.bytes(Map.of("errors", List.of(Map.of("code", status, "title", sentence))));
        return new Outgoing(status, List.of(new Header("Content-Type", "application/json")), Chunks.of(body));
    }
}
