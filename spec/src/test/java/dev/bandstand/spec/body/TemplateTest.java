package dev.bandstand.spec.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void a_name_stands_for_a_value_of_its_kind_and_in_braces_for_its_words() {
        assertThat(rendered("$status")).isEqualTo(JSON.numberNode(404));
        assertThat(rendered("${status}")).isEqualTo(JSON.textNode("404"));
        assertThat(rendered("code ${status}")).isEqualTo(JSON.textNode("code 404"));
        assertThat(rendered("$error_code").isNull()).isTrue();
        assertThat(rendered("$5")).isEqualTo(JSON.textNode("$5"));
        assertThat(rendered("$$status")).isEqualTo(JSON.textNode("$status"));
        assertThat(rendered("${ended}").isNull()).isTrue();
    }

    private static JsonNode rendered(String template) {
        return Template.render(
                JSON.textNode(template), name -> name.equals("status") ? JSON.numberNode(404) : JSON.nullNode(), false);
    }
}
