package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.contract.tam.TamBuildJobResponse;
import dev.bandstand.contract.tam.TamBuildManifest;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.model.TamPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private final Caller alice = Caller.in("documented");

    @Test
    void an_undisturbed_build_goes_through_the_documented_example() {
        String job = alice.submit();
        assertThat(alice.status(job)).isEqualTo("pending");
        assertThat(alice.poll(job).processed()).isNull();

        TamBuildJobResponse first = alice.wait("1.5s").poll(job);
        assertThat(first.status()).isEqualTo("running");
        assertThat(first.progressMessage()).isEqualTo("band 201-1000: validating 5000");

        TamBuildJobResponse second = alice.wait("5s").poll(job);
        assertThat(second.bandsDone()).isEqualTo(1);
        assertThat(second.processed()).isEqualTo(5000);
        assertThat(second.rows()).hasSize(100);
        assertThat(second.manifest()).isNull();

        TamBuildJobResponse last = alice.wait("1m").poll(job);
        assertThat(last.status()).isEqualTo("completed");
        assertThat(last.progressMessage()).isEqualTo("completed");
        assertThat(last.bandsDone()).isEqualTo(6);
        assertThat(last.processed()).isEqualTo(21_815);
        assertThat(last.manifest())
                .isEqualTo(TamBuildManifest.builder()
                        .pages(219)
                        .pageSize(100)
                        .uniqueCount(21_815)
                        .partial(false)
                        .degraded(false)
                        .ranked(true)
                        .creditsConsumed(21_815)
                        .build());
    }

    @Test
    void a_pause_lets_the_band_in_flight_finish() {
        String job = alice.submit();
        alice.wait("2s").pause(job);
        assertThat(alice.status(job)).isEqualTo("pausing");
        assertThat(alice.wait("4.4s").status(job)).isEqualTo("pausing");
        TamBuildJobResponse paused = alice.wait("100ms").poll(job);
        assertThat(paused.status()).isEqualTo("paused");
        assertThat(paused.bandsDone()).isEqualTo(1);
        assertThat(alice.wait("1h").poll(job)).isEqualTo(paused);
        assertThat(alice.creditsUsed()).isEqualTo(5000);
    }

    @Test
    void a_resumed_build_ends_like_one_left_alone() {
        String alone = alice.submit();
        String disturbed = alice.submit();
        alice.wait("2s").pause(disturbed);
        alice.wait("1m").resume(disturbed);
        assertThat(alice.status(disturbed)).isEqualTo("running");
        alice.wait("7s").pause(disturbed);
        alice.wait("1m").resume(disturbed);
        alice.wait("1m");
        assertThat(alice.companies(disturbed)).isEqualTo(alice.companies(alone));
        assertThat(alice.poll(disturbed).manifest()).isEqualTo(alice.poll(alone).manifest());
    }

    @Test
    void a_cancel_stops_inside_the_band_and_keeps_what_was_written() {
        String job = alice.submit();
        alice.wait("7s").cancel(job);
        assertThat(alice.status(job)).isEqualTo("cancelling");
        TamBuildJobResponse cancelled = alice.wait("2s").poll(job);
        assertThat(cancelled.status()).isEqualTo("cancelled");
        assertThat(cancelled.manifest())
                .isEqualTo(TamBuildManifest.builder()
                        .pages(50)
                        .pageSize(100)
                        .uniqueCount(5000)
                        .partial(true)
                        .stopReason("cancelled")
                        .creditsConsumed(5000)
                        .build());
        assertThat(alice.companies(job)).hasSize(5000);
    }

    @Test
    void a_cancel_before_any_page_is_not_partial() {
        String job = alice.submit();
        alice.cancel(job);
        TamBuildJobResponse cancelled = alice.wait("1s").poll(job);
        assertThat(cancelled.status()).isEqualTo("cancelled");
        assertThat(cancelled.manifest())
                .extracting(TamBuildManifest::partial, TamBuildManifest::pages)
                .containsExactly(false, 0);
        assertThat(cancelled.rows()).isEmpty();
        assertThat(cancelled.nextCursor()).isNull();
    }

    @Test
    void a_failed_build_tells_why_and_keeps_what_was_written() {
        Caller bob = Caller.in("fails-in-band");
        String job = bob.submit();
        TamBuildJobResponse failed = bob.wait("1m").poll(job);
        assertThat(failed.status()).isEqualTo("failed");
        assertThat(failed.errorMessage()).isEqualTo("The enrichment provider did not answer.");
        assertThat(failed.manifest())
                .extracting(TamBuildManifest::uniqueCount, TamBuildManifest::partial, TamBuildManifest::stopReason)
                .containsExactly(null, true, null);
        assertThat(bob.companies(job)).hasSize(210);
    }

    @Test
    void a_build_fails_at_the_part_of_the_band_that_its_scenario_names() {
        Caller bob = Caller.in("fails-in-band");
        String job = bob.submit();
        assertThat(bob.wait("2.6s").status(job)).isEqualTo("running");
        assertThat(bob.wait("100ms").status(job)).isEqualTo("failed");
    }

    @Test
    void a_pause_that_the_worker_takes_for_a_failure_ends_the_build_with_its_band() {
        Caller bob = Caller.in("pause-fails");
        String job = bob.submit();
        bob.wait("1.5s").pause(job);
        assertThat(bob.status(job)).isEqualTo("pausing");
        assertThat(bob.wait("1s").poll(job))
                .extracting(TamBuildJobResponse::status, TamBuildJobResponse::bandsDone)
                .containsExactly("failed", 1);
    }

    @Test
    void a_build_that_would_fail_on_a_pause_completes_when_nobody_pauses_it() {
        Caller bob = Caller.in("pause-fails");
        String job = bob.submit();
        assertThat(bob.wait("1m").status(job)).isEqualTo("completed");
    }

    @Test
    void a_pause_in_the_queue_settles_before_the_first_band() {
        String job = alice.submit();
        alice.pause(job);
        assertThat(alice.status(job)).isEqualTo("pausing");
        assertThat(alice.wait("2s").poll(job))
                .extracting(TamBuildJobResponse::status, TamBuildJobResponse::bandsDone)
                .containsExactly("paused", 0);
        alice.resume(job);
        assertThat(alice.wait("1m").status(job)).isEqualTo("completed");
    }

    @Test
    void a_pause_in_the_last_band_completes_unless_the_policy_says_otherwise() {
        String completes = alice.submit();
        alice.withPolicy(TamPolicy.PAUSE_IN_LAST_BAND, "pauses");
        String pauses = alice.submit();
        alice.wait("29s");
        alice.pause(completes);
        alice.pause(pauses);
        alice.wait("1m");
        assertThat(List.of(alice.status(completes), alice.status(pauses))).containsExactly("completed", "paused");
        alice.resume(pauses);
        assertThat(alice.status(pauses)).isEqualTo("completed");
        assertThat(alice.companies(pauses)).hasSize(21_815);
    }

    @Test
    void the_first_status_of_a_cancelled_pause_is_never_paused() {
        String job = alice.submit();
        alice.wait("2s").pause(job);
        alice.cancel(job);
        assertThat(alice.status(job)).isEqualTo("cancelling");
        assertThat(alice.wait("1m").status(job)).isEqualTo("cancelled");
    }

    @Test
    void jobs_of_another_key_do_not_exist() {
        String job = alice.submit();
        Caller bob = alice.as("bob");
        assertThat(bob.pollAnswer(job, null).status()).isEqualTo(404);
        for (TamCommand command : TamCommand.values()) {
            assertThat(bob.send(job, command)).isEqualTo(bob.send("no-such-job", command));
        }
        assertThat(alice.status(job)).isEqualTo("pending");
    }
}
