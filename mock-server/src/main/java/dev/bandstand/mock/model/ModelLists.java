package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.Answer;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.edit.RowEdits;
import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.StatusForm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the lists of a contract: of jobs, and of what a job yields. */
record ModelLists(ModelService service) {

    /** A list of the jobs of the caller. */
    Answer jobs(Parameters in) {
        World world = service.call().world();
        Instant now = world.clock().now();
        JobPage jobs =
                service.byStatus(world).at(now, wanted(in), listing -> JobPage.asked(paging(), in, listing, this::ref));
        int status = service.status();
        JsonNode schema = service.bodies().itemSchema(service.operation().responseSchema(status), paging().items());
        return answer(
                jobs.page(),
                jobs.keys(),
                i -> service.bodies().item(values(jobs.history(i), now), schema, paging().part()));
    }

    private JobValues values(JobHistory history, Instant now) {
        Instant last = history.last().at();
        Instant at = last.isAfter(now) ? last : now;
        ModelJob job = ModelJob.of(history, service.model());
        ModelJobState state = job.at(at).orElseGet(() -> job.accepted().getLast());
        return service.values(history.key(), job, state, at);
    }

    private Optional<? extends JobRef> ref(String id) {
        return service.worlds().jobs().log().ref(service.key(id));
    }

    /** A list can be narrowed to a state, where it has a parameter that is called like the state. */
    private @Nullable String wanted(Parameters in) {
        if (!(service.model().status() instanceof StatusForm.Word told)) {
            return null;
        }
        String pointer = told.pointer();
        Place filter = new Place(Place.In.QUERY, pointer.substring(pointer.lastIndexOf('/') + 1));
        String word = service.operation().parameter(filter).isPresent() ? in.query(filter.name()) : null;
        return word == null || word.isEmpty() ? null : word;
    }

    /** A list of what a job has yielded by now. */
    Answer rows(Parameters in) {
        JobKey key = service.addressed(in);
        return service.worlds()
                .jobs()
                .snapshot(key, service.clock(key))
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
            RowEdits edits = job.rows();
            int all = edits.own().isEmpty() ? rows.growsTo() : edits.own().size();
            int there = stages == 0 ? model.isEnd(state.status()) ? all : 0 : (int) ((long) all * done / stages);
            service.call().recordStatus(ReportedStatus.standing(model.isEnd(state.status()), false));
            JsonNode schema =
                    service.bodies().itemSchema(service.operation().responseSchema(service.status()), paging().items());
            IntFunction<JsonNode> row = i -> edited(
                    edits,
                    i,
                    service.bodies()
                            .row(
                                    i + 1,
                                    rows.item().orElse(null),
                                    schema,
                                    paging().item().orElse(null)));
            List<String> numbers =
                    IntStream.rangeClosed(1, there).mapToObj(String::valueOf).toList();
            return answer(ListPage.asked(paging(), in, numbers), numbers, row);
        });
    }

    private static JsonNode edited(RowEdits edits, int row, JsonNode generated) {
        return generated instanceof ObjectNode object ? edits.edited(row, object) : generated;
    }

    private Answer answer(ListPage page, List<String> keys, IntFunction<JsonNode> item) {
        Paging paging = paging();
        var url = service.pageUrl(paging.sent().orElse(new Place(Place.In.QUERY, "page")));
        service.call()
                .reportedStatus()
                .ifPresent(status -> service.call()
                        .recordStatus(status.onPage(
                                String.format(Locale.ROOT, "page %010d", page.from()),
                                page.next(keys),
                                Math.max(0, page.end() - page.from()))));
        int status = service.status();
        Map<String, String> headers = page.headers(keys, url);
        return service.form()
                .answer(
                        status,
                        page.body(
                                service.form().listBase(status),
                                keys,
                                item,
                                url,
                                service.model().omitUnset()),
                        headers);
    }

    private Paging paging() {
        return service.model().pages().get(service.operation().id());
    }
}
