package dev.bandstand.mock.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.bandstand.mock.bytes.JsonCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/a            | {\"a\":1}                  | {\"a\":7}                  | 1",
                "/b            | {\"a\":1}                  | {\"a\":1,\"b\":7}          | 1",
                "/a/1          | {\"a\":[1,2]}              | {\"a\":[1,7]}              | 1",
                "/a/2          | {\"a\":[1,2]}              | {\"a\":[1,2]}              | 0",
                "/a/-          | {\"a\":[1,2]}              | {\"a\":[1,2,7]}            | 1",
                "/a/*/b        | {\"a\":[{\"b\":1},{}]}     | {\"a\":[{\"b\":7},{\"b\":7}]} | 2",
                "/*            | {\"a\":1,\"b\":2}          | {\"a\":7,\"b\":7}          | 2",
                "/a/b/c        | {\"a\":1}                  | {\"a\":1}                  | 0",
                "/a~1b/~0      | {\"a/b\":{}}               | {\"a/b\":{\"~\":7}}        | 1",
                "/             | {}                         | {\"\":7}                   | 1"
            })
    void members_are_set_where_the_path_leads(String path, String before, String after, int places)
            throws JsonProcessingException {
        JsonNode document = JsonCodec.MAPPER.readTree(before);
        assertThat(new MemberPath(path).set(document, IntNode.valueOf(7))).isEqualTo(places);
        assertThat(document).isEqualTo(JsonCodec.MAPPER.readTree(after));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rows/0", "$.rows", "/a~2"})
    void a_text_that_is_no_pointer_is_refused(String text) {
        assertThatThrownBy(() -> new MemberPath(text))
                .hasMessage(
                        "\"" + text
                                + "\" is not a JSON pointer. Write it like /status or /rows/0/name; * stands for each element.");
    }

    @Test
    void each_place_gets_a_value_of_its_own() throws JsonProcessingException {
        JsonNode document = JsonCodec.MAPPER.readTree("[{},{}]");
        new MemberPath("/*/x").set(document, JsonCodec.MAPPER.readTree("{\"y\":1}"));
        new MemberPath("/0/x/y").set(document, IntNode.valueOf(2));
        assertThat(document).hasToString("[{\"x\":{\"y\":2}},{\"x\":{\"y\":1}}]");
    }
}
