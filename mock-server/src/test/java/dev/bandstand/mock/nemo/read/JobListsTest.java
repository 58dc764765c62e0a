package dev.bandstand.mock.nemo.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PlatformJobListSortField;
import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.memory.MemoryJobLog;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are kept up to date, beside lists that are made by asking each job. */
class JobListsTest {

    private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");
    private static final List<PlatformJobListSortField> SORTS = List.of(PlatformJobListSortField.values());
    private static final List<String> FILTERS = List.of(
            "{}",
            "{'name': 'n1'}",
            "{'data.name': {'$eq': 'n2'}}",
            "{'name': 'n1,n2'}",
            "{'source': 's1'}",
            "{'$and': [{'source': {'$eq': 's,2'}}, {'created_at': {'$nin': ['2026-11-29T12:00:00Z']}}]}",
            "{'project': null}",
            "{'project': 'p1'}",
            "{'project': ''}",
            "{'project': {'$nin': 'p1'}}",
            "{'id': 'id-3'}",
            "{'id': 'Aa'}",
            "{'source': 's1', 'created_at': {'$gte': '2026-11-29T12:00:10Z'}}",
            "{'created_at': '2026-11-29T12:00:10Z'}",
            "{'created_at': {'$gt': '2026-11-29T12:00:03Z', '$lte': '2026-11-29T12:00:30Z'}, 'project': 'p1'}",
            "{'created_at': {'$lt': '2026-11-29T12:00:20Z'}, 'updated_at': {'$gte': '2026-11-29T12:00:07Z'}}",
            "{'name': {'$like': 'n1%'}, 'source': 's1'}",
            "{'$or': [{'name': 'n1'}, {'$not': {'source': 's1'}}]}",
            "{'workspace': 'other', 'source': ['s1', 's,2']}");

    private final MemoryJobLog log = new MemoryJobLog();
    private final JobLists lists = new JobLists(log, "w");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_page_is_cut_from_the_list_that_one_gets_by_asking_each_job(long seed) throws Exception {
        Random random = new Random(seed);
        Instant now = START;
        for (int step = 0; step < 500; step++) {
            String workspace = random.nextInt(4) == 0 ? "other" : "default";
            JobKey key = NemoNames.key("w", workspace, "n" + random.nextInt(40));
            if (random.nextInt(10) < 7) {
                create(key, now, random);
            } else {
                log.find(key).ifPresent(job -> log.append(key, job.version(), entry(START, "deleted", empty())));
            }
            now = now.plusMillis(random.nextInt(3) * 700L);
            String filter = FILTERS.get(random.nextInt(FILTERS.size())).replace('\'', '"');
            same(
                    random.nextInt(3) == 0 ? NemoNames.ALL : workspace,
                    JobFilter.read(FilterTree.of(Map.of("", List.of(filter)))),
                    SORTS.get(random.nextInt(SORTS.size())),
                    new ListQueries.Window(1 + random.nextInt(4), 1 + random.nextInt(9)));
        }
    }

    private void same(String workspace, JobFilter filter, PlatformJobListSortField sort, ListQueries.Window window) {
        Predicate<ListedJob> wanted = new FilterMatch(false).of(filter);
        List<String> naive = rows().stream()
                .filter(row ->
                        workspace.equals(NemoNames.ALL) || row.workspace().equals(workspace))
                .filter(wanted)
                .sorted(JobOrder.of(sort))
                .map(row -> row.job().key().id())
                .toList();
        ListQueries.Part<JobRow> part = lists.part(workspace, FilterPlan.of(filter, sort), sort, window);
        assertThat(part.jobs())
                .as("%s by %s", filter, sort)
                .extracting(row -> row.job().key().id())
                .isEqualTo(window.of(naive));
        assertThat(part.total()).isEqualTo(naive.size());
    }

    private List<JobRow> rows() {
        List<JobRow> rows = new ArrayList<>();
        for (JobRef job : log.changes("w", JobChanges.Position.START).jobs()) {
            JobRow.of(job, job.history().orElseThrow(), text -> text).ifPresent(rows::add);
        }
        return rows;
    }

    private void create(JobKey key, Instant now, Random random) {
        ObjectNode data = empty();
        // "Aa" and "BB" have one hash code.
        data.put("id", random.nextInt(3) == 0 ? random.nextBoolean() ? "Aa" : "BB" : "id-" + random.nextInt(5));
        ObjectNode request = data.putObject("request");
        request.put("source", List.of("s1", "s,2", "s3").get(random.nextInt(3)));
        if (random.nextBoolean()) {
            request.put("project", "p" + random.nextInt(2));
        }
        LogEntry created = entry(now, "created", data);
        boolean fresh = log.append(key, 0, created);
        if (!fresh) {
            JobHistory known = log.find(key).orElseThrow();
            if (known.last().kind().equals("deleted")) {
                log.append(key, known.version(), created);
            }
        }
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static LogEntry entry(Instant at, String kind, ObjectNode data) {
        return new LogEntry(at, kind, data);
    }
}
