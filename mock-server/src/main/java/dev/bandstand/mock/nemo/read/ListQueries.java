package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.nemo.PaginationData;
import dev.bandstand.contract.nemo.PlatformJobListSortField;
import dev.bandstand.contract.nemo.PlatformJobResponsesPage;
import dev.bandstand.contract.nemo.PlatformJobSortField;
import dev.bandstand.contract.nemo.PlatformJobStepWithContextsPage;
import dev.bandstand.contract.nemo.PlatformJobStepsListFilter;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        Part<NemoJobAt> part =
                read(workspace, window, sort, filter.withoutStatus().orElse(EVERY));
        Predicate<ListedJob> wanted = new FilterMatch(asService).of(filter);
        List<NemoJobAt> page = part.jobs().stream()
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

    private Part<NemoJobAt> read(String workspace, Window window, PlatformJobListSortField sort, JobFilter conditions) {
        return conditions.anyCompare(each -> JobFields.isTimed(each.field()))
                ? asked(workspace, window, sort, conditions)
                : callerJobs.listed(workspace, FilterPlan.of(conditions, sort), sort, window);
    }

    /** Asks each job: time may put it onto such a list and take it off again. */
    private Part<NemoJobAt> asked(
            String workspace, Window window, PlatformJobListSortField sort, JobFilter conditions) {
        Predicate<ListedJob> wanted = new FilterMatch(false).of(conditions);
        List<NemoJobAt> all = callerJobs.all(workspace).stream()
                .filter(seen -> wanted.test(ListedJob.of(seen)))
                .sorted(Comparator.comparing(ListedJob::of, JobOrder.of(sort)))
                .toList();
        return new Part<>(window.of(all), all.size());
    }

    public PlatformJobStepWithContextsPage steps(
            String workspace, String name, Window window, PlatformJobSortField sort, Map<String, List<String>> sent) {
        ObjectNode tree = FilterTree.members(sent);
        if (!name.equals(NemoNames.ALL)) {
            tree.put("job", name);
        }
        PlatformJobStepsListFilter filter = StepFilter.read(tree);
        List<Row> all = jobsOf(workspace, filter.job()).stream()
                .flatMap(seen -> seen.job().steps().stream().map(step -> new Row(seen, step)))
                .filter(row -> StepFilter.matches(filter, row.seen(), row.step()))
                .sorted(order(sort))
                .toList();
        List<Row> page = window.of(all);
        return PlatformJobStepWithContextsPage.builder()
                .data(page.stream()
                        .map(row -> StepBodies.withContext(row.seen(), row.step()))
                        .toList())
                .pagination(window.of(all.size(), page.size()))
                .sort(sort.word())
                .filter(tree.isEmpty() ? null : JsonCodec.MAPPER.convertValue(filter, FILTER))
                .build();
    }

    /** All jobs, or those of one name, of which there is at most one in each workspace. */
    private List<NemoJobAt> jobsOf(String workspace, @Nullable String name) {
        if (name == null) {
            return callerJobs.all(workspace);
        }
        JobFilter named = new JobFilter.Compare("name", "$eq", JsonNodeFactory.instance.textNode(name));
        PlatformJobListSortField oldestFirst = PlatformJobListSortField.CREATED_AT;
        return callerJobs
                .listed(workspace, FilterPlan.of(named, oldestFirst), oldestFirst, EVERYTHING)
                .jobs();
    }

    /** The store of the service cannot compare a column with several values. */
    private static boolean failsInStore(JobFilter.Compare compare) {
        return compare.operator().equals("$eq")
                && compare.value().isArray()
                && !compare.field().equals(JobFields.STATUS);
    }

    private record Row(NemoJobAt seen, StepState step) {}

    private static Comparator<Row> order(PlatformJobSortField sort) {
        Function<Row, Instant> created = row -> row.step().created();
        Function<Row, Instant> updated = row -> row.step().updated();
        return switch (sort) {
            case CREATED_AT -> Comparator.comparing(created);
            case _CREATED_AT -> Comparator.comparing(created).reversed();
            case UPDATED_AT -> Comparator.comparing(updated);
            case _UPDATED_AT -> Comparator.comparing(updated).reversed();
        };
    }
}
