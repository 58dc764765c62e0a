package dev.bandstand.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultlessMessagesTest {

    private static final String ONE = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private final List<String> read = new ArrayList<>();
    private final ContractCheck remembering = ContractCheck.remembering(new Reading());

    /** A check that notes what it reads, and finds a fault in each body with an exclamation mark. */
    private final class Reading implements ContractCheck {

        @Override
        public List<Fault> request(Exchange.Request request) {
            read.add(request.target());
            return List.of();
        }

        @Override
        public List<Fault> answer(String operationId, Answered answer) {
            read.add(answer.body());
            return answer.body().contains("!") ? List.of(new Fault("type", "", answer.body())) : List.of();
        }

        @Override
        public OpenApi document() {
            return OpenApi.read("none.yaml", "openapi: 3.1.0\npaths: {}");
        }
    }

    @Test
    void an_answer_that_differs_in_a_uuid_or_a_time_is_read_once() {
        answer("{\"id\":\"" + ONE + "\",\"at\":\"2026-01-02T03:04:05.678Z\"}");
        answer("{\"id\":\"" + OTHER + "\",\"at\":\"2027-11-12T13:14:15.000Z\"}");

        assertThat(read).hasSize(1);
    }

    @Test
    void an_answer_that_differs_in_anything_else_is_read() {
        answer("{\"at\":\"2026-01-02T03:04:05.678Z\"}");
        answer("{\"at\":\"2026-01-02T03:04:05Z\"}");
        answer("{\"at\":\"2026-13-02T03:04:05.678Z\"}");
        answer("{\"at\":\"2026-02-31T03:04:05.678Z\"}");
        answer("{\"at\":\"2026-01-02T03:04:05.678\"}");

        assertThat(read).hasSize(5);
    }

    @Test
    void a_fault_is_found_each_time() {
        assertThat(answer("!" + ONE)).extracting(ContractCheck.Fault::message).containsExactly("!" + ONE);
        assertThat(answer("!" + OTHER)).extracting(ContractCheck.Fault::message).containsExactly("!" + OTHER);
    }

    @Test
    void the_same_body_of_another_operation_or_code_is_read() {
        remembering.answer("getJob", new Answered(200, Map.of(), "{}"));
        remembering.answer("cancelJob", new Answered(200, Map.of(), "{}"));
        remembering.answer("getJob", new Answered(404, Map.of(), "{}"));

        assertThat(read).hasSize(3);
    }

    @Test
    void a_request_that_differs_in_a_header_or_the_body_is_read() {
        remembering.request(new Exchange.Request("POST", "/jobs/" + ONE, Map.of(), null));
        remembering.request(new Exchange.Request("POST", "/jobs/" + OTHER, Map.of(), null));
        remembering.request(new Exchange.Request("POST", "/jobs/" + OTHER, Map.of("X-Key", "1"), null));
        remembering.request(new Exchange.Request("POST", "/jobs/" + OTHER, Map.of(), "{}"));

        assertThat(read).hasSize(3);
    }

    private List<ContractCheck.Fault> answer(String body) {
        return remembering.answer("getJob", new Answered(200, Map.of(), body));
    }
}
