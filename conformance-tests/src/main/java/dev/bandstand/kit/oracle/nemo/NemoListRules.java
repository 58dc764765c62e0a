package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists of platform jobs. */
final class NemoListRules {

    private static final int FAR = 100_000;
    static final String OLDEST_FIRST = "created_at";
    private static final String ALL_WORKSPACES = "-";
    static final String BY_NAME = "filter[name]";
    static final String BY_STATUS = "filter[status]";
    private static final String UNKNOWN = "filter[no_such_member]";

    private NemoListRules() {}

    /** A job that was read before and after is on the list of its name. */
    static Check showEveryJob(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(NemoListRules::isList)
                        .forEach(list -> run.jobs()
                                .filter(job -> job.id().equals(query(list, BY_NAME)))
                                .filter(job -> there(job, list))
                                .forEach(job -> findings.judge(rule, once(job.id(), list), list))));
    }

    /** A job is on one page only; new jobs do not shift pages that begin with the oldest. */
    static Check showEveryJobOnOnePage(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            List<TracedCall> pages = run.calls().stream()
                    .filter(NemoListRules::isList)
                    .filter(list -> OLDEST_FIRST.equals(list.query("sort")))
                    .toList();
            pages.forEach(page -> pages.stream()
                    .filter(next -> page.before(next) && follows(page, next))
                    .findFirst()
                    .ifPresent(next -> findings.judge(rule, onBoth(page, next), page, next)));
        });
    }

    static boolean follows(TracedCall page, TracedCall next) {
        return number(next, "page", 1) == number(page, "page", 1) + 1
                && number(next, "page_size", 10) == number(page, "page_size", 10)
                && workspace(next).equals(workspace(page))
                && Objects.equals(query(next, BY_NAME), query(page, BY_NAME))
                && Objects.equals(query(next, BY_STATUS), query(page, BY_STATUS));
    }

    /** Jobs of one moment have no order among them, so that they may move from page to page. */
    private static String onBoth(TracedCall page, TracedCall next) {
        List<JsonNode> both =
                Stream.concat(data(page).stream(), data(next).stream()).toList();
        return data(page).stream()
                .filter(job -> data(next).stream().anyMatch(other -> same(job, other, "name")))
                .filter(job ->
                        both.stream().noneMatch(other -> same(job, other, "created_at") && !same(job, other, "name")))
                .map(job -> JsonFields.text(job, "name"))
                .findFirst()
                .map("A job is once on the list of its workspace, but %s is on a page and on the next"::formatted)
                .orElse("");
    }

    private static boolean same(JsonNode job, JsonNode other, String member) {
        return job.path(member).equals(other.path(member));
    }

    static String workspace(TracedCall list) {
        return JobIdentity.segment(list, JobIdentity.WORKSPACE);
    }

    /** The jobs of a list belong to the workspace in its path. */
    static Check showTheirWorkspace(String rule) {
        return each(
                rule,
                list -> !workspace(list).equals(ALL_WORKSPACES),
                list -> data(list).stream()
                        .map(job -> job.path("workspace"))
                        .filter(workspace ->
                                workspace.isTextual() && !workspace.asText().equals(workspace(list)))
                        .findFirst()
                        .map(workspace -> "The list of a workspace has its jobs only, but that of %s has one of %s"
                                .formatted(workspace(list), workspace.asText()))
                        .orElse(""));
    }

    /** A deleted job is on no list, unless a job of its name was created again. */
    static Check omitDeletedJobs(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.jobs()
                        .filter(job -> run.jobs()
                                .noneMatch(other -> other != job && other.id().equals(job.id())))
                        .forEach(job -> run.calls().stream()
                                .filter(list -> isList(list) && job.deletedBefore(list.number()))
                                .filter(list -> !JobIdentity.elsewhere(list))
                                .forEach(list -> findings.judge(rule, listed(job.id(), list), list))));
    }

    private static String listed(String name, TracedCall list) {
        return data(list).stream().anyMatch(job -> name.equals(JsonFields.text(job, "name")))
                ? "A deleted job is not listed, but %s is".formatted(name)
                : "";
    }

    static boolean there(TracedJob job, TracedCall list) {
        return job.polls().stream().anyMatch(poll -> poll.call().before(list))
                && job.polls().stream().anyMatch(poll -> list.before(poll.call()));
    }

    private static String once(String name, TracedCall list) {
        long times = data(list).stream()
                .filter(each -> name.equals(JsonFields.text(each, "name")))
                .count();
        return times == 1
                ? ""
                : String.format(Locale.ROOT, "A job is once on the list of its workspace, but %d times", times);
    }

    static Check keepToTheirSize(String rule) {
        return new EachCall(rule, list -> isList(list) || FieldFormats.isOk(list, "listSteps"), list -> {
            int size = number(list, "page_size", isList(list) ? 10 : 25);
            int here = data(list).size();
            JsonNode pagination = list.body.path("pagination");
            if (here > size) {
                return String.format(Locale.ROOT, "A page has at most %d entries, but this one has %d", size, here);
            }
            boolean right = pagination.isMissingNode()
                    || (pagination.path("page").asInt() == number(list, "page", 1)
                            && pagination.path("page_size").asInt() == size
                            && pagination.path("current_page_size").asInt() == here);
            if (!right) {
                return "A page tells its number, size and count, but pagination was " + pagination;
            }
            if (!pagesFit(pagination, size)) {
                return "The total_pages hold total_results, but pagination was " + pagination;
            }
            return here == 0
                            || number(list, "page", 1)
                                    <= pagination.path("total_pages").asLong(Long.MAX_VALUE)
                    ? ""
                    : "A page with jobs is one of the total_pages, but pagination was " + pagination;
        });
    }

    /** A list without jobs has no page or one that is empty. */
    private static boolean pagesFit(JsonNode pagination, int size) {
        JsonNode pages = pagination.path("total_pages");
        JsonNode results = pagination.path("total_results");
        if (!pages.isIntegralNumber() || !results.isIntegralNumber() || size < 1) {
            return true;
        }
        long needed = Math.ceilDiv(results.asLong(), size);
        return pages.asLong() == needed || (needed == 0 && pages.asLong() == 1);
    }

    static Check refuseZero(String rule) {
        return refused(
                rule,
                call -> "0".equals(call.query("page")) || "0".equals(call.query("page_size")),
                Set.of(422),
                "page zero");
    }

    static Check refuseUnknownFilters(String rule) {
        return refused(rule, call -> query(call, UNKNOWN) != null, Set.of(400, 422), "a filter that does not exist");
    }

    private static Check refused(String rule, Predicate<TracedCall> which, Set<Integer> codes, String what) {
        return new EachCall(
                rule,
                call -> call.exchange.operationId().equals("listJobs") && which.test(call) && !call.notServed(),
                call -> codes.contains(call.status())
                        ? ""
                        : String.format(
                                Locale.ROOT, "A list with %s is refused, but was answered %d", what, call.status()));
    }

    static Check endInNothing(String rule) {
        return new EachCall(
                rule,
                call -> call.exchange.operationId().equals("listJobs")
                        && number(call, "page", 1) >= FAR
                        && !call.notServed(),
                call -> call.status() == 200 && data(call).isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A page past the end is answered 200 and empty, but was answered %d with %d jobs",
                                call.status(),
                                data(call).size()));
    }

    static Check each(String rule, Predicate<TracedCall> which, Function<TracedCall, String> fault) {
        return new EachCall(rule, call -> isList(call) && which.test(call), fault);
    }

    static boolean isList(TracedCall call) {
        return FieldFormats.isOk(call, "listJobs");
    }

    static List<JsonNode> data(TracedCall list) {
        return StreamSupport.stream(list.body.path("data").spliterator(), false).toList();
    }

    static int number(TracedCall call, String name, int otherwise) {
        String value = call.query(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** A parameter whose name has brackets, which are encoded on their way. */
    static @Nullable String query(TracedCall call, String name) {
        return call.query(encoded(name));
    }

    static String encoded(String name) {
        return name.replace("[", "%5B").replace("]", "%5D").replace("$", "%24");
    }
}
