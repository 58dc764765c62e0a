package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamBuildRequest;
import dev.bandstand.contract.tam.TamBuilderApi.SubmitTamBuild200;
import dev.bandstand.contract.tam.TamBuilderApi.SubmitTamBuildCall;
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
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TimelineSource;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.pages.DocumentedPages;
import dev.bandstand.mock.tam.pages.PageStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The contract without HTTP, for one caller whose time stands still. */
final class Fixture {

    static final String KEY = "alice";

    private final Worlds worlds = new Worlds(
            new MemoryWorldLog(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"))),
            new Jobs(new MemoryJobLog()),
            WorldSettings.DEFAULTS,
            Journal.Limits.DEFAULTS,
            settings -> {});
    private final TamExtensionPoints seams;
    private final TamJobService builds;

    Fixture(long pageBytes) {
        this.seams = new TamExtensionPoints(
                CommandDecisions.DOCUMENTED,
                TimelineSource.DOCUMENTED,
                SnapshotSource.DOCUMENTED,
                new DocumentedPages(new PageStore(pageBytes)),
                CreditMeter.DOCUMENTED,
                new KeyAccess(Set.of()),
                ResponseEdit.NONE);
        this.builds = new TamJobService(worlds, Scenarios.shipped(), seams);
    }

    /** Submits a build and moves time on. */
    String job(Duration age) {
        TamBuildRequest request =
                TamBuildRequest.builder().query("CRM software for dentists").build();
        SubmitTamBuild200 answer = (SubmitTamBuild200) service().submitTamBuild(new SubmitTamBuildCall(KEY, request));
        world().clock().advance(age);
        return String.valueOf(answer.body().jobId());
    }

    TamService service() {
        IncomingRequest request = new IncomingRequest.Copy(
                "GET", "/", null, List.of(new Header(TamContract.KEY_HEADER, KEY)), new byte[0]);
        return new TamService(builds, new ApiCall(request, world(), "", other -> {
            throw new UnsupportedOperationException("Nothing is sent here");
        }));
    }

    TamJobAt sight(String job) {
        JobHistory history =
                worlds.jobs().log().find(new JobKey(KEY, TamContract.NAME, job)).orElseThrow();
        return seams.jobAt(TamJob.of(history), world().clock().now(), Policies.DEFAULTS);
    }

    private World world() {
        return worlds.of(KEY);
    }
}
