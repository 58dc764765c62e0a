package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PaginationData;
import dev.bandstand.contract.nemo.PlatformJobListSortField;
import dev.bandstand.contract.nemo.PlatformJobResponsesPage;
import dev.bandstand.contract.nemo.PlatformJobSortField;
import dev.bandstand.contract.nemo.PlatformJobStepWithContext;
import dev.bandstand.contract.nemo.PlatformJobStepWithContextsPage;
import dev.bandstand.contract.nemo.PlatformJobStepsListFilter;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists of jobs and of steps, page by page. */
public record ListQueries(CallerJobs callerJobs) {

    /** Most items that a page may have. */
    public static final int LARGEST_PAGE = 1000;

    private static final TypeReference<Map<String, Object>> FILTER = new TypeReference<>() {};

    private static final Window EVERYTHING = new Window(1, Integer.MAX_VALUE);
    private static final JobFilter EVERY = new JobFilter.All(List.of());

    /** The wanted part of a list, both counted from 1. */
    public record Window(int page, int size) {

        <T> List<T> of(List<T> all) {
            long from = Math.min(all.size(), (page - 1L) * size);
            return all.subList((int) from, (int) Math.min(all.size(), from + size));
        }

        PaginationData of(int total, int here) {
            return PaginationData.builder()
                    .page(page)
                    .pageSize(size)
                    .currentPageSize(here)
                    .totalPages(Math.max(1, Math.ceilDiv(total, size)))
                    .totalResults(total)
                    .build();
        }
    }

    /** The status is looked at after the page was cut, so a page may be short and the numbers count more than it shows. */
    public PlatformJobResponsesPage jobs(
            String workspace, Window window, PlatformJobListSortField sort, Map<String, List<String>> sent) {
        JobFilter filter = JobFilter.read(FilterTree.of(sent));
        boolean asService = NemoPolicy.FILTERS.is("service", callerJobs.call().policies());
        if (asService && filter.anyCompare(ListQueries::failsInStore)) {
            throw InvalidFilter.failing(400, "A member is compared with a list; use $in");
        }
        Instant now = now();
        Part<JobRow> part = read(workspace, window, sort, filter.withoutStatus().orElse(EVERY), now);
        Predicate<ListedJob> wanted = new FilterMatch(asService).of(filter);
        PageMemory memory = PageMemory.ofHeap();
        List<NemoJobAt> page = part.jobs().stream()
                .flatMap(row -> callerJobs.at(now, row.job(), memory).stream())
                .filter(seen -> wanted.test(ListedJob.of(seen)))
                .toList();
        ObjectNode echo = filter.echo();
        return PlatformJobResponsesPage.builder()
                .data(page.stream().map(JobBodies::job).toList())
                .pagination(window.of(part.total(), page.size()))
                .sort(sort.word())
                .filter(echo.isEmpty() ? null : JsonCodec.MAPPER.convertValue(echo, FILTER))
                .build();
    }

    /** A part of a list, and the length of the whole. */
    record Part<T>(List<T> jobs, int total) {}

    private Instant now() {
        return callerJobs.call().world().clock().now();
    }

    private Part<JobRow> read(
            String workspace, Window window, PlatformJobListSortField sort, JobFilter conditions, Instant now) {
        return conditions.anyCompare(each -> JobFields.isTimed(each.field()))
                ? asked(workspace, window, sort, conditions, now)
                : callerJobs.listed(workspace, FilterPlan.of(conditions, sort), sort, window);
    }

    /** Asks each job: time may put it onto such a list and take it off again. */
    private Part<JobRow> asked(
            String workspace, Window window, PlatformJobListSortField sort, JobFilter conditions, Instant now) {
        Predicate<ListedJob> wanted = new FilterMatch(false).of(conditions);
        List<JobRow> all = new ArrayList<>();
        callerJobs.forEach(workspace, now, (job, seen) -> {
            if (wanted.test(ListedJob.of(seen))) {
                all.add(JobRow.of(job, seen));
            }
        });
        all.sort(JobOrder.ofRows(sort));
        return new Part<>(window.of(all), all.size());
    }

    public PlatformJobStepWithContextsPage steps(
            String workspace, String name, Window window, PlatformJobSortField sort, Map<String, List<String>> sent) {
        ObjectNode tree = FilterTree.members(sent);
        if (!name.equals(NemoNames.ALL)) {
            tree.put("job", name);
        }
        PlatformJobStepsListFilter filter = StepFilter.read(tree);
        Instant now = now();
        List<StepRow> all = new ArrayList<>();
        forEachJob(
                workspace,
                filter.job(),
                now,
                (job, seen) -> seen.job().steps().stream()
                        .filter(step -> StepFilter.matches(filter, seen, step))
                        .forEach(step -> all.add(StepRow.of(job, step))));
        all.sort(StepRow.order(sort));
        List<StepRow> page = window.of(all);
        PageMemory memory = PageMemory.ofHeap();
        return PlatformJobStepWithContextsPage.builder()
                .data(page.stream()
                        .flatMap(row -> body(row, now, memory).stream())
                        .toList())
                .pagination(window.of(all.size(), page.size()))
                .sort(sort.word())
                .filter(tree.isEmpty() ? null : JsonCodec.MAPPER.convertValue(filter, FILTER))
                .build();
    }

    /** All jobs, or those of one name, of which there is at most one in each workspace. */
    private void forEachJob(
            String workspace, @Nullable String name, Instant now, BiConsumer<JobRef, NemoJobAt> reader) {
        if (name == null) {
            callerJobs.forEach(workspace, now, reader);
            return;
        }
        JobFilter named = new JobFilter.Compare("name", "$eq", JsonNodeFactory.instance.textNode(name));
        PlatformJobListSortField oldestFirst = PlatformJobListSortField.CREATED_AT;
        for (JobRow row : callerJobs
                .listed(workspace, FilterPlan.of(named, oldestFirst), oldestFirst, EVERYTHING)
                .jobs()) {
            callerJobs.at(now, row.job(), PageMemory.ofHeap()).ifPresent(seen -> reader.accept(row.job(), seen));
        }
    }

    private Optional<PlatformJobStepWithContext> body(StepRow row, Instant now, PageMemory memory) {
        return callerJobs
                .at(now, row.job(), memory)
                .flatMap(seen -> seen.job().steps().stream()
                        .filter(step -> step.number() == row.step())
                        .findFirst()
                        .map(step -> StepBodies.withContext(seen, step)));
    }

    /** The store of the service cannot compare a column with several values. */
    private static boolean failsInStore(JobFilter.Compare compare) {
        return compare.operator().equals("$eq")
                && compare.value().isArray()
                && !compare.field().equals(JobFields.STATUS);
    }

    /** The members of a step that decide its place in a list. */
    private record StepRow(JobRef job, int step, Instant created, Instant updated) {

        static StepRow of(JobRef job, StepState step) {
            return new StepRow(job, step.number(), step.created(), step.updated());
        }

        static Comparator<StepRow> order(PlatformJobSortField sort) {
            Function<StepRow, Instant> created = StepRow::created;
            Function<StepRow, Instant> updated = StepRow::updated;
            return switch (sort) {
                case CREATED_AT -> Comparator.comparing(created);
                case _CREATED_AT -> Comparator.comparing(created).reversed();
                case UPDATED_AT -> Comparator.comparing(updated);
                case _UPDATED_AT -> Comparator.comparing(updated).reversed();
            };
        }
    }
}
