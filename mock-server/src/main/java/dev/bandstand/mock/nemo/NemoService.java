package dev.bandstand.mock.nemo;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.ErrorDetail;
import dev.bandstand.contract.nemo.HTTPValidationError;
import dev.bandstand.contract.nemo.JobsApi;
import dev.bandstand.contract.nemo.PlatformJobListSortField;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobSortField;
import dev.bandstand.contract.nemo.PlatformJobStep;
import dev.bandstand.contract.nemo.ValidationError;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.nemo.command.JobCreation;
import dev.bandstand.mock.nemo.command.JobDeletion;
import dev.bandstand.mock.nemo.command.NemoCommands;
import dev.bandstand.mock.nemo.command.WorkerReports;
import dev.bandstand.mock.nemo.model.ExecutionProfiles;
import dev.bandstand.mock.nemo.model.JobCommand;
import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.nemo.read.CallerJobs;
import dev.bandstand.mock.nemo.read.InvalidFilter;
import dev.bandstand.mock.nemo.read.JobBodies;
import dev.bandstand.mock.nemo.read.ListQueries;
import dev.bandstand.mock.nemo.read.LogLines;
import dev.bandstand.mock.nemo.read.LogPages;
import dev.bandstand.mock.nemo.read.SubResources;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers the operations of the Jobs contract for one call. */
final class NemoService implements JobsApi {

    /** The most lines that the service reads at once. */
    private static final int MOST_LINES = 1000;

    /** The names that the service can look for in a log. */
    private static final Pattern NAME = Pattern.compile("[\\w\\-+.@:]*");

    private final CallerJobs callerJobs;
    private final Supplier<JobCreation> creation;

    NemoService(CallerJobs callerJobs, Supplier<JobCreation> creation) {
        this.callerJobs = callerJobs;
        this.creation = creation;
    }

    @Override
    public ListExecutionProfilesResult listExecutionProfiles(ListExecutionProfilesCall call) {
        return new ListExecutionProfiles200(ExecutionProfiles.all());
    }

    @Override
    public CreateJobResult createJob(CreateJobCall call) {
        return switch (creation.get().create(call.workspace(), call.createPlatformJobRequest())) {
            case JobCreation.Outcome.Done done -> new CreateJob201(done.job());
            case JobCreation.Outcome.Conflict conflict -> new CreateJob409(conflict.detail());
            case JobCreation.Outcome.Unprocessable refused -> new CreateJob422(refused.fault());
        };
    }

    @Override
    public GetJobResult getJob(GetJobCall call) {
        return callerJobs
                .snapshot(call.workspace(), call.name())
                .<GetJobResult>map(seen -> new GetJob200(JobBodies.job(callerJobs.shown(seen))))
                .orElseGet(() -> new GetJob404(callerJobs.texts().noJob(call.workspace(), call.name())));
    }

    @Override
    public DeleteJobResult deleteJob(DeleteJobCall call) {
        return switch (new JobDeletion(callerJobs).remove(call.workspace(), call.name())) {
            case DONE -> new DeleteJob204();
            case STILL_WORKING -> new DeleteJob409(callerJobs.texts().stillWorking(call.name()));
            case MISSING -> new DeleteJob404(callerJobs.texts().noJob(call.workspace(), call.name()));
        };
    }

    @Override
    public PauseJobResult pauseJob(PauseJobCall call) {
        return switch (new NemoCommands(callerJobs).command(call.workspace(), call.name(), JobCommand.PAUSE)) {
            case NemoCommands.Outcome.Done done -> new PauseJob200(done.job());
            case NemoCommands.Outcome.Conflict conflict -> new PauseJob409(conflict.detail());
            case NemoCommands.Outcome.Missing missing -> new PauseJob404(missing.detail());
        };
    }

    @Override
    public ResumeJobResult resumeJob(ResumeJobCall call) {
        return switch (new NemoCommands(callerJobs).command(call.workspace(), call.name(), JobCommand.RESUME)) {
            case NemoCommands.Outcome.Done done -> new ResumeJob200(done.job());
            case NemoCommands.Outcome.Conflict conflict -> new ResumeJob409(conflict.detail());
            case NemoCommands.Outcome.Missing missing -> new ResumeJob404(missing.detail());
        };
    }

