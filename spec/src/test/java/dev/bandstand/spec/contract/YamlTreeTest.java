package dev.bandstand.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

    private static void reads(String yaml, String json) throws IOException {
        assertThat(YamlTree.read(yaml)).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void an_alias_stands_for_what_has_its_anchor() throws IOException {
        reads(
                "{a: &one {n: 1}, b: *one, c: [&word yo, *word], d: &list [*one], e: *list}",
                "{\"a\":{\"n\":1},\"b\":{\"n\":1},\"c\":[\"yo\",\"yo\"],\"d\":[{\"n\":1}],\"e\":[{\"n\":1}]}");
    }

    @Test
    void an_alias_keeps_the_type_of_a_scalar() throws IOException {
        reads(
                "{a: &n 7, b: *n, c: &t true, d: *t, e: &x null, f: *x, g: &q '7', h: *q}",
                "{\"a\":7,\"b\":7,\"c\":true,\"d\":true,\"e\":null,\"f\":null,\"g\":\"7\",\"h\":\"7\"}");
    }

    @Test
    void an_anchor_that_is_set_again_means_the_newer_value() throws IOException {
        reads("[&a 1, *a, &a 2, *a]", "[1,1,2,2]");
    }

    @Test
    void copies_are_independent() throws IOException {
        var tree = YamlTree.read("{a: &one {n: 1}, b: *one}");
        ((com.fasterxml.jackson.databind.node.ObjectNode) tree.path("a")).put("n", 2);
        assertThat(tree.at("/b/n").asInt()).isEqualTo(1);
    }

    @Test
    void a_merge_key_adds_what_the_object_does_not_have() throws IOException {
        reads(
                "{a: &a {n: 1, m: 1}, b: &b {m: 2, k: 2}, c: {<<: *a, n: 3}, d: {n: 4, <<: [*b, *a]}, e: {<<: {x: 1}}}",
                """
                {"a":{"n":1,"m":1},"b":{"m":2,"k":2},"c":{"n":3,"m":1},"d":{"n":4,"m":2,"k":2},"e":{"x":1}}\
                """);
    }

    @Test
    void aliases_that_lead_nowhere_are_faults() {
        for (String text : new String[] {"{a: *none}", "{a: &a {b: *a}}", "{a: &a 1, b: {<<: *a}}"}) {
            assertThatThrownBy(() -> YamlTree.read(text)).as(text).isInstanceOf(JsonProcessingException.class);
        }
        assertThatThrownBy(() -> LocatedYaml.read("openapi.yaml", "a: 1\nb: *none\n"))
                .hasMessage(
                        "openapi.yaml, line 2: this is no YAML: nothing before the alias *none has that anchor; a text that"
                                + " begins with one of ? @ ` % * & ! or has a colon before a blank stands in quotes.");
    }

    @Test
    void aliases_of_aliases_do_not_grow_without_bound() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String inner = ("*a" + (i - 1) + ", ").repeat(10);
            text.append("a" + i + ": &a" + i + " [" + inner + "]\n");
        }
        assertThatThrownBy(() -> YamlTree.read(text.toString())).hasMessageContaining("more than can be read");
    }

    @Test
    void a_text_without_a_value_is_null() throws IOException {
        assertThat(YamlTree.read("").isNull()).isTrue();
        assertThat(YamlTree.read("# nothing\n").isNull()).isTrue();
    }

    @Test
    void a_text_that_needs_quotes_is_told_so() {
        assertThatThrownBy(() -> LocatedYaml.read("job.yaml", "errors: {refused: {status: ?refusal}}"))
                .hasMessage(
                        "job.yaml, line 1: this is no YAML: while parsing a flow node, expected the node content, but found '?'; a text"
                                + " that begins with one of ? @ ` % * & ! or has a colon before a blank stands in quotes.");
        assertThatThrownBy(() -> LocatedYaml.read("job.yaml", "title: Jobs: all"))
                .hasMessageContaining("stands in quotes");
        assertThatThrownBy(() -> LocatedYaml.read("job.yaml", "\ttitle: Jobs")).hasMessageContaining("not by tabs");
        assertThatThrownBy(() -> LocatedYaml.read("job.yaml", "title: [Jobs")).hasMessageNotContaining("quotes");
    }

    @Test
    void a_document_of_many_megabytes_is_read() {
        LocatedYaml large = LocatedYaml.read(
                "openapi.yaml", "a:\n  b:\n    c:\n      d:\n        e: 1\nf: " + "x".repeat(3_200_000));

        assertThat(large.tree().path("f").asText()).hasSize(3_200_000);
        assertThat(large.lines().of("/a/b/c")).isEqualTo(3);
        assertThat(large.lines().of("/a/b/c/d/e")).isEqualTo(4);
    }
}
