package dev.bandstand.mock.nemo;

import static dev.bandstand.contract.nemo.PlatformJobStatus.ACTIVE;
import static dev.bandstand.contract.nemo.PlatformJobStatus.COMPLETED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.ERROR;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.RESUMING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bandstand.contract.nemo.PlatformJobTaskUpdate;
import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.NemoScript;
import dev.bandstand.mock.nemo.model.NemoScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class NemoTimelineTest {

    private static final String TIMES = "scheduling: 5s\nstarting: 2s\nworking: 30s\nstopping: 3s\n";

    @Test
    void steps_run_one_after_another_and_only_the_first_one_makes_the_job_pending() {
        assertThat(Life.of(script(""), "fetch", "train").story(100))
                .containsExactly(
                        "0 created/created",
                        "5 pending/pending",
                        "7 active/active",
                        "37 active/created",
                        "42 active/pending",
                        "44 active/active",
                        "74 completed/completed");
    }

    @Test
    void a_resume_begins_the_work_of_the_step_anew_and_repeats_no_completed_step() {
        Life life = Life.of(script(""), "fetch", "train")
                .control(60, JobCommand.PAUSE)
                .control(70, JobCommand.RESUME);
        assertThat(life.story(200))
                .endsWith(
                        "60 pausing/pausing",
                        "63 paused/paused",
                        "70 resuming/resuming",
                        "75 resuming/pending",
                        "77 active/active",
                        "107 completed/completed");
        assertThat(life.at(200).steps()).extracting(step -> step.runs().size()).containsExactly(1, 2);
    }

    @Test
    void a_cancel_stops_at_once_what_was_never_started_and_later_takes_its_time() {
        assertThat(Life.of(script(""), "fetch").control(1, JobCommand.CANCEL).story(100))
                .containsExactly("0 created/created", "1 cancelled/cancelled");
        assertThat(Life.of(script(""), "fetch", "train")
                        .control(40, JobCommand.CANCEL)
                        .story(100))
                .endsWith("37 active/created", "40 cancelling/cancelling", "43 cancelled/cancelled");
    }

    @Test
    void a_step_that_fails_ends_the_job_and_tells_why() {
        Life life = Life.of(script("fails: {step: 2, after: 4s, message: Out of memory}"), "fetch", "train", "store");
        assertThat(life.story(100)).endsWith("44 active/active", "48 error/error");
        assertThat(life.at(48).error()).isEqualTo(Map.of("message", "Out of memory"));
        assertThat(life.at(48).steps()).hasSize(2);
    }

    @Test
    void a_pause_can_end_in_error() {
        assertThat(Life.of(script("pause-ends-in: error"), "fetch")
                        .control(10, JobCommand.PAUSE)
                        .story(100))
                .endsWith("10 pausing/pausing", "13 error/error");
    }

    @Test
    void a_silent_step_is_ended_by_its_staleness_timeout_or_by_the_longest_time_there_is() {
        assertThat(Life.watched(script("silent-step: 1"), 60, "fetch").story(1000))
                .endsWith("7 active/active", "67 error/error");
        assertThat(Life.of(script("silent-step: 1"), "fetch").story(100_000))
                .endsWith("7 active/active", "86407 error/error");
    }

    @Test
    void a_step_that_does_not_start_in_time_fails() {
        assertThat(Life.of(script("starting: 2h"), "fetch").story(10_000))
                .endsWith("5 pending/pending", "1805 error/error");
    }

    @Test
    void a_manual_job_moves_only_as_its_worker_reports() {
        Life life = Life.of(script("manual: true"), "fetch", "train");
        assertThat(life.story(1_000_000)).containsExactly("0 created/created");
        life.add(10, Life.reported(1, ACTIVE, ACTIVE)).add(20, Life.reported(1, COMPLETED, ACTIVE));
        assertThat(life.story(1_000_000)).containsExactly("0 created/created", "10 active/active", "20 active/created");
    }

    @Test
    void a_manual_job_is_still_watched_for_staleness_when_it_asks_for_it() {
        Life life = Life.watched(script("manual: true"), 60, "fetch").add(10, Life.reported(1, ACTIVE, ACTIVE));
        life.add(50, new JobEvent.TaskReported(1, "t", task(Map.of("epoch", 1))));
        assertThat(life.at(109).status()).isEqualTo(ACTIVE);
        assertThat(life.at(110).status()).isEqualTo(ERROR);
    }

    @Test
    void details_of_a_task_flow_into_its_job_member_by_member_and_not_into_its_step() {
        Life life = Life.of(script("manual: true"), "fetch")
                .add(1, new JobEvent.DetailsAdded(Map.of("owner", "me", "epoch", 0)))
                .add(2, new JobEvent.TaskReported(1, "t", task(Map.of("epoch", 1))))
                .add(3, new JobEvent.TaskReported(1, "t", task(Map.of("loss", 0.5))));
        assertThat(life.at(3).details()).isEqualTo(Map.of("owner", "me", "epoch", 1, "loss", 0.5));
        assertThat(life.at(3).current().details()).isEmpty();
        assertThat(life.at(3).current().task("t").orElseThrow().details()).isEqualTo(Map.of("epoch", 1, "loss", 0.5));
    }

    @Test
    void a_worker_may_take_a_paused_step_up_directly() {
        Life life = Life.of(script("manual: true"), "fetch")
                .add(1, Life.reported(1, ACTIVE, ACTIVE))
                .add(2, Life.reported(1, PAUSED, PAUSED))
                .control(3, JobCommand.RESUME);
        assertThat(life.at(3).status()).isEqualTo(RESUMING);
    }

    @Test
    void a_deleted_job_is_gone_until_one_of_its_name_is_created_again() {
        Life life = Life.of(script(""), "fetch").add(50, new JobEvent.Deleted());
        assertThat(life.isGone()).isTrue();
        life.add(60, Life.created(script("working: 1s"), 0, "other"));
        assertThat(life.at(60).status().word()).isEqualTo("created");
        assertThat(life.at(68).current().name()).isEqualTo("other");
        assertThat(life.at(68).status()).isEqualTo(COMPLETED);
    }

    @Test
    void what_completes_by_script_has_full_progress_and_only_registered_results() {
        Life life = Life.of(script(""), "fetch");
        assertThat(life.seen(22).details()).isEqualTo(Map.of("progress", 50));
        assertThat(life.seen(40).details()).isEqualTo(Map.of("progress", 100));
        assertThat(life.at(40).results()).isEmpty();
    }

    public static NemoScript script(String more) {
        try {
            ObjectNode section = (ObjectNode) new YAMLMapper().readTree(TIMES);
            if (!more.isEmpty()) {
                section.setAll((ObjectNode) new YAMLMapper().readTree(more));
            }
            return NemoScriptReader.read(section);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PlatformJobTaskUpdate task(Map<String, Object> details) {
        return PlatformJobTaskUpdate.builder()
                .status(ACTIVE)
                .statusDetails(details)
                .build();
    }
}
