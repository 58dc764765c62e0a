package dev.bandstand.mock.cli;

import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.journal.CallListener;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The form in which the command line prints calls as they come. */
enum LogFormat {
    /** Not at all. */
    NONE {
        @Override
        CallListener to(PrintWriter out) {
            return CallListener.NONE;
        }
    },
    /** A line for people. */
    TEXT {
        @Override
        CallListener to(PrintWriter out) {
            return (world, call) -> out.println(String.format(
                    Locale.ROOT,
                    "%s %s %s %s -> %s",
                    call.realAt(),
                    world,
                    call.method(),
                    call.target(),
                    Colour.ofStatus(call.status()).on(String.valueOf(call.status()))));
        }
    },
    /** A JSON object on a line of its own. */
    JSON {
        @Override
        CallListener to(PrintWriter out) {
            return (world, call) -> {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("real_at", call.realAt());
                members.put("at", call.at());
                members.put("world", world);
                members.put("method", call.method());
                members.put("target", call.target());
                members.put("operation", call.operationId());
                members.put("job", call.job());
                members.put("status", call.status());
                members.put("size", call.response().size());
                out.println(new String(JsonCodec.bytes(members), StandardCharsets.UTF_8));
            };
        }
    };

    abstract CallListener to(PrintWriter out);
}
