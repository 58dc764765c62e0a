package dev.bandstand.kit.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Call;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps that read the lists of a platform and what a job has: its steps, its results and its log. */
public final class PlatformReadSteps {

    private static final int STRETCHES = 1_000;
    private static final int MOST_PAGES = 6;
    private static final int MOST_STEPS = 4;

    private final ScenarioContext scenario;
    private final PlatformCalls calls = new PlatformCalls();

    public PlatformReadSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The part of a list that is asked for. */
    @ParameterType(
            "all jobs|the jobs with the name of the job|the jobs with a part of the name of the job|the jobs with another name than that of the job|the jobs whose name begins as that of the job|the jobs with status completed|the jobs with status cancelled|the jobs with status created or completed|the jobs with page_size 2|the second page of two jobs|the jobs of another workspace|the steps of the job|the jobs of page 100000|the jobs of page 0|the jobs with page_size 0|the jobs whose no_such_member is 1")
    public String listing(String words) {
        return words;
    }

    @When("Alice lists {listing}")
    public void list(String listing) {
        Call list = calls.list();
        scenario.client()
                .read(
                        switch (listing) {
                            case "the jobs with the name of the job" ->
                                list.query("filter[name]", scenario.job().id());
                            case "the jobs with a part of the name of the job" ->
                                list.query(
                                        "filter[name]",
                                        scenario.job()
                                                .id()
                                                .substring(
                                                        0, scenario.job().id().length() - 1));
                            case "the jobs with another name than that of the job" ->
                                list.query("filter[name][$nin]", scenario.job().id())
                                        .query("page_size", "100");
                            case "the jobs whose name begins as that of the job" ->
                                list.query("filter[name][$like]", scenario.job().id() + "%");
                            case "the jobs with status completed" ->
                                list.query("filter[status]", "completed").query("page_size", "100");
                            case "the jobs with status cancelled" -> list.query("filter[status]", "cancelled");
                            case "the second page of two jobs" ->
                                list.query("page_size", "2").query("page", "2");
                            case "the steps of the job" ->
                                calls.about("listSteps", scenario.job().id());
                            case "the jobs of another workspace" -> calls.elsewhere("listJobs", "");
                            case "the jobs with status created or completed" ->
                                list.query("filter[status]", "created").query("filter[status]", "completed");
                            case "the jobs with page_size 2" -> list.query("page_size", "2");
                            case "the jobs of page 100000" -> list.query("page", "100000");
                            case "the jobs of page 0" -> list.query("page", "0").odd("pages are counted from one");
                            case "the jobs with page_size 0" ->
                                list.query("page_size", "0").odd("a page has at least one job");
                            case "the jobs whose no_such_member is 1" ->
                                list.query("filter[no_such_member]", "1").odd("the filter does not exist");
                            default -> list;
                        });
    }

    /** Reads pages to the last, and no more than a few where there are many jobs. */
    @When("Alice lists all jobs {int} at a time, from the oldest to the newest")
    public void listPages(int size) {
        int here = size;
        for (int page = 1; page <= MOST_PAGES && here == size; page++) {
            here = scenario.client()
                    .read(calls.oldest(size, page))
                    .json()
                    .path("data")
                    .size();
        }
    }

    @When("Alice reads its log {int} lines at a time")
    public void readLog(int lines) {
        lastStretch(lines);
    }

    /** Reads the log to its end, or until it leads in a circle, stretch by stretch, and answers with the last one. */
    private JsonNode lastStretch(int lines) {
        return lastStretch(calls.about("listJobLogs", scenario.job().id()).query("limit", String.valueOf(lines)));
    }

    private JsonNode lastStretch(Call first) {
        TargetClient client = scenario.client();
        JsonNode page = client.read(first).json();
        Set<String> followed = new HashSet<>();
        while (followed.size() < STRETCHES
                && page.path("next_page").isTextual()
                && followed.add(page.path("next_page").asText())) {
            page = client.read(first.query("page_cursor", page.path("next_page").asText()))
                    .json();
        }
        return page;
    }

    /** A short log has several pages only when few lines are asked for. */
    @When("Alice reads its log in two parts")
    public void readLogInTwoParts() {
        half().ifPresent(this::readLog);
    }

    @When("Alice reads its log in two parts, and back")
    public void readLogForthAndBack() {
        half().ifPresent(lines -> Optional.ofNullable(
                        lastStretch(lines).path("prev_page").textValue())
                .ifPresent(cursor -> scenario.client()
                        .read(calls.about("listJobLogs", scenario.job().id())
                                .query("limit", String.valueOf(lines))
                                .query("page_cursor", cursor))));
    }

