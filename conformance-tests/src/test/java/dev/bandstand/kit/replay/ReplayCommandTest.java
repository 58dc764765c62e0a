package dev.bandstand.kit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.cli.Shell;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings sent to a mock by the command line. */
class ReplayCommandTest {

    private static final String JOBS = "/apis/jobs/v2/workspaces/default/jobs";

    private static final String CREATE = """
            {"request": {"method": "POST", "path": "%s", "body": {"source": "me", "spec": {}, "platform_spec": \
            {"steps": [{"name": "one", "executor": {"provider": "cpu", "container": {"image": "x"}}}]}}}, \
            "response": {"status": 201, "headers": {}, "body": %s}}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final MockServer mock =
            MockServer.start(options -> options.withPort(0).withWorlds(worlds -> worlds.withScenario("manual")));

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void a_recording_of_the_same_server_has_no_difference_although_ids_names_and_moments_are_others()
            throws IOException {
        String recorded = recordedJob();

        assertThat(replay("same.ndjson", CREATE.formatted(JOBS, recorded) + get(nameIn(recorded), recorded)))
                .as(out::toString)
                .isZero();
        assertThat(out.toString()).contains("2 calls sent, 2 answers compared: 2 (100.0 %) same status");
    }

    @Test
    void a_status_a_header_and_a_member_that_differ_are_told_with_their_place() throws IOException {
        String call = """
                {"n": 7, "label": "unknown job", "request": {"method": "GET", "path": "%s/nobody"}, \
                "response": {"status": 410, "headers": {"x-reason": "age"}, "body": {"detail": "Gone"}}}
                """.formatted(JOBS);

        assertThat(replay("other.ndjson", call)).isEqualTo(1);
        assertThat(out.toString())
                .contains("7 GET " + JOBS + "/nobody  (unknown job)")
                .contains("status: recorded 410, here 404")
                .contains("header x-reason: recorded age, here nothing")
                .contains("body /detail: recorded \"Gone\", here \"Job not found\"");
    }

    @Test
    void an_archive_is_replayed_by_the_calls_that_belong_to_a_contract() throws IOException {
        String archive = """
                {"log": {"entries": [
                  {"startedDateTime": "2026-01-01T00:00:01Z",
                   "request": {"method": "GET", "url": "https://elsewhere.test%s/nobody/status", "headers": []},
                   "response": {"status": 404, "headers": [], "content": {"text": "{\\"detail\\":\\"Job not found\\"}"}}},
                  {"startedDateTime": "2026-01-01T00:00:00Z",
                   "request": {"method": "GET", "url": "https://elsewhere.test/favicon.ico", "headers": []},
                   "response": {"status": 200, "headers": [], "content": {}}}]}}
                """.formatted(JOBS);

        assertThat(replay("browser.har", archive)).as(out::toString).isZero();
        assertThat(out.toString()).contains("1 calls sent, 1 answers compared");
    }

    @Test
    void a_recording_without_answers_exits_with_2_and_one_that_is_none_with_3() throws IOException {
        String call = """
                {"request": {"method": "GET", "path": "%s"}}
                """.formatted(JOBS);

        assertThat(replay("silent.ndjson", call)).isEqualTo(2);
        assertThat(replay("broken.ndjson", "{\"method\": \"GET\"}\n")).isEqualTo(3);
        assertThat(out.toString()).contains("Line 1 of the recording is not a call");
        assertThat(replay("broken.har", "{}")).isEqualTo(3);
        assertThat(out.toString()).contains("it has no log.entries");
    }

    @Test
    void policies_are_suggested_that_make_the_mock_answer_as_recorded() throws IOException {
        String noImage = """
                {"n": 1, "request": {"method": "POST", "path": "%s", "body": {"source": "me", "spec": {}, "platform_spec": \
                {"steps": [{"name": "one", "executor": {"provider": "cpu", "container": {}}}]}}}, \
                "response": {"status": 201, "headers": {}}}
                """.formatted(JOBS);
        String unknownProject = """
                {"n": 2, "request": {"method": "POST", "path": "%s", "body": {"source": "me", "spec": {}, "project": "other", \
                "platform_spec": {"steps": [{"name": "one", "executor": {"provider": "subprocess", "command": ["true"]}}]}}}, \
                "response": {"status": 422, "headers": {}}}
                """.formatted(JOBS);

        assertThat(suggest("july.ndjson", noImage + unknownProject)).isEqualTo(1);
        assertThat(out.toString())
                .contains("status: recorded 201, here 422  [removed by --policy image=optional or platform=2026-07]")
                .contains("status: recorded 422, here 201  [removed by --policy related=none or platform=2026-07]")
                .contains("With these policies, 2 answers compared: 2 (100.0 %) same status")
                .contains("./bandstand mock --scenario manual --policy platform=2026-07");
    }

    @Test
    void policies_of_several_points_are_suggested_together_for_an_archive_of_the_other_contract() throws IOException {
        String archive = """
                {"log": {"entries": [
                  {"startedDateTime": "2026-01-01T00:00:00Z",
                   "request": {"method": "POST", "url": "https://elsewhere.test/api/v1/tam/build",
                               "headers": [{"name": "X-API-Key", "value": "k"}, {"name": "Content-Type", "value": "application/json"}],
                               "postData": {"text": "{\\"query\\": \\"x\\"}"}},
                   "response": {"status": 202, "headers": [], "content": {}}},
                  {"startedDateTime": "2026-01-01T00:00:01Z",
                   "request": {"method": "GET", "url": "https://elsewhere.test/api/v1/tam/build/no-uuid",
                               "headers": [{"name": "X-API-Key", "value": "k"}]},
                   "response": {"status": 422, "headers": [], "content": {}}}]}}
                """;

        assertThat(suggest("tam.har", archive)).isEqualTo(1);
        assertThat(out.toString())
                .contains("[removed by --policy submit-answer=202]", "[removed by --policy malformed-job-id=422]")
                .contains("--policy malformed-job-id=422,submit-answer=202");
    }

    @Test
    void a_difference_that_no_policy_removes_is_said_to_be_one() throws IOException {
        String call = """
                {"request": {"method": "GET", "path": "%s/nobody"}, "response": {"status": 410, "headers": {}}}
                """.formatted(JOBS);

        assertThat(suggest("gone.ndjson", call)).isEqualTo(1);
        assertThat(out.toString()).contains("No policy brings the mock nearer to the recorded service.");
    }

    @Test
    void without_a_target_or_with_a_scenario_that_does_not_exist_the_command_says_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.ndjson"), "");

        assertThat(execute("replay", "" + file)).isEqualTo(3);
        assertThat(out.toString()).contains("--target is missing");
        assertThat(execute("replay", "" + file, "--suggest-policies", "--scenario", "nope"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("nope");
        assertThat(execute("replay", "" + file, "--suggest-policies", "--contract", "nope"))
                .isEqualTo(3);
        assertThat(out.toString()).contains("There is no contract nope");
    }

    private int suggest(String name, String recording) throws IOException {
        Path file = Files.writeString(folder.resolve(name), recording);
        return execute("replay", "" + file, "--suggest-policies", "--scenario", "manual");
    }

    private int execute(String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        return Shell.of(Map.of(), Clock.systemUTC(), writer, writer).execute(arguments);
    }

    private String recordedJob() throws IOException {
        replay("first.ndjson", CREATE.formatted(JOBS, "{}"));
        String shown = out.toString();
        assertThat(shown).contains("/id: recorded nothing, here ");
        out.getBuffer().setLength(0);
        return """
                {"id": "platform-job-2k8i3i1HqJHHPVB5M6Bk9Z", "attempt_id": "platform-job-attempt-3k8i3i1HqJHHPVB5M6Bk9Z", \
                "name": "me-abcdefgh", "workspace": "default", "project": null, "description": null, "source": "me", \
                "spec": {}, "platform_spec": %s, "fileset": "job-fileset-me-abcdefgh", "status": "created", \
                "status_details": {}, "error_details": null, "created_at": "2026-07-19T12:00:00", \
                "updated_at": "2026-07-19T12:00:00.123456", "ownership": null, "custom_fields": null}""".formatted(shown.lines()
                .filter(line -> line.contains("body /platform_spec: "))
                .map(line -> line.substring(line.indexOf("here ") + 5))
                .findFirst()
                .orElseThrow());
    }

    private static String nameIn(String job) {
        return AnswerComparison.json(job).path("name").asText();
    }

    private static String get(String name, String job) {
        return """
                {"request": {"method": "GET", "path": "%s/%s"}, "response": {"status": 200, "headers": {}, "body": %s}}
                """.formatted(JOBS, name, job);
    }

    private int replay(String name, String recording) throws IOException {
        Path file = Files.writeString(folder.resolve(name), recording);
        return execute("replay", "" + file, "--target", mock.address().toString(), "--most", "30");
    }
}
