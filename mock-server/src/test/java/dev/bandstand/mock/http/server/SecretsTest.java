package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.core.WorldNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key may open more than this mock, so it is shown nowhere. */
class SecretsTest {

    private static final String KEY = "sk_live_5f2c9d8e7a6b4c3d";

    @Test
    void a_key_is_in_no_list_no_journal_and_no_log() {
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        try (MockServer mock = MockServer.start(options ->
                options.withPort(0).withCallListener((world, call) -> logged.add(world + " " + call.request())))) {
            Browser client = Browser.of(mock, KEY);
            client.send(client.request("/api/v1/credits/balance")
                    .header("Authorization", "Bearer " + KEY)
                    .header("Cookie", "session=" + KEY));
            String shown = WorldNames.shown(KEY);
            JsonNode worlds = Browser.json(client.get("/__bandstand/worlds"));
            assertThat(worlds.toString()).doesNotContain(KEY).contains(shown);
            for (String name : List.of(shown, KEY)) {
                String world = "/__bandstand/worlds/" + name;
                assertThat(client.get(world).body()).contains("\"calls\":1").doesNotContain(KEY);
                assertThat(client.get(world + "/journal/1").body())
                        .contains("X-API-Key", "Authorization", "Cookie", "***")
                        .doesNotContain(KEY);
                assertThat(client.get(world + "/journal/2").body()).doesNotContain(KEY);
            }
            assertThat(logged).hasSize(1).allSatisfy(line -> assertThat(line).startsWith(shown + " "));
            assertThat(String.join("", logged)).doesNotContain(KEY);
        }
    }

    @Test
    void what_is_shown_leads_to_the_same_world() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            String job = Browser.of(mock, KEY).submit();
            assertThat(Browser.of(mock, WorldNames.shown(KEY))
                            .get("/api/v1/tam/build/" + job)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(mock.world(KEY).journal().counted()).isEqualTo(2);
        }
    }

    @Test
    void short_names_stay_as_they_are() {
        assertThat(WorldNames.shown("demo")).isEqualTo("demo");
        assertThat(WorldNames.shown("a".repeat(16))).hasSize(16);
        assertThat(WorldNames.shown("a".repeat(17))).matches("aaaa-[0-9a-f]{8}");
        assertThat(WorldNames.shown(KEY)).isEqualTo(WorldNames.shown(KEY)).isNotEqualTo(WorldNames.shown(KEY + "x"));
    }

    @Test
    void wiremock_verifies_by_the_key_and_does_not_tell_it() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            Browser client = Browser.of(mock, KEY);
            client.post("/__admin/mappings", "{\"request\": {\"urlPath\": \"/x\"}, \"response\": {\"body\": \"y\"}}");
            assertThat(client.get("/x").body()).isEqualTo("y");
            assertThat(client.get("/__admin/requests").body()).contains("***").doesNotContain(KEY);
            assertThat(client.post(
                                    "/__admin/requests/count",
                                    "{\"urlPath\": \"/x\", \"headers\": {\"X-API-Key\": {\"equalTo\": \"" + KEY
                                            + "\"}}}")
                            .body())
                    .contains("\"count\":1");
        }
    }
}
