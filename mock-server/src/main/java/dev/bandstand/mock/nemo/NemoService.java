package dev.bandstand.mock.nemo;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.bandstand.contract.Detail;
import dev.bandstand.contract.nemo.ErrorDetail;
import dev.bandstand.contract.nemo.JobsApi;
import dev.bandstand.contract.nemo.PlatformJobListSortField;
import dev.bandstand.contract.nemo.PlatformJobResultResponse;
import dev.bandstand.contract.nemo.PlatformJobSortField;
import dev.bandstand.contract.nemo.PlatformJobStep;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the operations of the Jobs contract for one call. */
final class NemoService implements JobsApi {

    private final Desk desk;
    private final Supplier<Creation> creation;

    NemoService(Desk desk, Supplier<Creation> creation) {
        this.desk = desk;
        this.creation = creation;
    }

    @Override
    public ListExecutionProfilesResult listExecutionProfiles(ListExecutionProfilesCall call) {
        return new ListExecutionProfiles200(Profiles.all());
    }

    @Override
    public CreateJobResult createJob(CreateJobCall call) {
        return switch (creation.get().create(call.workspace(), call.createPlatformJobRequest())) {
            case Creation.Outcome.Done done -> new CreateJob201(done.job());
            case Creation.Outcome.Conflict conflict -> new CreateJob409(conflict.detail());
            case Creation.Outcome.Unprocessable refused -> new CreateJob422(refused.fault());
        };
    }

    @Override
    public GetJobResult getJob(GetJobCall call) {
        return desk.look(call.workspace(), call.name())
                .<GetJobResult>map(seen -> new GetJob200(Bodies.job(desk.shown(seen))))
                .orElseGet(() -> new GetJob404(desk.texts().noJob(call.workspace(), call.name())));
    }

    @Override
    public DeleteJobResult deleteJob(DeleteJobCall call) {
        return switch (new Removal(desk).remove(call.workspace(), call.name())) {
            case DONE -> new DeleteJob204();
            case STILL_WORKING -> new DeleteJob409(desk.texts().stillWorking(call.name()));
            case MISSING -> new DeleteJob404(desk.texts().noJob(call.workspace(), call.name()));
        };
    }

    @Override
    public PauseJobResult pauseJob(PauseJobCall call) {
        return switch (new Steering(desk).steer(call.workspace(), call.name(), Control.PAUSE)) {
            case Steering.Outcome.Done done -> new PauseJob200(done.job());
            case Steering.Outcome.Conflict conflict -> new PauseJob409(conflict.detail());
            case Steering.Outcome.Missing missing -> new PauseJob404(missing.detail());
        };
    }

    @Override
    public ResumeJobResult resumeJob(ResumeJobCall call) {
        return switch (new Steering(desk).steer(call.workspace(), call.name(), Control.RESUME)) {
            case Steering.Outcome.Done done -> new ResumeJob200(done.job());
            case Steering.Outcome.Conflict conflict -> new ResumeJob409(conflict.detail());
            case Steering.Outcome.Missing missing -> new ResumeJob404(missing.detail());
        };
    }

    @Override
    public CancelJobResult cancelJob(CancelJobCall call) {
        return switch (new Steering(desk).steer(call.workspace(), call.name(), Control.CANCEL)) {
            case Steering.Outcome.Done done -> new CancelJob200(done.job());
            case Steering.Outcome.Conflict conflict -> new CancelJob409(conflict.detail());
            case Steering.Outcome.Missing missing -> new CancelJob404(missing.detail());
        };
    }

    @Override
    public GetJobStatusResult getJobStatus(GetJobStatusCall call) {
        return desk.look(call.workspace(), call.name())
                .<GetJobStatusResult>map(seen -> new GetJobStatus200(Bodies.status(desk.shown(seen))))
                .orElseGet(() -> new GetJobStatus404(desk.texts().noJob(call.workspace(), call.name())));
    }

    @Override
    public UpdateJobStatusDetailsResult updateJobStatusDetails(UpdateJobStatusDetailsCall call) {
        return new Reports(desk).details(call.workspace(), call.name(), call.requestBody())
                ? new UpdateJobStatusDetails200(NullNode.getInstance())
                : new UpdateJobStatusDetails404(desk.texts().noEntity(call.workspace(), call.name()));
    }

    @Override
    public UpdateStepStatusResult updateStepStatus(UpdateStepStatusCall call) {
        return switch (new Reports(desk)
                .step(call.workspace(), call.job(), call.name(), call.platformJobStatusUpdateRequest())) {
            case Reports.Outcome.Taken<PlatformJobStep> taken -> new UpdateStepStatus200(taken.body());
            case Reports.Outcome.Conflict<?> conflict -> new UpdateStepStatus409(conflict.detail());
            case Reports.Outcome.Missing<?> missing -> new UpdateStepStatus404(missing.detail());
        };
    }

