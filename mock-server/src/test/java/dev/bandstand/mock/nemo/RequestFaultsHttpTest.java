package dev.bandstand.mock.nemo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that miss the contract, refused in the words of pydantic as the service refuses them. */
class RequestFaultsHttpTest {

    private static final String JOBS = "default/jobs";

    @AutoClose
    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    private final Caller caller = new Caller(mock, "manual");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"command":["true"]}                              | union_tag_not_found executor
            {"provider":"tpu"}                                | union_tag_invalid executor
            {"provider":5}                                    | union_tag_invalid executor
            "cpu"                                             | model_attributes_type executor
            {"provider":"cpu"}                                | missing executor.cpu.container
            {"provider":"cpu","container":"x"}                | model_attributes_type executor.cpu.container
            {"provider":"gpu","container":{"image":"x","command":"true"}} | list_type executor.gpu.container.command
            {"provider":"gpu","container":{"image":"x","command":null}}   | list_type executor.gpu.container.command
            {"provider":"cpu","container":{"image":"x"},"resources":null} | model_attributes_type executor.cpu.resources
            {"provider":"cpu","container":{"image":"x"},"resources":{"num_nodes":"two"}} | int_parsing executor.cpu.resources.num_nodes
            {"provider":"cpu","container":{"image":"x"},"resources":{"num_nodes":0}} | greater_than_equal executor.cpu.resources.num_nodes
            {"provider":"cpu","container":{"image":"x"},"resources":{"limits":{"cpu":1}}} | string_type executor.cpu.resources.limits.cpu
            {"provider":"subprocess","command":[1]}           | string_type executor.subprocess.command.0
            {"provider":"subprocess","command":[]}            | value_error executor.subprocess
            """)
    void an_executor_is_told_by_the_kind_that_it_names(String executor, String fault) {
        String step = "{\"name\":\"fetch\",\"executor\":%s}".formatted(executor);

        assertThat(faults(create(step)))
                .containsExactly(fault.replace(" executor", " body.platform_spec.steps.0.executor"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "config":null                                     | dict_type body.platform_spec.steps.0.config
            "config":[]                                       | dict_type body.platform_spec.steps.0.config
            "environment":{"A":"b"}                           | list_type body.platform_spec.steps.0.environment
            "environment":[{"name":"A","from_secret":"s"}]    | model_attributes_type body.platform_spec.steps.0.environment.0.from_secret
            "lifecycle":{"staleness_timeout_seconds":1.5}     | int_from_float body.platform_spec.steps.0.lifecycle.staleness_timeout_seconds
            "lifecycle":{"staleness_timeout_seconds":"5s"}    | int_parsing body.platform_spec.steps.0.lifecycle.staleness_timeout_seconds
            "lifecycle":{"staleness_timeout_seconds":null}    | int_type body.platform_spec.steps.0.lifecycle.staleness_timeout_seconds
            """)
    void a_member_of_a_step_is_told_with_its_place(String member, String fault) {
        String step = "{\"name\":\"fetch\",\"executor\":{\"provider\":\"subprocess\",\"command\":[\"true\"]},%s}"
                .formatted(member);

        assertThat(faults(create(step))).containsExactly(fault);
    }

    @Test
    void the_faults_of_all_steps_are_told_together() {
        String steps = """
                {"name":"fetch","environment":[{"name":"A"},{"name":"B","value":"b"},{"name":"C"}],
                 "executor":{"provider":"gpu","container":{}}},
                {"name":"fetch","executor":{"provider":"subprocess","command":[]}}""";

        assertThat(faults(create(steps)))
                .containsExactly(
                        "value_error body.platform_spec.steps.0.environment.0",
                        "value_error body.platform_spec.steps.0.environment.2",
                        "missing body.platform_spec.steps.0.executor.gpu.container.image",
                        "value_error body.platform_spec.steps.1.executor.subprocess");
    }

    @Test
    void a_text_that_is_no_json_is_told_in_the_words_of_python() {
        Caller.Reply refused = caller.post(JOBS, "{\"name\": ".getBytes(UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").path(0))
                .hasToString(
                        "{\"type\":\"json_invalid\",\"loc\":[\"body\",9],\"msg\":\"JSON decode error\",\"input\":{},"
                                + "\"ctx\":{\"error\":\"Expecting value\"}}");
    }

    @Test
    void faults_come_in_the_order_of_the_members_in_the_contract() {
        Caller.Reply refused = caller.post(JOBS, "{\"custom_fields\":[],\"source\":null,\"spec\":[]}".getBytes(UTF_8));

        assertThat(faults(refused))
                .containsExactly(
                        "dict_type body.spec",
                        "missing body.platform_spec",
                        "string_type body.source",
                        "dict_type body.custom_fields");
    }

    @Test
    void a_job_without_steps_is_told_as_the_code_of_the_service_does() {
        assertThat(faults(create(""))).containsExactly("value_error body.platform_spec");
        assertThat(create("").json().at("/detail/0/msg").asText())
                .isEqualTo("Value error, At least one step is required in the job specification.");
    }

    @ParameterizedTest
    @CsvSource({"\"5\", 5", "\" 7 \", 7", "\"8.0\", 8", "true, 1", "9.0, 9"})
    void a_whole_number_may_be_a_text_or_a_truth_value(String sent, int read) {
        String step = """
                {"name":"fetch","executor":{"provider":"subprocess","command":["true"]},\
                "lifecycle":{"staleness_timeout_seconds":%s}}""".formatted(sent);

        assertThat(create(step)
                        .json()
                        .at("/platform_spec/steps/0/lifecycle/staleness_timeout_seconds")
                        .asInt())
                .isEqualTo(read);
    }

    @Test
    void a_body_is_json_only_when_its_content_type_says_so() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/default/jobs"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\"}")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("model_attributes_type", "\"input\":\"{\\\"name\\\":\\\"a\\\"}\"");
        assertThat(caller.post(JOBS, "null".getBytes(UTF_8))
                        .json()
                        .at("/detail/0/type")
                        .asText())
                .isEqualTo("missing");
    }

    @Test
    void an_address_that_ends_in_a_slash_is_redirected_when_there_is_one_without() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/default/jobs//?page=2")));

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue("/apis/jobs/v2/workspaces/default/jobs?page=2");
        assertThat(send(HttpRequest.newBuilder(address("/default/nothing/"))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_state_that_is_null_is_told_with_the_states_there_are() {
        caller.create("job-1", "fetch");

        assertThat(caller.send("PATCH", "default/jobs/job-1/steps/fetch/status", "{\"status\":null}".getBytes(UTF_8))
                        .json()
                        .at("/detail/0/type")
                        .asText())
                .isEqualTo("enum");
    }

    @Test
    void a_step_filter_names_every_fault() {
        String detail = caller.get(
                        "default/jobs/-/steps?filter%5Bstatus%5D=busy,active&filter%5Bnope%5D=x&filter%5Bsource%5D=a,b")
                .json()
                .path("detail")
                .asText();

        assertThat(detail)
                .startsWith(
                        "3 validation errors for PlatformJobStepsListFilter\nstatus.0\n  Input should be 'created', ")
                .contains("[type=enum, input_value='busy', input_type=str]")
                .contains(
                        "source\n  Input should be a valid string [type=string_type, input_value=['a', 'b'], input_type=list]")
                .endsWith("https://errors.pydantic.dev/2.14/v/extra_forbidden");
    }

    private Caller.Reply create(String steps) {
        String body = "{\"source\":\"test\",\"spec\":{},\"platform_spec\":{\"steps\":[%s]}}".formatted(steps);
        return caller.post(JOBS, body.getBytes(UTF_8));
    }

    private static List<String> faults(Caller.Reply refused) {
        assertThat(refused.status()).isEqualTo(422);
        return StreamSupport.stream(refused.json().path("detail").spliterator(), false)
                .map(RequestFaultsHttpTest::fault)
                .toList();
    }

    private static String fault(JsonNode violation) {
        List<String> place = StreamSupport.stream(violation.path("loc").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return violation.path("type").asText() + " " + String.join(".", place);
    }

    private URI address(String path) {
        return mock.address().resolve("/apis/jobs/v2/workspaces" + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
