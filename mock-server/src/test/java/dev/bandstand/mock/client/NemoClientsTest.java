package dev.bandstand.mock.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import dev.bandstand.mock.fault.FaultAction;
import dev.bandstand.mock.fault.FaultMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Clients of NeMo Jobs, good and bad, as the running mock judges them. All but the key applies to them. */
@MockTest
class NemoClientsTest {

    private static final String JOBS = "/apis/jobs/v2/workspaces/default/jobs";
    private static final String JOB = "default/train";
    private static final String REQUEST = """
            {%s"source": "test", "spec": {}, "platform_spec": {"steps": [
              {"name": "fetch", "executor": {"provider": "subprocess", "command": ["true"]}}]}}""";

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "SENDS_A_KEY",
                "HAS_ONE_POLL_IN_FLIGHT",
                "LETS_NO_POLL_BE_OVERTAKEN",
                "LOOKS_BEFORE_IT_SUBMITS_AGAIN"
            })
    void a_good_client_is_told_so(Habit habit, TestWorld world) {
        try (Nemo client = new Nemo(world)) {
            good(habit, client);
            assertThat(client.outcome(habit)).isEqualTo("good []");
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "SENDS_A_KEY",
                "HAS_ONE_POLL_IN_FLIGHT",
                "LETS_NO_POLL_BE_OVERTAKEN",
                "LOOKS_BEFORE_IT_SUBMITS_AGAIN"
            })
    void a_bad_client_is_told_with_the_call_that_shows_it(Habit habit, TestWorld world) {
        try (Nemo client = new Nemo(world)) {
            int shown = bad(habit, client);
            assertThat(client.outcome(habit)).isEqualTo(String.format(Locale.ROOT, "bad [%d]", shown));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = "SENDS_A_KEY")
    void a_key_is_not_asked_for(Habit habit, TestWorld world) {
        try (Nemo client = new Nemo(world)) {
            client.create("train").poll();
            assertThat(client.outcome(habit)).isEqualTo("not-seen []");
        }
    }

    private static void good(Habit habit, Nemo client) {
        switch (habit) {
            case POLLS_AT_A_POLITE_PACE ->
                client.create("train").poll().wait("2s").poll();
            case OBEYS_RETRY_AFTER ->
                client.create("train").overloaded(0).poll().poll();
            case ASKS_AGAIN_AFTER_AN_ERROR ->
                client.create("train").overloaded(1).poll().wait("3s").poll();
            case GOES_BY_STATUS_NOT_BY_CURSOR ->
                client.create("train").poll().until("completed").poll().leave();
            case READS_TO_THE_LAST_PAGE ->
                client.create("train")
                        .until("completed")
                        .log("?limit=2")
                        .log("?limit=100")
                        .leave();
            case KNOWS_PAUSED_FROM_FINISHED ->
                client.paused()
                        .poll()
                        .log("")
                        .act("resume")
                        .until("completed")
                        .poll()
                        .leave();
            case STOPS_POLLING_AT_THE_END ->
                client.create("train").until("completed").poll().poll();
            case READS_A_GROWING_PAGE_AGAIN ->
                client.create("train")
                        .wait("4s")
                        .log("")
                        .until("completed")
                        .poll()
                        .again()
                        .leave();
            case READS_A_FULL_PAGE_ONCE ->
                client.create("train").wait("8s").log("?limit=2").next().next();
            case ACCEPTS_A_CONFLICT -> client.finished().act("pause").poll();
            case RESUMES_WHAT_RESTS -> client.paused().poll().act("resume");
            case SUBMITS_ONCE -> client.createAnonymously().create("train");
            case MENDS_WHAT_WAS_INVALID -> client.post("{}").create("train");
            case KEEPS_TO_THE_CONTRACT -> client.create("train").poll();
            case GIVES_UP_ON_WHAT_IS_GONE -> client.poll().poll();
            case POLLS_CALMLY_AFTER_A_RESUME ->
                client.paused().act("resume").wait("1s").poll();
            case SENDS_A_KEY, HAS_ONE_POLL_IN_FLIGHT, LETS_NO_POLL_BE_OVERTAKEN, LOOKS_BEFORE_IT_SUBMITS_AGAIN ->
                throw new IllegalArgumentException();
        }
    }

    /** The number of the call that shows it. */
    private static int bad(Habit habit, Nemo client) {
        return switch (habit) {
            case POLLS_AT_A_POLITE_PACE ->
                client.create("train").poll().wait("200ms").poll().calls();
            case OBEYS_RETRY_AFTER ->
                client.create("train").overloaded(5).poll().poll().calls();
            case ASKS_AGAIN_AFTER_AN_ERROR ->
                client.create("train").overloaded(1).poll().leave();
            case GOES_BY_STATUS_NOT_BY_CURSOR -> client.create("train").poll().leave();
            case READS_TO_THE_LAST_PAGE ->
                client.create("train").until("completed").log("?limit=2").next().leave();
            case KNOWS_PAUSED_FROM_FINISHED -> client.paused().poll().log("").leave();
            case STOPS_POLLING_AT_THE_END ->
                client.create("train").until("completed").poll().poll().poll().calls();
            case READS_A_GROWING_PAGE_AGAIN -> {
                int growing = client.create("train").wait("4s").log("").calls();
                client.until("completed").poll().leave();
                yield growing;
            }
            case READS_A_FULL_PAGE_ONCE ->
                client.create("train")
                        .wait("8s")
                        .log("?limit=2")
                        .next()
                        .again()
                        .again()
                        .calls();
            case ACCEPTS_A_CONFLICT ->
                client.finished().act("pause").act("pause").calls();
            case RESUMES_WHAT_RESTS ->
                client.laterVersion().create("train").poll().act("resume").calls();
            case SUBMITS_ONCE -> client.createAnonymously().createAnonymously().calls();
            case MENDS_WHAT_WAS_INVALID -> client.post("{}").post("{}").calls();
            case KEEPS_TO_THE_CONTRACT ->
                client.create("train").log("?limit=many").calls();
            case GIVES_UP_ON_WHAT_IS_GONE -> client.poll().poll().poll().calls();
            case POLLS_CALMLY_AFTER_A_RESUME ->
                client.paused()
                        .act("resume")
                        .wait("200ms")
                        .poll()
                        .wait("200ms")
                        .poll()
                        .wait("200ms")
                        .poll()
                        .wait("200ms")
                        .poll()
                        .calls();
            case SENDS_A_KEY, HAS_ONE_POLL_IN_FLIGHT, LETS_NO_POLL_BE_OVERTAKEN, LOOKS_BEFORE_IT_SUBMITS_AGAIN ->
                throw new IllegalArgumentException();
        };
    }

    /** A client of one job, in a world whose clock it moves. */
    private static final class Nemo implements AutoCloseable {

        private final TestWorld world;
        private final Client client;
        private Client.Reply last = new Client.Reply(0, null);
        private String page = "";

        Nemo(TestWorld world) {
            this.world = world;
            this.client = new Client(world.address(), world.key());
        }

        Nemo create(String name) {
            return post(REQUEST.formatted("\"name\": \"%s\", ".formatted(name)));
        }

        Nemo createAnonymously() {
            return post(REQUEST.formatted(""));
        }

        Nemo post(String body) {
            return call("POST", "", body);
        }

        Nemo poll() {
            return call("GET", "/train/status", "");
        }

        Nemo log(String query) {
            page = "/train/logs" + query;
            return again();
        }

        Nemo next() {
            String size = page.replaceAll(".*(limit=\\d+).*", "$1");
            return log("?" + size + "&page_cursor=" + last.text("next_page"));
        }

        Nemo again() {
            return call("GET", page, "");
        }

        Nemo act(String command) {
            return call("POST", "/train/" + command, "");
        }

        Nemo wait(String time) {
            world.advance(time);
            return this;
        }

        Nemo until(String status) {
            world.runUntil(JOB, status);
            return this;
        }

        Nemo paused() {
            return create("train").wait("3s").act("pause").until("paused");
        }

        Nemo laterVersion() {
            world.useScenario("later-version");
            return this;
        }

        Nemo finished() {
            return laterVersion().create("train").until("completed");
        }

        Nemo overloaded(int retryAfter) {
            world.faults()
                    .add(
                            new FaultAction.Failure(503, Optional.of(retryAfter)),
                            FaultMatcher.forOperation("getJobStatus").withNth(1));
            return this;
        }

        /** Nothing more is heard of it; tells the number of its last call. */
        int leave() {
            world.advance("2m");
            return calls();
        }

        int calls() {
            return world.journal().size();
        }

        String outcome(Habit habit) {
            return StreamSupport.stream(
                            client.control("GET", "/client-report", "")
                                    .json()
                                    .path("checks")
                                    .spliterator(),
                            false)
                    .filter(check -> check.path("id").asText().equals(habit.id()))
                    .map(check -> check.path("outcome").asText() + " " + check.path("evidence"))
                    .findFirst()
                    .orElseThrow();
        }

        private Nemo call(String method, String path, String body) {
            last = client.send(method, JOBS + path, body, List.of("X-Bandstand-World", world.key()));
            return this;
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
