package dev.bandstand.kit.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final Keys KEYS = new Keys("alice:secret", Optional.of("bobs-key"));

    @Test
    void a_key_in_a_text_becomes_its_placeholder() {
        assertThat(KEYS.redact("{\"owner\":\"alice:secret\",\"other\":\"bobs-key\"}"))
                .isEqualTo("{\"owner\":\"[key of alice]\",\"other\":\"[key of bob]\"}");
    }

    @Test
    void a_link_that_repeats_the_key_of_its_caller_is_still_a_url() {
        String link = KEYS.redact("https://x.example/jobs?key=bobs-key&page=2");
        assertThat(link).doesNotContain("bobs-key");
        assertThat(URI.create(link).getQuery()).isEqualTo("key=[key of bob]&page=2");
    }

    @Test
    void a_key_that_a_link_encodes_is_no_less_secret() {
        assertThat(KEYS.redact("{\"next\":\"https://x.example/jobs?page=2&key=alice%3Asecret\"}"))
                .isEqualTo("{\"next\":\"https://x.example/jobs?page=2&key=%5Bkey%20of%20alice%5D\"}");
        assertThat(KEYS.redact("/users/alice%3Asecret")).isEqualTo("/users/[key of alice]");
    }
}
