package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.MockServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call in every state, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlCallsHttpTest {

    private static final String ONE_STEP = """
            created     200 pausing     200 created     200 cancelled
            pending     200 pausing     200 pending     200 cancelling
            active      200 pausing     200 active      200 cancelling
            pausing     200 pausing     200 pausing     409
            paused      200 paused      200 resuming    200 cancelling
            resuming    200 resuming    200 resuming    200 cancelling
            cancelling  200 cancelling  200 cancelling  200 cancelling
            cancelled   200 cancelled   200 cancelled   200 cancelled
            completed   200 completed   200 completed   200 completed
            error       200 error       200 error       200 error
            """;

    /** The first step has completed; the state is that of the second. */
    private static final String TWO_STEPS = """
            created     200 pausing     200 active      200 cancelling
            pending     200 pausing     200 active      200 cancelling
            active      200 pausing     200 active      200 cancelling
            pausing     200 pausing     200 pausing     409
            paused      200 paused      200 resuming    200 cancelling
            resuming    200 resuming    200 resuming    200 cancelling
            cancelling  200 cancelling  200 cancelling  200 cancelling
            cancelled   200 cancelled   200 cancelled   200 cancelled
            completed   200 completed   200 completed   200 completed
            error       200 error       200 error       200 error
            """;

    private static final String LATER_VERSION = """
            created     200 pausing     409             200 cancelled
            pending     200 pausing     409             200 cancelling
            active      200 pausing     409             200 cancelling
            pausing     200 pausing     409             409
            paused      200 paused      200 resuming    200 cancelling
            resuming    409             200 resuming    200 cancelling
            cancelling  409             409             200 cancelling
            cancelled   409             409             409
            completed   409             409             409
            error       409             409             409
            """;

    /** The reports of a worker that bring a step from created into a state. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "created", List.of(),
            "pending", List.of("pending"),
            "active", List.of("active"),
            "pausing", List.of("active", "pausing"),
            "paused", List.of("active", "paused"),
            "resuming", List.of("active", "paused", "resuming"),
            "cancelling", List.of("active", "cancelling"),
            "cancelled", List.of("active", "cancelled"),
            "completed", List.of("active", "completed"),
            "error", List.of("active", "error"));

    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    @AfterAll
    void stop() {
        mock.close();
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @MethodSource("oneStep")
    void a_job_of_one_step(String state, String call, String outcome) {
        assertThat(called("manual", state, call, "fetch")).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @MethodSource("twoSteps")
    void a_job_in_its_second_step(String state, String call, String outcome) {
        assertThat(called("manual", state, call, "fetch", "train")).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @MethodSource("laterVersion")
    void a_later_version(String state, String call, String outcome) {
        assertThat(called("later-version", state, call, "fetch")).isEqualTo(outcome);
    }

    @Test
    void a_call_that_is_refused_or_has_nothing_to_do_leaves_the_job_as_it_was() {
        Caller caller = in("manual", "pausing", "fetch");
        String before = caller.get("default/jobs/job-1/status").json().toString();
        assertThat(caller.post("default/jobs/job-1/cancel")
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Invalid status transition from PlatformJobStatus.PAUSING to PlatformJobStatus.CANCELLING");
        assertThat(caller.post("default/jobs/job-1/resume").outcome()).isEqualTo("200 pausing");
        assertThat(caller.get("default/jobs/job-1/status").json()).hasToString(before);
    }

    @Test
    void an_unknown_job_is_not_found_by_any_call() {
        Caller caller = new Caller(mock, "manual");
        for (String call : List.of("pause", "resume", "cancel")) {
            Caller.Reply reply = caller.post("default/jobs/job-1/" + call);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.json()).hasToString("{\"detail\":\"Job not found\"}");
        }
    }

    @Test
    void a_body_is_not_looked_at() {
        Caller caller = in("manual", "active", "fetch");
        assertThat(caller.post("default/jobs/job-1/pause", Map.of()).outcome()).isEqualTo("200 pausing");
    }

    static Stream<Arguments> oneStep() {
        return cells(ONE_STEP);
    }

    static Stream<Arguments> twoSteps() {
        return cells(TWO_STEPS);
    }

    static Stream<Arguments> laterVersion() {
        return cells(LATER_VERSION);
    }

    private static Stream<Arguments> cells(String table) {
        List<String> calls = List.of("pause", "resume", "cancel");
        return table.lines()
                .map(line -> line.strip().split("\\s{2,}"))
                .flatMap(row ->
                        IntStream.range(0, 3).mapToObj(call -> Arguments.of(row[0], calls.get(call), row[call + 1])));
    }

    private String called(String scenario, String state, String call, String... steps) {
        Caller.Reply reply = in(scenario, state, steps).post("default/jobs/job-1/" + call);
        return reply.outcome();
    }

    private Caller in(String scenario, String state, String... steps) {
        Caller caller = new Caller(mock, scenario);
        assertThat(caller.create("job-1", steps).status()).isEqualTo(201);
        if (steps.length == 2) {
            caller.report(steps[0], "active");
            caller.report(steps[0], "completed");
        }
        for (String reported : WAYS.get(state)) {
            assertThat(caller.report(steps[steps.length - 1], reported).status())
                    .isEqualTo(200);
        }
        return caller;
    }
}
