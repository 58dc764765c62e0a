package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.spec.contract.OperationKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Checks of the message of an accepted call. */
final class CommandMessages {

    private CommandMessages() {}

    /**
     * A message names no job but its own.
     *
     * @param path what stands before the id in the addresses of jobs
     */
    static Check nameNoOtherJob(String rule, OperationKind act, String path) {
        return new EachCall(
                rule,
                call -> call.act == act && call.accepted() && !call.job().isEmpty(),
                call -> otherJob(call, path)
                        ? "The message of a %s names no job but its own, but says: %s"
                                .formatted(act.verb(), JsonFields.text(call.body, "message"))
                        : "");
    }

    private static boolean otherJob(TracedCall call, String path) {
        String message = JsonFields.text(call.body, "message");
        int at = message == null ? -1 : message.indexOf(path);
        while (message != null && at >= 0) {
            String rest = message.substring(at + path.length());
            if (!rest.startsWith(call.job()) && !rest.startsWith(encoded(call.job())) && !rest.startsWith("{")) {
                return true;
            }
            at = message.indexOf(path, at + 1);
        }
        return false;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
