package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamBuildRequest;
import dev.bandstand.contract.tam.TamBuilderApi.SubmitTamBuild200;
import dev.bandstand.contract.tam.TamBuilderApi.SubmitTamBuildCall;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.MemoryJobLog;
import dev.bandstand.mock.core.MemoryWorldLog;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.scenario.Scenarios;
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
    private final TamSeams seams;
    private final Builds builds;

    Fixture(long pageBytes) {
        this.seams = new TamSeams(
                Decisions.DOCUMENTED,
                Timelines.DOCUMENTED,
                Snapshots.DOCUMENTED,
                new DocumentedPages(new PageStore(pageBytes)),
                Meter.DOCUMENTED,
                new KeyAccess(Set.of()),
                ResponseEdit.NONE);
        this.builds = new Builds(worlds, Scenarios.shipped(), seams);
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
        IncomingRequest request =
                new IncomingRequest.Copy("GET", "/", null, List.of(new Header(TamContract.KEY_HEADER, KEY)), new byte[0]);
        return new TamService(builds, new ApiCall(request, world(), "", other -> {
            throw new UnsupportedOperationException("Nothing is sent here");
        }));
    }

    Sight sight(String job) {
        JobHistory history =
                worlds.jobs().log().find(new JobKey(KEY, TamContract.NAME, job)).orElseThrow();
        return seams.sight(TamJob.of(history), world().clock().now(), Policies.DEFAULTS);
    }

    private World world() {
        return worlds.of(KEY);
    }
}
