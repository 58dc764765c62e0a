package dev.bandstand.mock;

import dev.bandstand.mock.core.CallLog;
import dev.bandstand.mock.core.Json;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the command line tells calls as they come. */
enum LogFormat {
    /** Not at all. */
    NONE {
        @Override
        CallLog to(PrintWriter out) {
            return CallLog.NONE;
        }
    },
    /** A line for people. */
    TEXT {
        @Override
        CallLog to(PrintWriter out) {
            return (world, call) -> out.println(
                    "%s %s %s %s -> %d".formatted(call.realAt(), world, call.method(), call.target(), call.status()));
        }
    },
    /** A JSON object on a line of its own. */
    JSON {
        @Override
        CallLog to(PrintWriter out) {
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
                members.put("size", call.answer().size());
                out.println(new String(Json.bytes(members), StandardCharsets.UTF_8));
            };
        }
    };

    abstract CallLog to(PrintWriter out);
}
