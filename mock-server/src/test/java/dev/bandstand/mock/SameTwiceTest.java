package dev.bandstand.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameTwiceTest {

    @Test
    void two_runs_with_one_seed_are_identical_to_the_byte() {
        List<String> run = lifecycle();
        assertThat(run).hasSizeGreaterThan(20).isEqualTo(lifecycle());
    }

    /** Everything answered in the life of a build of six bands that is paused and resumed, under a stepped clock. */
    private static List<String> lifecycle() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                        .withWorlds(worlds -> worlds.withSeed(7).withStart(Instant.parse("2026-01-01T00:00:00Z"))));
                Client client = new Client(mock.address(), "same")) {
            List<String> answers = new ArrayList<>();
            Client.Reply submitted = client.freeze().submission("cloud observability");
            answers.add(submitted.whole().body());
            String job = submitted.text("job_id");
            for (int step = 0; step < 20; step++) {
                answers.add(client.advance("2s").poll(job).whole().body());
                answers.add(client.page(job, "page_0042").whole().body());
                answers.add((step == 5 ? client.pause(job) : client.resume(job))
                        .whole()
                        .body());
            }
            return answers;
        }
    }
}
