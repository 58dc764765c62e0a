package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.contract.Answer;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Reads the lists of a contract: of jobs, and of what a job yields. */
record ModelLists(ModelService service) {

    /** A list of the jobs of the caller. */
    Answer jobs(Parameters in) {
        ApiCall call = service.call();
        JobModel model = service.model();
        List<JobValues> jobs = new ArrayList<>();
        for (JobSnapshot seen : service.jobs().snapshots(call.world())) {
            JobKey key = seen.history().key();
            if (key.contract().equals(service.contract().name())) {
                ModelJob job = ModelJob.of(seen.history(), model);
                job.at(seen.at())
                        .filter(state -> wanted(in, state))
                        .ifPresent(state -> jobs.add(service.values(key, job, state, seen.at())));
            }
        }
        Paging paging = paging();
        if (paging.newestFirst()) {
            Collections.reverse(jobs);
        }
        int status = service.status();
        JsonNode schema = service.bodies().itemSchema(service.operation().responseSchema(status), paging.items());
        return answer(
                in,
                jobs.stream().map(JobValues::id).toList(),
                i -> service.bodies().job(jobs.get(i), schema, null));
    }

    /** A list can be narrowed to a state, where it has a parameter that is called like the state. */
    private boolean wanted(Parameters in, JobState state) {
        String pointer = service.model().status();
        Place filter = new Place(Place.In.QUERY, pointer.substring(pointer.lastIndexOf('/') + 1));
        String word = service.operation().parameter(filter).isPresent() ? in.query(filter.name()) : null;
        return word == null || word.isEmpty() || word.equals(state.status());
    }

    /** A list of what a job has yielded by now. */
    Answer rows(Parameters in) {
        JobKey key = service.addressed(in);
        return service.jobs()
                .snapshot(key, service.call().world().clock())
                .flatMap(seen -> rows(in, seen))
                .orElseGet(() -> service.missing(key));
    }

    private Optional<Answer> rows(Parameters in, JobSnapshot seen) {
        JobModel model = service.model();
        ModelJob job = ModelJob.of(seen.history(), model);
        return job.at(seen.at()).map(state -> {
            Paging.Rows rows = paging().rows().orElseThrow();
            int stages = job.model().stages();
            int done = state.doneInAll(job.model(), seen.at());
            int there = stages == 0
                    ? model.isEnd(state.status()) ? rows.growsTo() : 0
                    : (int) ((long) rows.growsTo() * done / stages);
            service.call().recordStatus(ReportedStatus.standing(model.isEnd(state.status()), false));
            JsonNode schema =
                    service.bodies().itemSchema(service.operation().responseSchema(service.status()), paging().items());
            IntFunction<JsonNode> row = i -> service.bodies()
                    .row(
                            i + 1,
                            rows.item().orElse(null),
                            schema,
                            paging().item().orElse(null));
            return answer(
                    in,
                    IntStream.rangeClosed(1, there).mapToObj(String::valueOf).toList(),
                    row);
        });
    }

    private Answer answer(Parameters in, List<String> keys, IntFunction<JsonNode> item) {
        Paging paging = paging();
        ListPage page = ListPage.asked(paging, in, keys);
        var url = service.pageUrl(paging.sent().orElse(new Place(Place.In.QUERY, "page")));
        service.call()
                .reportedStatus()
                .ifPresent(told -> service.call()
                        .recordStatus(told.onPage(
                                String.format(Locale.ROOT, "page %010d", page.from()),
                                page.next(keys),
                                Math.max(0, page.end() - page.from()))));
        int status = service.status();
        Map<String, String> headers = page.headers(keys, url);
        return new ModelAnswer(status, page.body(service.listBase(status), keys, item, url), headers);
    }

    private Paging paging() {
        return service.model().pages().get(service.operation().id());
    }
}
