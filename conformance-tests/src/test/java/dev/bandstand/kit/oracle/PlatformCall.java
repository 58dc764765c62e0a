package dev.bandstand.kit.oracle;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.trace.Exchange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes calls to NeMo Platform Jobs:
 *
 * <pre>
 *   create ann                        a job with the steps one and two; "create" without a name sends none
 *   ann active                        the job is read
 *   ann pause 200 pausing             a command and its answer; "ann pause lost" has none
 *   ann status active at=one:completed,two:active
 *   ann logs lines=2 total=3 next=c1  a stretch of its log; "prev=.." leads back, "from=2" counts its lines from 2
 *   ann steps of=one:completed:1      its steps, each created on a day
 *   ann results of=output::2          its results, each registered on a day
 *   ann step one                      a step; "tasks one" those of a step, "result x" and "download x" a result
 *   ann report one active             what a worker tells of a step
 *   ann task one t active             what it tells of a task of a step; "register x" of a result
 *   ann details {"share": 1}          what it tells of the job
 *   ann delete
 *   list of=ann:active:1,bob:created:2   a list of two jobs, created on the first and on the second
 * </pre>
 *
 * Further words: {@code steps=..} (those of the job), {@code query=..}, {@code in=..} (another workspace),
 * {@code method=..} (one that is not documented), {@code body=..}
 * (in place of what is usual, {@code body=} for none), {@code sent=..} (the request) and JSON that is merged into the body.
 */
