package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.PlatformJobListSortField;
import dev.bandstand.contract.nemo.PlatformJobLogPage;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.NemoTimeline;
import dev.bandstand.mock.nemo.job.StatusTransitions;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.policy.Policies;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The jobs of one caller: looks at them, changes them, and creates them. */
public record CallerJobs(ApiCall call, Jobs jobs, NemoExtensionPoints extensionPoints) {

    /** A job as it is now. */
    public Optional<NemoJobAt> snapshot(String workspace, String name) {
        JobKey key = located(workspace, name);
        return jobs.snapshot(key, call.world().clock())
                .flatMap(job -> NemoJobAt.of(job.history(), extensionPoints.moves(), job.at()))
                .map(this::noted);
    }

    /** Returns true if there is a job of that name. */
    public boolean exists(String workspace, String name) {
        return jobs.snapshot(
                        NemoNames.key(call.world().name(), workspace, name),
                        call.world().clock())
                .flatMap(each -> NemoTimeline.of(each.history(), extensionPoints.moves()))
                .isPresent();
    }

    /** Notes that the answer shows how a job stands. */
    public NemoJobAt shown(NemoJobAt seen) {
        call.recordStatus(ReportedStatus.standing(
                StatusTransitions.isFinal(seen.status()), seen.status() == PlatformJobStatus.PAUSED));
        return seen;
    }

    /** Notes that the answer shows some of its log as well. */
    public PlatformJobLogPage shown(PlatformJobLogPage page) {
        String name = String.format(Locale.ROOT, "line %010d", LogPages.first(page));
        Optional<String> next = Optional.ofNullable(page.nextPage());
        call.reportedStatus()
                .ifPresent(status ->
                        call.recordStatus(status.onPage(name, next, page.data().size())));
        return page;
    }

    /** Decides on a job and takes down what was decided, in one step. */
    public <R> Optional<R> change(String workspace, String name, Function<NemoJobAt, Decision<R>> decide) {
        return jobs.command(
                        located(workspace, name),
                        call.world().clock(),
                        (history, now) -> NemoJobAt.of(history, extensionPoints.moves(), now)
                                .map(this::noted)
                                .map(decide)
                                .<Decision<Optional<R>>>map(
                                        step -> new Decision<>(step.entry(), Optional.of(step.answer())))
                                .orElseGet(() -> Decision.unchanged(Optional.empty())))
                .flatMap(answer -> answer);
    }

    /** A change that is accepted, answered with the job as it is from then on. */
    public <R> Decision<R> accept(NemoJobAt seen, JobEvent accepted, Function<NemoJobAt, R> answer) {
        Optional<JobEvent> noted = extensionPoints.eventFilter().filtered(seen, accepted);
        R result = answer.apply(seen.after(accepted, extensionPoints.moves()));
        return new Decision<>(noted.map(each -> each.entry(seen.at())), result);
    }

    /** Creates a job, unless there is one of that name; nothing then. */
    public Optional<JobPlan> create(String workspace, String name, JobEvent.Created created) {
        JobKey key = NemoNames.key(call.world().name(), workspace, name);
        Instant now = call.world().clock().now();
        boolean fresh = jobs.create(key, created.entry(now)) || again(key, created.entry(now));
        if (fresh) {
            call.recordJob(key);
            follow(workspace);
        }
        return fresh ? Optional.of(new JobPlan(created, now)) : Optional.empty();
    }

    private boolean again(JobKey key, LogEntry first) {
        return jobs.command(
                        key,
                        call.world().clock(),
                        (history, now) -> NemoTimeline.of(history, extensionPoints.moves())
                                        .isPresent()
                                ? Decision.unchanged(false)
                                : Decision.append(first, true))
                .orElse(false);
    }

    /** The list of the caller's jobs grows with them, so that the first look at it costs no more than a later one. */
    private void follow(String workspace) {
        if (jobs.log().tellsChangesCheaply(call.world().name())) {
            lists().follow(workspace);
        }
    }

    private JobLists lists() {
        return JobLists.of(call.world(), jobs.log());
    }

    /** A part of a list of jobs. */
    ListQueries.Part<JobRow> listed(
            String workspace, FilterPlan plan, PlatformJobListSortField sort, ListQueries.Window window) {
        return lists().part(workspace, plan, sort, window);
    }

    /** A job as it is at an instant, for a page; nothing when it was deleted. */
    Optional<NemoJobAt> at(Instant now, JobRef job, PageMemory memory) {
        return job.history().flatMap(history -> {
            memory.take(history.size());
            return at(now, history);
        });
    }

    private Optional<NemoJobAt> at(Instant now, JobHistory history) {
        return NemoJobAt.of(history, extensionPoints.moves(), later(now, history));
    }

    private static Instant later(Instant now, JobHistory history) {
        Instant last = history.last().at();
        return last.isAfter(now) ? last : now;
    }

    /**
     * Looks at all jobs of the caller, or those of one workspace, in the order of creation. There may be more than fit into
     * the memory, so the reader keeps none of them.
     */
    void forEach(String workspace, Instant now, BiConsumer<JobRef, NemoJobAt> reader) {
        String world = call.world().name();
        jobs.log()
                .read(
                        world,
                        jobs.log().changes(world, JobChanges.Position.START),
                        key -> key.contract().equals(NemoContract.NAME)
                                && (workspace.equals(NemoNames.ALL)
                                        || NemoNames.workspace(key).equals(workspace)),
                        (job, history) ->
                                history.flatMap(read -> at(now, read)).ifPresent(seen -> reader.accept(job, seen)));
    }

    /** Returns true if there is such a workspace. */
    public boolean hasWorkspace(String workspace) {
        return NemoNames.isLegal(workspace)
                && (NemoPolicy.WORKSPACES.is("any", call.policies()) || workspace.equals("default"));
    }

    public ErrorTexts texts() {
        return ErrorTexts.of(call.policies());
    }

    private JobKey located(String workspace, String name) {
        JobKey key = extensionPoints.locator().find(jobs.log(), call.world().name(), workspace, name);
        call.recordJob(key);
        return key;
    }

    private NemoJobAt noted(NemoJobAt seen) {
        call.usePolicies(new Policies(seen.plan().created().policies()));
        return seen;
    }
}
