package dev.bandstand.mock.tam;

import dev.bandstand.contract.Answer;
import dev.bandstand.contract.tam.TamBuildJobResponse;
import dev.bandstand.contract.tam.TamBuildRequest;
import dev.bandstand.contract.tam.TamBuilderApi.CancelTamBuildCall;
import dev.bandstand.contract.tam.TamBuilderApi.PauseTamBuildCall;
import dev.bandstand.contract.tam.TamBuilderApi.PollTamBuild200;
import dev.bandstand.contract.tam.TamBuilderApi.PollTamBuildCall;
import dev.bandstand.contract.tam.TamBuilderApi.ResumeTamBuildCall;
import dev.bandstand.contract.tam.TamBuilderApi.SubmitTamBuild200;
import dev.bandstand.contract.tam.TamBuilderApi.SubmitTamBuildCall;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.base.DurationSetting;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.MemoryWorldLog;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.memory.MemoryJobLog;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.mock.tam.job.CommandDecisions;
import dev.bandstand.mock.tam.job.CreditMeter;
import dev.bandstand.mock.tam.job.SnapshotSource;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TimelineSource;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.pages.DocumentedPages;
import dev.bandstand.mock.tam.pages.PageStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A caller of the contract without HTTP. Time stands still until it is moved. */
public final class Caller {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Worlds worlds;
    private final TamJobService builds;
    private final World world;
    private final String scenario;

    private Caller(Worlds worlds, TamJobService builds, String key, String scenario) {
        this.worlds = worlds;
        this.builds = builds;
        this.world = worlds.of(key);
        this.scenario = scenario;
    }

    public static Caller in(String scenario) {
        Worlds worlds = new Worlds(
                new MemoryWorldLog(InstantSource.fixed(START)),
                new Jobs(new MemoryJobLog()),
                WorldSettings.DEFAULTS.withSeed(7),
                Journal.Limits.DEFAULTS,
                settings -> {});
        TamExtensionPoints extensionPoints = new TamExtensionPoints(
                CommandDecisions.DOCUMENTED,
                TimelineSource.DOCUMENTED,
                SnapshotSource.DOCUMENTED,
                new DocumentedPages(new PageStore(1 << 24)),
                CreditMeter.DOCUMENTED,
                new KeyAccess(Set.of()),
                ResponseEdit.NONE);
        return new Caller(worlds, new TamJobService(worlds, Scenarios.shipped(), extensionPoints), "alice", scenario);
    }

    Caller as(String key) {
        return new Caller(worlds, builds, key, scenario);
    }

    Caller withPolicy(TamPolicy policy, String choice) {
        Policies policies = Policies.of(Map.of(policy.key(), choice), List.of(TamPolicy.values()));
        world.changeSettings(
                settings -> settings.withPolicies(settings.policies().with(policies)));
        return this;
    }

    Caller wait(Duration time) {
        world.clock().advance(time);
        return this;
    }

    public Caller wait(String time) {
        return wait(DurationSetting.parse(time));
    }

    JobHistory history(String job) {
        return worlds.jobs()
                .log()
                .find(new JobKey(world.name(), TamContract.NAME, job))
                .orElseThrow();
    }

    String submit() {
        return submit("cloud observability and monitoring tools");
    }

    public String submit(String query) {
        Answer answer = service()
                .submitTamBuild(new SubmitTamBuildCall(
                        world.name(), TamBuildRequest.builder().query(query).build()));
        return String.valueOf(((SubmitTamBuild200) answer).body().jobId());
    }

    Answer pollAnswer(String job, @Nullable String cursor) {
        return service().pollTamBuild(new PollTamBuildCall(job, world.name(), cursor));
    }

    TamBuildJobResponse poll(String job) {
        return poll(job, null);
    }

    TamBuildJobResponse poll(String job, @Nullable String cursor) {
        return ((PollTamBuild200) pollAnswer(job, cursor)).body();
    }

    String status(String job) {
        return String.valueOf(poll(job).status());
    }

    Answer pause(String job) {
        return service().pauseTamBuild(new PauseTamBuildCall(job, world.name()));
    }

    Answer resume(String job) {
        return service().resumeTamBuild(new ResumeTamBuildCall(job, world.name()));
    }

    Answer cancel(String job) {
        return service().cancelTamBuild(new CancelTamBuildCall(job, world.name()));
    }

    Answer send(String job, TamCommand command) {
        return switch (command) {
            case PAUSE -> pause(job);
            case RESUME -> resume(job);
            case CANCEL -> cancel(job);
        };
    }

    long creditsUsed() {
        return builds.credits(call()).used();
    }

    /** The same by asking each build. */
    long creditsOfEachBuild() {
        return ChargedCredits.asked(world.clock().now(), world, worlds.jobs().log(), builds.extensionPoints(world));
    }

    /** Every page that can be read, from the first to the last. */
    public List<TamBuildJobResponse> walk(String job) {
        List<TamBuildJobResponse> pages = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            TamBuildJobResponse page = poll(job, cursor);
            pages.add(page);
            cursor = page.nextCursor();
        } while (cursor != null);
        return pages;
    }

    List<TamCompanyResult> companies(String job) {
        return walk(job).stream()
                .flatMap(page -> Optional.ofNullable(page.rows()).stream())
                .flatMap(List::stream)
                .toList();
    }

    private TamService service() {
        return new TamService(builds, call());
    }

    private ApiCall call() {
        List<Header> headers = List.of(
                new Header(TamContract.KEY_HEADER, world.name()), new Header(TamJobService.SCENARIO_HEADER, scenario));
        IncomingRequest request = new IncomingRequest.Copy("POST", "/", null, headers, new byte[0]);
        return new ApiCall(request, world, "", other -> {
            throw new UnsupportedOperationException("Nothing is sent here");
        });
    }
}
