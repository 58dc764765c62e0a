package dev.bandstand.mock.console;

import dev.bandstand.mock.control.ServerInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells watchers of the mock itself, so that they notice a restart and a store that does not answer. */
record ServerEvents(ServerInfo info) {

    private static final String NAME = "server";

    /** The mock as it is when all is well. */
    ServerSentEvent well() {
        return new ServerSentEvent(NAME, members());
    }

    /** The mock while it cannot do all of its work, with the reason. */
    ServerSentEvent degraded(String reason) {
        Map<String, Object> members = members();
        members.put("degraded", reason);
        return new ServerSentEvent(NAME, members);
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("started_at", info.startedAt());
        members.put("store", info.store());
        return members;
    }
}