    @Override
    public UpdateTaskResult updateTask(UpdateTaskCall call) {
        return new Reports(desk)
                .task(call.workspace(), call.job(), call.step(), call.name(), call.platformJobTaskUpdate())
                .<UpdateTaskResult>either(UpdateTask200::new, UpdateTask404::new);
    }

    @Override
    public CreateResultResult createResult(CreateResultCall call) {
        return switch (new Reports(desk)
                .result(call.workspace(), call.job(), call.name(), call.platformJobResultCreateRequest())) {
            case Reports.Outcome.Taken<PlatformJobResultResponse> taken -> new CreateResult201(taken.body());
            case Reports.Outcome.Conflict<?> conflict -> new CreateResult409(conflict.detail());
            case Reports.Outcome.Missing<?> missing -> new CreateResult404(missing.detail());
        };
    }

    @Override
    public GetStepResult getStep(GetStepCall call) {
        return new Parts(desk)
                .step(call.workspace(), call.job(), call.name())
                .<GetStepResult>either(GetStep200::new, GetStep404::new);
    }

    @Override
    public ListTasksResult listTasks(ListTasksCall call) {
        return new Parts(desk)
                .tasks(call.workspace(), call.job(), call.name())
                .<ListTasksResult>either(ListTasks200::new, ListTasks404::new);
    }

    @Override
    public GetTaskResult getTask(GetTaskCall call) {
        return new Parts(desk)
                .task(call.workspace(), call.job(), call.step(), call.name())
                .<GetTaskResult>either(GetTask200::new, GetTask404::new);
    }

    @Override
    public ListResultsResult listResults(ListResultsCall call) {
        return new Parts(desk)
                .results(call.workspace(), call.name(), sort(call.sort(), PlatformJobSortField._CREATED_AT))
                .<ListResultsResult>either(ListResults200::new, ListResults404::new);
    }

    @Override
    public GetResultResult getResult(GetResultCall call) {
        return new Parts(desk)
                .result(call.workspace(), call.job(), call.name())
                .<GetResultResult>either(GetResult200::new, GetResult404::new);
    }

    @Override
    public DownloadResultResult downloadResult(DownloadResultCall call) {
        return new Parts(desk)
                .artifact(call.workspace(), call.job(), call.name())
                .<DownloadResultResult>either(DownloadResult200::new, DownloadResult404::new);
    }

    @Override
    public ListJobLogsResult listJobLogs(ListJobLogsCall call) {
        Optional<LogPages.Cursor> cursor = LogPages.Cursor.read(call.pageCursor());
        if (cursor.isEmpty()) {
            return new ListJobLogs422(refusal("Invalid page cursor"));
        }
        return new Parts(desk)
                .log(call.workspace(), call.name(), call.stepId(), call.taskId())
                .<ListJobLogsResult>either(
                        log -> new ListJobLogs200(desk.shown(LogPages.page(log, cursor.get(), or(call.limit(), 100)))),
                        ListJobLogs404::new);
    }

    @Override
    public ListJobsResult listJobs(ListJobsCall call) {
        Listing.Window window = new Listing.Window(or(call.page(), 1), or(call.pageSize(), 10));
        if (window.size() > Listing.LARGEST_PAGE) {
            return new ListJobs422(tooLarge());
        }
        if (!call.workspace().equals(Names.ALL) && !desk.hasWorkspace(call.workspace())) {
            return new ListJobs404(desk.texts().noWorkspace(call.workspace()));
        }
        PlatformJobListSortField sort =
                call.sort() == null ? PlatformJobListSortField._CREATED_AT : PlatformJobListSortField.of(call.sort());
        try {
            return new ListJobs200(new Listing(desk).jobs(call.workspace(), window, sort, call.filter()));
        } catch (FilterFault fault) {
            return fault.isUnknown()
                    ? new ListJobs400(new Detail(fault.detail()))
                    : new ListJobs422(refusal(fault.detail()));
        }
    }

    @Override
    public ListStepsResult listSteps(ListStepsCall call) {
        Listing.Window window = new Listing.Window(or(call.page(), 1), or(call.pageSize(), 25));
        if (window.size() > Listing.LARGEST_PAGE) {
            return new ListSteps422(tooLarge());
        }
        PlatformJobSortField sort = sort(call.sort(), PlatformJobSortField.CREATED_AT);
        try {
            return new ListSteps200(
                    new Listing(desk).steps(call.workspace(), call.name(), window, sort, call.filter()));
        } catch (FilterFault fault) {
            return new ListSteps422(refusal(fault.detail()));
        }
    }

    private static ErrorDetail tooLarge() {
        return refusal("page_size must be at most %d".formatted(Listing.LARGEST_PAGE));
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
