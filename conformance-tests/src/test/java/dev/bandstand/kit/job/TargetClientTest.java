package dev.bandstand.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.kit.steps.StepLibrary;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.KitFault;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TargetClientTest {

    private static final TargetJob JOB = new TargetJob("j", TargetJob.Origin.SUBMITTED);

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final SmallServer server = SmallServer.answering(request -> next());
    private final Recorder recorder = new Recorder();
    private final SteppedClock clock = new SteppedClock();
    private final TargetClient client =
            SmallRunContext.at(server.address(), recorder, clock).client("s");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_target_that_asks_for_time_gets_it() {
        answers(Reply.of(429, "").with("Retry-After", "7"), job("running"));

        client.poll(JOB);

        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(7));
        assertThat(statuses()).containsExactly(429, 200);
    }

    @Test
    void nobody_waits_for_a_job_at_rest_to_run() {
        answers(job("pausing"), job("paused"));
        StepLibrary steps = new StepLibrary(SmallRunContext.at(server.address(), recorder, clock), client);
        steps.cast(JOB, null);

        steps.walks().awaitRunning();

        assertThat(statuses()).hasSize(2);
    }

    @Test
    void a_target_that_never_has_time_is_given_up() {
        answers(Reply.of(429, ""));

        assertThatThrownBy(() -> client.poll(JOB))
                .hasMessageMatching("The target has put the same call off \\d times with 429 or 503\\.");
    }

    @Test
    void a_target_that_asks_for_more_time_than_a_wait_may_take_ends_the_run_at_once() {
        answers(Reply.of(429, "").with("Retry-After", "86400"));

        assertThatThrownBy(() -> client.poll(JOB))
                .hasMessage(
                        "The target answers 429 and asks to come back in 1440 min, which is longer than a wait may be."
                                + " Run the check later, or allow more time with --settle.");
        assertThatThrownBy(() -> client.poll(JOB)).hasMessageStartingWith("The target answers 429");
        assertThat(clock.passed()).isZero();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_server_that_is_unavailable_for_a_while_is_asked_again_after_it() {
        answers(Reply.of(503, "").with("Retry-After", "6"), job("running"));

        client.poll(JOB);

        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(6));
        assertThat(statuses()).containsExactly(503, 200);
    }

    @Test
    void a_submit_is_sent_again_when_the_server_says_when_to_come_back() {
        answers(Reply.of(503, "").with("Retry-After", "6"), job("pending"));

        Exchange answer = client.send(client.protocol().submit(Actor.ALICE, "dental clinics"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(6));
        assertThat(statuses()).containsExactly(503, 200);
    }

    @Test
    void a_read_that_meets_a_passing_fault_is_sent_again() {
        answers(Reply.of(503, ""), Reply.of(502, ""), job("running"));

        assertThat(client.poll(JOB).state()).isEqualTo(JobState.RUNNING);
        assertThat(statuses()).containsExactly(503, 502, 200);
    }

    @Test
    void a_new_job_is_paused_without_a_look_at_it_where_jobs_are_over_after_a_few_answers() {
        answers(job("running"), job("pausing"), job("paused"));
        client.poll(JOB);
        client.built(Duration.ofNanos(1));

        boolean paused = new StateDriver(client)
                .drive(new TargetJob("new", TargetJob.Origin.SUBMITTED), JobRequirement.of(JobState.PAUSED));

        assertThat(paused).isTrue();
        assertThat(server.requests())
                .containsExactly(
                        "GET /api/v1/tam/build/j", "POST /api/v1/tam/build/new/pause", "GET /api/v1/tam/build/new");
    }

    @Test
    void a_command_that_the_service_did_not_get_to_is_sent_again() {
        answers(job("running"), Reply.of(503, ""), job("running"), job("pausing"));
        client.poll(JOB);

        assertThat(client.command(JOB, Command.PAUSE).status()).isEqualTo(200);
        assertThat(statuses()).containsExactly(200, 503, 200, 200);
    }

    @Test
    void a_command_is_not_sent_again_when_it_was_carried_out_in_spite_of_its_answer() {
        answers(job("running"), Reply.of(503, ""), job("pausing"));
        client.poll(JOB);

        assertThat(client.command(JOB, Command.PAUSE).status()).isEqualTo(503);
        assertThat(statuses()).containsExactly(200, 503, 200);
    }

    @Test
    void a_command_that_the_service_never_gets_to_is_given_up() {
        answers(job("running"), Reply.of(503, ""));
        client.poll(JOB);

        assertThat(client.command(JOB, Command.PAUSE).status()).isEqualTo(503);
        assertThat(clock.passed()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_wait_ends_when_it_is_over_and_is_marked() {
        answers(job("running"), job("running"), job("pausing"), job("paused"));

        client.await(JOB, "the job to be paused", read -> read.state() == JobState.PAUSED);

        assertThat(trace().marks())
                .filteredOn(mark -> mark.kind() == Mark.Kind.REACHED)
                .hasSize(1);
    }

    @Test
    void a_wait_without_a_change_is_given_up_after_its_deadline_and_not_before() {
        answers(job("pausing"));

        assertThatThrownBy(() -> client.await(JOB, "the job to be paused", read -> read.state() == JobState.PAUSED))
                .isInstanceOf(SituationUnavailable.class)
                .hasMessage("Waited for the job to be paused (j); for 60 s it has shown no change and is pausing."
                        + " Allow more time with --settle.");
        assertThat(clock.passed()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(67));
        assertThat(trace().marks()).last().extracting(Mark::kind).isEqualTo(Mark.Kind.GAVE_UP);
    }

    @Test
    void a_job_that_flickers_between_two_states_shows_no_change() {
        answers(many(number -> job(number % 2 == 0 ? "running" : "pausing")));

        assertThatThrownBy(() -> client.await(JOB, "an end", read -> false))
                .hasMessageStartingWith("Waited for an end (j); for 60 s it has shown no change");
    }

    @Test
    void a_job_that_never_stops_changing_is_given_up_in_the_end() {
        answers(many(number ->
                Reply.of(200, String.format(Locale.ROOT, "{\"status\":\"running\",\"processed\":%d}", number))));

        assertThatThrownBy(() -> client.await(JOB, "an end", read -> false))
                .hasMessageStartingWith("Waited for an end (j); for 20 min it has shown one change after another");
        assertThat(server.requests()).hasSizeLessThan(500);
    }

    @Test
    void a_job_that_was_waited_for_in_vain_is_not_waited_for_again() {
        JobFixtures fixtures = new JobFixtures(SmallRunContext.oneJob());
        answers(job("pending"));
        assertThatThrownBy(() -> fixtures.acquire(JobRequirement.of(JobState.RUNNING), client))
                .hasMessageStartingWith("Waited for a running job");
        int sent = server.requests().size();

        assertThatThrownBy(() -> fixtures.acquire(JobRequirement.of(JobState.RUNNING), client))
                .isInstanceOf(SituationUnavailable.class)
                .hasMessageStartingWith("A running job is not available");
        assertThat(server.requests()).hasSize(sent);
    }

    @Test
    void a_slow_target_is_left_in_peace() {
        answers(job("pausing"));

        assertThatThrownBy(() -> client.await(JOB, "an end", read -> false)).isInstanceOf(SituationUnavailable.class);

        assertThat(server.requests()).hasSizeLessThan(60);
    }

    @Test
    void keys_are_replaced_wherever_they_show() {
        answers(Reply.of(200, "{\"echo\":\"alices-secret\"}").with("X-Echo", "alices-secret"));

        client.send(client.protocol().poll(Actor.ALICE, "j"));

        assertThat(trace().toString()).doesNotContain("alices-secret").contains("[key of alice]");
    }

    @Test
    void a_redirect_is_recorded_and_not_followed() {
        answers(Reply.of(302, "").with("Location", "/elsewhere"));

        client.send(client.protocol().poll(Actor.ALICE, "j"));

        assertThat(server.requests()).hasSize(1);
        assertThat(statuses()).containsExactly(302);
    }

    @Test
    void a_request_of_the_kit_that_breaks_the_contract_is_never_sent() {
        Call wrong = client.protocol().submit(Actor.ALICE, "").json("{\"query\":5}");

        assertThatThrownBy(() -> client.send(wrong))
                .isInstanceOf(KitFault.class)
                .hasMessageStartingWith("The kit was about to send a request that breaks the contract");
        assertThat(server.requests()).isEmpty();
    }

    private void answers(Reply... several) {
        replies.addAll(Arrays.asList(several));
    }

    private static Reply[] many(IntFunction<Reply> reply) {
        return IntStream.range(0, 1_000).mapToObj(reply).toArray(Reply[]::new);
    }

    private Reply next() {
        return replies.size() > 1 ? replies.poll() : replies.element();
    }

    private static Reply job(String status) {
        return Reply.of(200, "{\"job_id\":\"j\",\"status\":\"%s\"}".formatted(status));
    }

    private List<Integer> statuses() {
        return trace().exchanges().map(Exchange::status).toList();
    }

    private Trace trace() {
        return recorder.trace(new TraceContext("openfunnel-tam", OptionalInt.empty()));
    }
}
