package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.Route;
import dev.bandstand.contract.nemo.JobsApi;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Nothing that a client sends makes the mock fail. */
class FuzzHttpTest {

    private static final int CALLS = 200;
    private static final List<String> VALUES = List.of(
            "job-1", "fetch", "t-0", "default", "-", "%2F", "%00", "a%20b", "..", "%F0%9F%98%80", "x".repeat(300), "0");
    private static final List<String> QUERIES = List.of(
            "",
            "?page=0",
            "?page=99999999999999999999&page_size=1e9",
            "?filter%5Bname%5D%5B%24like%5D=%25%25%25a",
            "?filter=%7B%22%24and%22%3A1%7D",
            "?filter=%7B%22name%22%3A%7B%22%24in%22%3A%5B%5B%5D%5D%7D%7D",
            "?filter%5B%5D=1&filter%5B%5B%5D%5D=2",
            "?page_cursor=2NEpo7TZRRrLZSi2U&limit=2147483647",
            "?limit=-5&attempt_id=1.5",
            "?sort=%00",
            "?%ZZ");

    @AutoClose
    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    @RepeatedTest(3)
    void no_call_is_answered_with_a_server_error(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Caller caller = new Caller(mock, "quick");
        caller.create("job-1", "fetch");
        caller.world().clock().unfreeze();
        List<Route<Object>> routes = JobsApi.routes(context -> {
            throw new IllegalStateException("only the templates are wanted");
        });
        List<String> failures = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            Route<Object> route = routes.get(random.nextInt(routes.size()));
            String path = route.template().replace("/apis/jobs/v2/workspaces/", "");
            while (path.contains("{")) {
                path = path.replaceFirst("\\{\\w+}", VALUES.get(random.nextInt(VALUES.size())));
            }
            byte[] body = body(random).getBytes(StandardCharsets.UTF_8);
            String target = path + QUERIES.get(random.nextInt(QUERIES.size()));
            OptionalInt status =
                    sent(caller, route.method(), target, route.method().equals("GET") ? null : body);
            if (status.orElse(0) >= 500) {
                failures.add(status + " " + route.method() + " " + target);
            }
        }
        assertThat(failures).isEmpty();
    }

    /** The answer's code; nothing for what Java's client refuses to send because it is no address at all. */
    private static OptionalInt sent(Caller caller, String method, String target, byte @Nullable [] body) {
        try {
            return OptionalInt.of(caller.send(method, target, body).status());
        } catch (IllegalArgumentException notSent) {
            return OptionalInt.empty();
        } catch (UncheckedIOException closedMeanwhile) {
            // The server closes a connection after a request that it could not read; the next one may meet that.
            return OptionalInt.of(caller.send(method, target, body).status());
        }
    }

    private static String body(Random random) {
        ObjectNode request = JsonCodec.MAPPER.valueToTree(Caller.request("job-" + random.nextInt(3), "fetch"));
        request.put("status", "active").put("artifact_url", "a").put("artifact_storage_type", "fileset");
        List<JsonNode> places = new ArrayList<>();
        collect(request, places);
        if (random.nextBoolean()
                && places.get(random.nextInt(places.size())) instanceof ObjectNode place
                && !place.isEmpty()) {
            List<String> names = new ArrayList<>();
            place.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> place.remove(name);
                case 1 -> place.putNull(name);
                case 2 -> place.put(name, 5);
                default -> place.putArray(name).addObject().putNull("x");
            }
        }
        return random.nextInt(10) == 0 ? "{\"a\":" : request.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        places.add(node);
        node.forEach(each -> collect(each, places));
    }
}
