package dev.bandstand.mock.control;

import dev.bandstand.contract.control.JobList;
import dev.bandstand.contract.control.JobsApi;
import dev.bandstand.contract.control.Problem;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.index.JobsByStatus;
import java.util.List;
import java.util.stream.Stream;

/** The jobs of worlds, in words that no contract owns. */
record JobControl(Worlds worlds, JobViews views) implements JobsApi {

    /** The number of jobs of a list by default, and the most that a caller may ask for. */
    private static final int STANDARD = 1_000;

    private static final int MOST = 5_000;

    @Override
    public ListJobViewsResult listJobViews(ListJobViewsCall call) {
        World world = worlds.shownAs(call.world());
        int limit = Math.min(MOST, call.limit() == null ? STANDARD : call.limit());
        return new ListJobViews200(
                call.sort() == null && call.find() == null ? numbered(world, call, limit) : sorted(world, call, limit));
    }

    private JobList sorted(World world, ListJobViewsCall call, int limit) {
        JobSearch.Query query = JobSearch.Query.of(call);
        int from = call.from() == null ? 0 : call.from();
        JobSearch.Found found = new JobSearch(worlds.jobs(), views, world).find(query, from, limit);
        return list(world, new Part(found.jobs(), found.total()), 0)
                .statuses(found.statuses())
                .build();
    }

    private JobList numbered(World world, ListJobViewsCall call, int limit) {
        int after = call.after() == null ? 0 : call.after();
        JobLog log = worlds.jobs().log();
        Part part = call.status() == null
                ? new Part(log.range(world.name(), after, end(after, limit)), log.count(world.name()))
                : StatusLists.of(world, log, views)
                        .at(world.clock().now(), call.status(), listing -> Part.of(listing, after, limit));
        return list(world, part, after).build();
    }

    private JobList.Builder list(World world, Part part, int after) {
        return JobList.builder()
                .at(world.clock().now())
                .data(worlds.jobs().snapshots(world, part.jobs()).stream()
                        .flatMap(job -> views.of(world, job).stream())
                        .toList())
                .counted(part.total())
                .last(part.jobs().isEmpty() ? after : part.jobs().getLast().number() + 1);
    }

    private static int end(int after, int limit) {
        return (int) Math.min(Integer.MAX_VALUE, (long) after + limit);
    }

    /** A part of a list of jobs, and the length of the whole. */
    private record Part(List<? extends JobRef> jobs, int total) {

        static Part of(JobsByStatus.Listing listing, int after, int limit) {
            int from = listing.after(after - 1);
            return new Part(listing.slice(from, (long) from + limit), listing.size());
        }
    }

    @Override
    public RemoveJobResult removeJob(RemoveJobCall call) {
        World world = worlds.shownAs(call.world());
        boolean removed = keys(world, call.job()).anyMatch(worlds.jobs().log()::remove);
        return removed ? new RemoveJob204() : new RemoveJob404(missing(world, call.job()));
    }

    @Override
    public ViewJobResult viewJob(ViewJobCall call) {
        World world = worlds.shownAs(call.world());
        return keys(world, call.job())
                .flatMap(key -> worlds.jobs().snapshot(key, world.clock()).stream())
                .flatMap(job -> views.of(world, job).stream())
                .findFirst()
                .<ViewJobResult>map(ViewJob200::new)
                .orElseGet(() -> new ViewJob404(missing(world, call.job())));
    }

    private Stream<JobKey> keys(World world, String job) {
        return views.contracts().stream().map(contract -> new JobKey(world.name(), contract.contract(), job));
    }

    private static Problem missing(World world, String job) {
        return Problems.of(404, "World %s has no job %s.".formatted(world.shownName(), job));
    }
}
