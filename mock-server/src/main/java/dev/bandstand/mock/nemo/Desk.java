package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.PlatformJobLogPage;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.mock.policy.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The jobs of one caller: looks at them, changes them, and creates them. */
record Desk(ApiCall call, Jobs jobs, NemoSeams seams) {

    /** A job as it is now. */
    Optional<Seen> look(String workspace, String name) {
        JobKey key = located(workspace, name);
        return jobs.snapshot(key, call.world().clock())
                .flatMap(sighting -> Seen.of(sighting.history(), seams.moves(), sighting.at()))
                .map(this::noted);
    }

    /** Notes that the answer shows how a job stands. */
    Seen shown(Seen seen) {
        call.recordStatus(
                ReportedStatus.standing(StepMoves.isFinal(seen.status()), seen.status() == PlatformJobStatus.PAUSED));
        return seen;
    }

    /** Notes that the answer shows some of its log as well. */
    PlatformJobLogPage shown(PlatformJobLogPage page) {
        String name = "line %010d".formatted(LogPages.first(page));
        Optional<String> next = Optional.ofNullable(page.nextPage());
        call.reportedStatus()
                .ifPresent(told ->
                        call.recordStatus(told.onPage(name, next, page.data().size())));
        return page;
    }

    /** Decides on a job and takes down what was decided, in one step. */
    <R> Optional<R> change(String workspace, String name, Function<Seen, Decision<R>> decide) {
        return jobs.command(
                        located(workspace, name),
                        call.world().clock(),
                        (history, now) -> Seen.of(history, seams.moves(), now)
                                .map(this::noted)
                                .map(decide)
                                .<Decision<Optional<R>>>map(
                                        step -> new Decision<>(step.entry(), Optional.of(step.answer())))
                                .orElseGet(() -> Decision.unchanged(Optional.empty())))
                .flatMap(answer -> answer);
    }

    /** A change that is accepted, answered with the job as it is from then on. */
    <R> Decision<R> accept(Seen seen, Accepted accepted, Function<Seen, R> answer) {
        Optional<Accepted> noted = seams.ledger().note(seen, accepted);
        R told = answer.apply(seen.after(accepted, seams.moves()));
        return new Decision<>(noted.map(each -> each.entry(seen.at())), told);
    }

    /** Creates a job, unless there is one of that name; nothing then. */
    Optional<Plan> create(String workspace, String name, Accepted.Created created) {
        JobKey key = Names.key(call.world().name(), workspace, name);
        Instant now = call.world().clock().now();
        boolean fresh = jobs.create(key, created.entry(now)) || again(key, created.entry(now));
        if (fresh) {
            call.recordJob(key);
        }
        return fresh ? Optional.of(new Plan(created, now)) : Optional.empty();
    }

    private boolean again(JobKey key, LogEntry first) {
        return jobs.command(
                        key,
                        call.world().clock(),
                        (history, now) -> Course.of(history, seams.moves()).isPresent()
                                ? Decision.unchanged(false)
                                : Decision.append(first, true))
                .orElse(false);
    }

    /** All jobs of the caller, or those of one workspace, in no order that means anything. */
    List<Seen> all(String workspace) {
        Instant now = call.world().clock().now();
        Stream<Seen> jobsOfCaller = jobs.log().list(call.world().name()).stream()
                .filter(history -> history.key().contract().equals(NemoContract.NAME))
                .flatMap(history -> Seen.of(history, seams.moves(), now).stream());
        return jobsOfCaller
                .filter(seen -> workspace.equals(Names.ALL) || seen.workspace().equals(workspace))
                .toList();
    }

    /** Whether there is such a workspace. */
    boolean hasWorkspace(String workspace) {
        return Names.isLegal(workspace)
                && (call.policies().is(NemoPolicy.WORKSPACES, "any") || workspace.equals("default"));
    }

    Texts texts() {
        return Texts.of(call.policies());
    }

    private JobKey located(String workspace, String name) {
        JobKey key = seams.finder().find(jobs.log(), call.world().name(), workspace, name);
        call.recordJob(key);
        return key;
    }

    private Seen noted(Seen seen) {
        call.usePolicies(new Policies(seen.plan().created().policies()));
        return seen;
    }
}