    @Override
    public CancelJobResult cancelJob(CancelJobCall call) {
        return switch (new NemoCommands(callerJobs).command(call.workspace(), call.name(), JobCommand.CANCEL)) {
            case NemoCommands.Outcome.Done done -> new CancelJob200(done.job());
            case NemoCommands.Outcome.Conflict conflict -> new CancelJob409(conflict.detail());
            case NemoCommands.Outcome.Missing missing -> new CancelJob404(missing.detail());
        };
    }

    @Override
    public GetJobStatusResult getJobStatus(GetJobStatusCall call) {
        return callerJobs
                .snapshot(call.workspace(), call.name())
                .<GetJobStatusResult>map(seen -> new GetJobStatus200(JobBodies.status(callerJobs.shown(seen))))
                .orElseGet(() -> new GetJobStatus404(callerJobs.texts().noJob(call.workspace(), call.name())));
    }

    @Override
    public UpdateJobStatusDetailsResult updateJobStatusDetails(UpdateJobStatusDetailsCall call) {
        return new WorkerReports(callerJobs).details(call.workspace(), call.name(), call.requestBody())
                ? new UpdateJobStatusDetails200(NullNode.getInstance())
                : new UpdateJobStatusDetails404(callerJobs.texts().noEntity(call.workspace(), call.name()));
    }

    @Override
    public UpdateStepStatusResult updateStepStatus(UpdateStepStatusCall call) {
        return switch (new WorkerReports(callerJobs)
                .step(call.workspace(), call.job(), call.name(), call.platformJobStatusUpdateRequest())) {
            case WorkerReports.Outcome.Taken<PlatformJobStep> taken -> new UpdateStepStatus200(taken.body());
            case WorkerReports.Outcome.Conflict<?> conflict -> new UpdateStepStatus409(conflict.detail());
            case WorkerReports.Outcome.Missing<?> missing -> new UpdateStepStatus404(missing.detail());
        };
    }

    @Override
    public UpdateTaskResult updateTask(UpdateTaskCall call) {
        return new WorkerReports(callerJobs)
                .task(call.workspace(), call.job(), call.step(), call.name(), call.platformJobTaskUpdate())
                .<UpdateTaskResult>either(UpdateTask200::new, UpdateTask404::new);
    }

    @Override
    public CreateResultResult createResult(CreateResultCall call) {
        return switch (new WorkerReports(callerJobs)
                .result(call.workspace(), call.job(), call.name(), call.platformJobResultCreateRequest())) {
            case WorkerReports.Outcome.Taken<PlatformJobResultResponse> taken -> new CreateResult201(taken.body());
            case WorkerReports.Outcome.Conflict<?> conflict -> new CreateResult409(conflict.detail());
            case WorkerReports.Outcome.Missing<?> missing -> new CreateResult404(missing.detail());
        };
    }

    @Override
    public GetStepResult getStep(GetStepCall call) {
        return new SubResources(callerJobs)
                .step(call.workspace(), call.job(), call.name())
                .<GetStepResult>either(GetStep200::new, GetStep404::new);
    }

    @Override
    public ListTasksResult listTasks(ListTasksCall call) {
        return new SubResources(callerJobs)
                .tasks(call.workspace(), call.job(), call.name())
                .<ListTasksResult>either(ListTasks200::new, ListTasks404::new);
    }

    @Override
    public GetTaskResult getTask(GetTaskCall call) {
        return new SubResources(callerJobs)
                .task(call.workspace(), call.job(), call.step(), call.name())
                .<GetTaskResult>either(GetTask200::new, GetTask404::new);
    }

    @Override
    public ListResultsResult listResults(ListResultsCall call) {
        return new SubResources(callerJobs)
                .results(call.workspace(), call.name(), sort(call.sort(), PlatformJobSortField._CREATED_AT))
                .<ListResultsResult>either(ListResults200::new, ListResults404::new);
    }

    @Override
    public GetResultResult getResult(GetResultCall call) {
        return new SubResources(callerJobs)
                .result(call.workspace(), call.job(), call.name())
                .<GetResultResult>either(GetResult200::new, GetResult404::new);
    }

    @Override
    public DownloadResultResult downloadResult(DownloadResultCall call) {
        return new SubResources(callerJobs)
                .artifact(call.workspace(), call.job(), call.name())
                .<DownloadResultResult>either(DownloadResult200::new, DownloadResult404::new);
    }