final class PlatformCall extends ReplyDraft {

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            entry("read", "getJob"),
            entry("pause", "pauseJob"),
            entry("resume", "resumeJob"),
            entry("cancel", "cancelJob"),
            entry("delete", "deleteJob"),
            entry("status", "getJobStatus"),
            entry("logs", "listJobLogs"),
            entry("steps", "listSteps"),
            entry("results", "listResults"),
            entry("step", "getStep"),
            entry("tasks", "listTasks"),
            entry("result", "getResult"),
            entry("download", "downloadResult"),
            entry("report", "updateStepStatus"),
            entry("task", "updateTask"),
            entry("register", "createResult"),
            entry("details", "updateJobStatusDetails"));
    private static final List<String> STATES = List.of(
            "created",
            "pending",
            "active",
            "pausing",
            "paused",
            "resuming",
            "cancelling",
            "cancelled",
            "completed",
            "error");
    private static final String HOME = "default";
    private static final String MOMENT = "2026-01-01T00:00:00Z";

    private final String operation;
    private final String job;
    private String workspace = HOME;
    private String method = "";
    private String path = "";
    private String query = "";
    private int from;
    private @Nullable String sent;

    private PlatformCall(String operation, String job, ObjectNode body) {
        super(body, STATES);
        this.operation = operation;
        this.job = job;
    }

    static Spoken read(String actor, List<String> words) {
        PlatformCall call = begun(words);
        words.forEach(call::word);
        boolean speaksOfNoJob = call.job.isEmpty() || !call.workspace.equals(HOME);
        return new Spoken(
                call.method.isEmpty() ? call.operation : "",
                speaksOfNoJob ? null : call.job,
                call.request(),
                call.reply());
    }

    private static PlatformCall begun(List<String> words) {
        String first = words.removeFirst();
        return switch (first) {
            case "list" -> list();
            case "create" -> create(words);
            default -> about(first, words);
        };
    }

    private static PlatformCall list() {
        ObjectNode list = JSON.createObjectNode().put("sort", "-created_at");
        list.putArray("data");
        list.putObject("filter");
        return new PlatformCall("listJobs", "", list);
    }

    private static PlatformCall create(List<String> words) {
        boolean named = !words.isEmpty() && words.getFirst().matches("[a-z]+") && !STATES.contains(words.getFirst());
        String name = named ? words.removeFirst() : "made-up";
        PlatformCall create = new PlatformCall("createJob", name, job(name));
        create.status = 201;
        create.sent = named
                ? "{\"name\": \"%s\", \"platform_spec\": {\"steps\": [{}]}}".formatted(name)
                : "{\"platform_spec\": {\"steps\": [{}]}}";
        return create;
    }

    private static PlatformCall about(String job, List<String> words) {
        String verb = !words.isEmpty() && OPERATIONS.containsKey(words.getFirst()) ? words.removeFirst() : "read";
        PlatformCall call = new PlatformCall(OPERATIONS.get(verb), job, usual(verb, job));
        call.path = "/" + job + call.below(verb, words);
        return call;
    }

    /** The end of the path; what else makes up such a call is noted. */
    private String below(String verb, List<String> words) {
        return switch (verb) {
            case "read" -> "";
            case "delete" -> {
                status = 204;
                yield "";
            }
            case "details" -> {
                sent = words.removeFirst();
                yield "/status-details";
            }
            case "report" -> {
                String step = words.removeFirst();
                sent = "{\"status\": \"%s\"}".formatted(words.removeFirst());
                yield "/steps/%s/status".formatted(step);
            }
            case "task" -> {
                String task = "/steps/%s/tasks/%s".formatted(words.removeFirst(), words.removeFirst());
                sent = "{\"status\": \"%s\"}".formatted(words.removeFirst());
                yield task;
            }
            case "register" -> {
                status = 201;
                yield "/results/" + words.removeFirst();
            }
            case "step" -> "/steps/" + words.removeFirst();
            case "tasks" -> "/steps/%s/tasks".formatted(words.removeFirst());
            case "result" -> "/results/" + words.removeFirst();
            case "download" -> "/results/%s/download".formatted(words.removeFirst());
            default -> "/" + verb;
        };
    }

    private static ObjectNode usual(String verb, String name) {
        return switch (verb) {
            case "step" -> storedStep(name);
            case "status" -> {
                ObjectNode body = reported(name);
                body.putArray("steps");
                yield body;
            }
            case "logs" -> {
                ObjectNode log = JSON.createObjectNode()
                        .put("total", 0)
                        .putNull("next_page")
                        .putNull("prev_page");
                log.putArray("data");
                yield log;
            }
            case "steps" -> {
                ObjectNode list = JSON.createObjectNode();
                list.putArray("data");
                list.putObject("pagination")
                        .put("page", 1)
                        .put("page_size", 25)
                        .put("current_page_size", 0)
                        .put("total_pages", 1)
                        .put("total_results", 0);
                yield list;
            }
            case "results", "tasks" -> {
                ObjectNode list = JSON.createObjectNode();
                list.putArray("data");
                yield list;
            }
            case "report", "task", "register", "details", "result", "download" -> JSON.createObjectNode();
            default -> job(name);
        };
    }

    private static ObjectNode storedStep(String job) {
        return reported("one")
                .put("workspace", HOME)
                .put("attempt_id", "attempt-of-" + job)
                .put("created_by", "kit")
                .put("updated_by", "kit")
                .put("entity_id", "id-of-one")
                .put("parent", "attempt-of-" + job);
    }

    private ObjectNode result(String name) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("job", "id-of-" + job)
                .put("workspace", HOME)
                .put("artifact_url", "fileset://default/files/" + name)
                .put("artifact_storage_type", "fileset");
    }

    private ObjectNode listed(String name) {
        return switch (operation) {
            case "listSteps" -> step(name);
            case "listResults" -> result(name);
            default -> job(name);
        };
    }

    private static ObjectNode reported(String name) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "id-of-" + name)
                .put("name", name)
                .put("status", "created")
                .put("created_at", MOMENT)
                .put("updated_at", MOMENT);
        body.putObject("status_details");
        body.putObject("error_details");
        return body;
    }

    private static ObjectNode job(String name) {
        ObjectNode job = reported(name)
                .put("attempt_id", "attempt-of-" + name)
                .put("workspace", "default")
                .put("source", "kit")
                .put("fileset", "files-of-" + name);
        job.putObject("spec");
        steps(job.putObject("platform_spec").putArray("steps"), "one,two");
        return job;
    }

    private ObjectNode step(String name) {
        return reported(name)
                .put("job", job)
                .put("attempt_id", "attempt-of-" + job)
                .put("workspace", HOME)
                .put("fileset", "files-of-" + job);
    }

    private static void steps(ArrayNode steps, String names) {
        for (String name : names.split(",", -1)) {
            steps.addObject()
                    .put("name", name)
                    .putObject("executor")
                    .put("provider", "subprocess")
                    .putArray("command")
                    .add("true");
        }
    }

    @Override
    void setting(String name, String value) {
        switch (name) {
            case "query" -> query = "?" + value;
            case "in" -> workspace = value;
            case "method" -> method = value;
            case "body" -> text = value;
            case "sent" -> sent = value;
            case "steps" -> steps(body.withObject("platform_spec").putArray("steps"), value);
            case "at" ->
                each(value, step -> {
                    ObjectNode row = reported(step[0]).put("status", step[1]);
                    row.putArray("tasks");
                    body.withArray("steps").add(row);
                });
            case "of" ->
                each(value, listed -> {
                    ObjectNode job = listed(listed[0]);
                    if (!operation.equals("listResults")) {
                        job.put("status", listed[1]);
                    }
                    if (listed.length > 2) {
                        String created = "2026-01-0%sT00:00:00Z".formatted(listed[2]);
                        job.put("created_at", created).put("updated_at", created);
                    }
                    int entries = body.withArray("data").add(job).size();
                    if (operation.equals("listSteps")) {
                        body.withObject("pagination")
                                .put("current_page_size", entries)
                                .put("total_results", entries);
                    }
                });
            case "lines" -> {
                ArrayNode data = body.putArray("data");
                for (int line = 0; line < Integer.parseInt(value); line++) {
                    data.addObject()
                            .put("timestamp", MOMENT)
                            .put("job", job)
                            .put("job_step", "one")
                            .put("job_task", "task")
                            .put("message", "line " + (from + line));
                }
            }
            case "also" ->
                body.withArray("data")
                        .add(body.at("/data/0").<ObjectNode>deepCopy().put("job_step", value));
            case "source" ->
                ((ObjectNode) body.path("data").path(body.path("data").size() - 1)).put("source", value);
            case "total" -> body.put("total", Integer.parseInt(value));
            case "from" -> from = Integer.parseInt(value);
            case "prev" -> body.put("prev_page", value);
            case "attempt" -> body.path("data").forEach(step -> ((ObjectNode) step).put("attempt_id", value));
            case "next" -> body.put("next_page", value);
            case "type" -> headers.put("content-type", List.of(value));
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static void each(String text, Consumer<String[]> reader) {
        Arrays.stream(text.split(",", -1)).map(part -> part.split(":", -1)).forEach(reader);
    }

    private Exchange.Request request() {
        String documented = switch (operation) {
            case "getJob",
                    "getJobStatus",
                    "listJobs",
                    "listJobLogs",
                    "listSteps",
                    "listResults",
                    "getStep",
                    "listTasks",
                    "getResult",
                    "downloadResult" -> "GET";
            case "deleteJob" -> "DELETE";
            case "updateTask" -> "PUT";
            case "updateStepStatus", "updateJobStatusDetails" -> "PATCH";
            default -> "POST";
        };
        String target = "/apis/jobs/v2/workspaces/%s/jobs%s%s".formatted(workspace, path, query);
        return new Exchange.Request(method.isEmpty() ? documented : method, target, Map.of(), sent);
    }

    @Override
    String usualText() {
        return switch (status) {
            case 204 -> "";
            case 422 -> "{\"detail\": [{\"loc\": [\"body\"], \"msg\": \"wrong\", \"type\": \"value_error\"}]}";
            default -> status < 300 ? body.toString() : "{\"detail\": \"refused\"}";
        };
    }
}
