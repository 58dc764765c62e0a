package dev.bandstand.kit.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Caller.By;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HarKeysTest {

    @Test
    void a_key_in_the_query_names_the_caller_and_is_not_shown() throws Exception {
        HarKeys keys =
                new HarKeys(new Caller(By.QUERY, "access_key", "", false), requests("http://x/a?access_key=k1-secret"));

        assertThat(keys.known()).isTrue();
        assertThat(keys.actor(Map.of(), "?access_key=k1-secret")).isEqualTo("alice");
        assertThat(keys.actor(Map.of(), "?page=2&access_key=other")).isEqualTo("bob");
        assertThat(keys.actor(Map.of(), "?page=2")).isEqualTo("nobody");
        assertThat(keys.redactedQuery("?access_key=k1-secret&page=2")).isEqualTo("?access_key=[key of alice]&page=2");
    }

    @Test
    void a_key_in_a_cookie_names_the_caller_and_is_not_shown() throws Exception {
        HarKeys keys = new HarKeys(new Caller(By.COOKIE, "sid", "", false), requests("http://x/a"));
        Map<String, String> headers = Map.of("cookie", "theme=dark; sid=k1-secret");

        assertThat(keys.known()).isTrue();
        assertThat(keys.actor(headers, "")).isEqualTo("alice");
        assertThat(keys.redacted(headers)).isEqualTo(Map.of("cookie", "theme=dark; sid=[key of alice]"));
    }

    private static List<JsonNode> requests(String url) throws Exception {
        return List.of(new ObjectMapper().readTree("""
                        {"url": "%s", "headers": [{"name": "cookie", "value": "theme=dark; sid=k1-secret"}]}
                        """.formatted(url)));
    }
}