    @Override
    public ListJobLogsResult listJobLogs(ListJobLogsCall call) {
        return new SubResources(callerJobs)
                .log(call.workspace(), call.name(), call.stepId(), call.taskId())
                .<ListJobLogsResult>either(log -> logPage(call, log), ListJobLogs404::new);
    }

    private ListJobLogsResult logPage(ListJobLogsCall call, LogLines log) {
        Optional<LogPages.Cursor> cursor = LogPages.Cursor.read(call.pageCursor());
        boolean failing = cursor.isEmpty()
                || call.attemptId() != null
                || or(call.limit(), 0) > MOST_LINES
                || isNoName(call.stepId())
                || isNoName(call.taskId());
        if (failing && NemoPolicy.LOG_QUERY.is("service", callerJobs.call().policies())) {
            throw new Refusal(500, "Failed to query job logs");
        }
        return cursor.<ListJobLogsResult>map(from ->
                        new ListJobLogs200(callerJobs.shown(LogPages.page(log, from, or(call.limit(), 100)))))
                .orElseGet(() -> new ListJobLogs422(refusal("Invalid page cursor")));
    }

    private static boolean isNoName(@Nullable String name) {
        return name != null && !NAME.matcher(name).matches();
    }

    @Override
    public ListJobsResult listJobs(ListJobsCall call) {
        ListQueries.Window window = new ListQueries.Window(or(call.page(), 1), or(call.pageSize(), 10));
        if (window.size() > ListQueries.LARGEST_PAGE) {
            return new ListJobs422(tooLarge(window.size()));
        }
        if (!call.workspace().equals(NemoNames.ALL) && !callerJobs.hasWorkspace(call.workspace())) {
            return new ListJobs404(callerJobs.texts().noWorkspace(call.workspace()));
        }
        PlatformJobListSortField sort =
                call.sort() == null ? PlatformJobListSortField._CREATED_AT : PlatformJobListSortField.of(call.sort());
        try {
            return new ListJobs200(new ListQueries(callerJobs).jobs(call.workspace(), window, sort, call.filter()));
        } catch (InvalidFilter fault) {
            failAsService(fault);
            return fault.status() == 400
                    ? new ListJobs400(new Detail(fault.detail()))
                    : new ListJobs422(refusal(fault.detail()));
        }
    }

    @Override
    public ListStepsResult listSteps(ListStepsCall call) {
        ListQueries.Window window = new ListQueries.Window(or(call.page(), 1), or(call.pageSize(), 25));
        // the steps of one job are all read, and cut into pages afterwards
        if (window.size() > ListQueries.LARGEST_PAGE && call.name().equals(NemoNames.ALL)) {
            return new ListSteps422(tooLarge(window.size()));
        }
        PlatformJobSortField sort = sort(call.sort(), PlatformJobSortField.CREATED_AT);
        try {
            return new ListSteps200(
                    new ListQueries(callerJobs).steps(call.workspace(), call.name(), window, sort, call.filter()));
        } catch (InvalidFilter fault) {
            return new ListSteps422(refusal(fault.detail()));
        }
    }

    private void failAsService(InvalidFilter fault) {
        if (fault.isFailing()
                && NemoPolicy.FILTERS.is("service", callerJobs.call().policies())) {
            throw new Refusal(500, "An unexpected error occurred.");
        }
    }

    private static HTTPValidationError tooLarge(int size) {
        return HTTPValidationError.builder()
                .detail(List.of(ValidationError.builder()
                        .loc(List.of("query", "page_size"))
                        .msg(String.format(
                                Locale.ROOT, "Input should be less than or equal to %d", ListQueries.LARGEST_PAGE))
                        .type("less_than_equal")
                        .input(TextNode.valueOf(String.valueOf(size)))
                        .ctx(Map.of("le", ListQueries.LARGEST_PAGE))
                        .build()))
                .build();
    }

    private static ErrorDetail refusal(String sentence) {
        return ErrorDetail.builder().detail(sentence).build();
    }

    private static PlatformJobSortField sort(@Nullable String word, PlatformJobSortField otherwise) {
        return word == null ? otherwise : PlatformJobSortField.of(word);
    }

    private static int or(@Nullable Integer number, int otherwise) {
        return number == null ? otherwise : number;
    }
}
