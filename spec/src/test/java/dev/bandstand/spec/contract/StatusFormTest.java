package dev.bandstand.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFormTest {

    private static final String MODEL = """
            operations: {createExport: submit, getExport: observe}
            id: {returned: body /name}
            title: Exports
            states: {running: running, failed: failed, done: completed, stopped: cancelled}
            moves: {}
            status:
              running: {/done: false}
              stopped: {/done: true, /error/code: 1}
              failed: {/done: true, /error: $any}
              done: {/done: true, /error: $none}
            """;

    private static StatusForm form(String model) {
        return model(model).status();
    }

    private static JobModel model(String model) {
        OpenApi document = OpenApi.read("openapi.yaml", "{openapi: 3.1.0, info: {title: Exports}, paths: {}}");
        return JobModelReader.read(() -> document, LocatedYaml.read("job.yaml", model));
    }

    private static JsonNode body(String json) {
        return LocatedYaml.read("body", json).tree();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"done": false}                             | running
            {"done": false, "error": null}              | running
            {"done": true, "error": {"code": 1}}        | stopped
            {"done": true, "error": {"code": 5}}        | failed
            {"done": true, "error": null}               | done
            {"done": true}                              | done
            {"done": "yes"}                             |
            {}                                          |
            """)
    void members_tell_a_state_together(String json, String state) {
        assertThat(form(MODEL).state(body(json))).isEqualTo(Optional.ofNullable(state));
    }

    @Test
    void a_state_is_written_as_it_is_read() {
        assertThat(form(MODEL).members("stopped").get("/error/code")).isEqualTo(body("1"));
        assertThat(form(MODEL).members("done").get("/error").isNull()).isTrue();
        assertThat(form(MODEL).members("failed")).containsOnlyKeys("/done");
    }

    @Test
    void a_state_that_is_hidden_by_an_earlier_one_is_a_fault() {
        String model = MODEL.replace("failed: {/done: true, /error: $any}", "")
                .replace("stopped: {/done: true, /error/code: 1}", "stopped: {/done: true}")
                .concat("  failed: {/done: true, /error: $any}\n");
        ModelFaults faults = new ModelFaults(model(model).lines());
        OpenApi document = OpenApi.read("openapi.yaml", "{openapi: 3.1.0, info: {title: Exports}, paths: {}}");

        new ModelWordsCheck(document, model(model), faults).check();

        assertThat(faults.all())
                .extracting(ContractFault::reason)
                .contains(
                        "status.done: a job in this state is taken for stopped, which is tried first",
                        "status.failed: a job in this state is taken for stopped, which is tried first");
    }
}