    /** Half the lines of the log, rounded up; empty where it cannot be divided. */
    private Optional<Integer> half() {
        int lines = scenario.client()
                .read(calls.about("listJobLogs", scenario.job().id()))
                .json()
                .path("total")
                .asInt();
        return Optional.of((lines + 1) / 2).filter(half -> lines > 1);
    }

    /** Reads nothing where the job does not tell its steps, such as one that was deleted. */
    @When("Alice reads the log of its first step")
    public void readLogOfStep() {
        TargetClient client = scenario.client();
        String job = scenario.job().id();
        JsonNode step = client.read(calls.about("getJob", job)).json().at("/platform_spec/steps/0/name");
        if (!step.asText().isEmpty()) {
            client.read(calls.about("listJobLogs", job).query("step_id", step.asText()));
        }
    }

    /** Follows next_page with the filter, half the lines of the step at a time; nothing where the step has no two lines. */
    @When("Alice reads the log of its first step in two parts")
    public void readLogOfStepInTwoParts() {
        String job = scenario.job().id();
        Call log = calls.about("listJobLogs", job).query("step_id", firstStep(job));
        int lines = scenario.client().read(log).json().path("data").size();
        if (lines > 1) {
            lastStretch(log.query("limit", String.valueOf((lines + 1) / 2)));
        }
    }

    private String firstStep(String job) {
        return scenario.client()
                .read(calls.about("getJob", job))
                .json()
                .at("/platform_spec/steps/0/name")
                .asText();
    }

    @When("Alice reads its log with an invented page_cursor")
    public void readLogBehindUnknownCursor() {
        scenario.client()
                .read(calls.about("listJobLogs", scenario.job().id())
                        .query("page_cursor", "no-answer-gave-this-cursor"));
    }

    @When("Alice reads the results of the job")
    public void readResults() {
        scenario.client().read(calls.about("listResults", scenario.job().id()));
    }

    @When("Alice reads the first step of the job")
    public void readFirstStep() {
        scenario.client().read(calls.aboutPart("getStep", scenario.job().id(), "first"));
    }

    @When("Alice reads and downloads a result that the job does not have")
    public void readUnknownResult() {
        for (String operation : List.of("getResult", "downloadResult")) {
            scenario.client().read(calls.aboutPart(operation, scenario.job().id(), "bandstand-no-such-result"));
        }
    }

    /** Lists the steps, in both orders, and reads each of the first few with its tasks. */
    @When("Alice reads the steps of the job")
    public void readSteps() {
        TargetClient client = scenario.client();
        String job = scenario.job().id();
        Call list = calls.about("listSteps", job);
        JsonNode steps = client.read(list).json().path("data");
        client.read(list.query("sort", "-created_at"));
        for (int each = 0; each < Math.min(MOST_STEPS, steps.size()); each++) {
            String step = steps.path(each).path("name").asText();
            if (!step.isEmpty()) {
                client.read(calls.aboutPart("getStep", job, step));
                client.read(calls.aboutPart("listTasks", job, step));
            }
        }
    }

    /** Lists nothing where the job does not tell when it was created. */
    @When("Alice lists the jobs that were created when the job was")
    public void listByTime() {
        TargetClient client = scenario.client();
        JsonNode job = client.read(calls.about("getJob", scenario.job().id())).json();
        moment(job.path("created_at").asText()).ifPresent(created -> {
            Call list = calls.list().query("page_size", "100");
            client.read(list.query("filter[created_at][$gte]", created).query("filter[created_at][$lte]", created));
            client.read(list.query("filter[created_at][$gte]", created));
            client.read(list.query("filter[created_at][$lte]", created));
        });
    }

    @When("Alice lists the jobs by their source, in both orders")
    public void listInOrderOfSource() {
        for (String order : List.of("source", "-source")) {
            scenario.client().read(calls.list().query("sort", order).query("page_size", "100"));
        }
    }

    /** Reads no list where the job does not tell its source. */
    @When("Alice lists the jobs with the source of the job")
    public void listBySource() {
        TargetClient client = scenario.client();
        String source = client.read(calls.about("getJob", scenario.job().id()))
                .json()
                .path("source")
                .asText();
        if (!source.isEmpty()) {
            client.read(calls.list().query("filter[source]", source));
        }
    }

    /** A moment in UTC; empty where it has no offset. */
    private static Optional<String> moment(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant().toString());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
