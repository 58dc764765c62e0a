package dev.bandstand.mock.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    /** The test cases of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}                 | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
                "{\"a\":\"b\"}                 | {\"b\":\"c\"}                    | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}                 | {\"a\":null}                     | {}",
                "{\"a\":\"b\",\"b\":\"c\"}     | {\"a\":null}                     | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}               | {\"a\":\"c\"}                    | {\"a\":\"c\"}",
                "{\"a\":\"c\"}                 | {\"a\":[\"b\"]}                  | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}         | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}       | {\"a\":[1]}                      | {\"a\":[1]}",
                "[\"a\",\"b\"]                 | [\"c\",\"d\"]                    | [\"c\",\"d\"]",
                "{\"a\":\"b\"}                 | [\"c\"]                          | [\"c\"]",
                "{\"a\":\"foo\"}               | null                             | null",
                "{\"a\":\"foo\"}               | \"bar\"                          | \"bar\"",
                "{\"e\":null}                  | {\"a\":1}                        | {\"e\":null,\"a\":1}",
                "[1,2]                         | {\"a\":\"b\",\"c\":null}         | {\"a\":\"b\"}",
                "{}                            | {\"a\":{\"bb\":{\"ccc\":null}}}  | {\"a\":{\"bb\":{}}}"
            })
    void patches_are_merged_as_the_standard_shows(String target, String patch, String result)
            throws JsonProcessingException {
        JsonNode before = JsonCodec.MAPPER.readTree(target);
        assertThat(MergePatch.merged(before, JsonCodec.MAPPER.readTree(patch)))
                .isEqualTo(JsonCodec.MAPPER.readTree(result));
        assertThat(before).isEqualTo(JsonCodec.MAPPER.readTree(target));
    }
}
