package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs that are lost between two pages of a list. */
final class SkippedJobs {

    private static final String BY_SOURCE = "filter[source]";

    private SkippedJobs() {}

    /**
     * A job that is listed later, and was there before, is not older than a page and newer than the one before it. A job that is
     * deleted meanwhile moves those behind it to an earlier page: where there are fewer results, nothing is judged.
     */
    static Check noneBetweenPages(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            List<TracedCall> lists =
                    run.calls().stream().filter(NemoListRules::isList).toList();
            List<TracedCall> pages = lists.stream()
                    .filter(list -> NemoListRules.OLDEST_FIRST.equals(list.query("sort")) && !filtered(list))
                    .toList();
            pages.forEach(page -> pages.stream()
                    .filter(next -> page.before(next) && NemoListRules.follows(page, next))
                    .findFirst()
                    .filter(next -> results(next) >= results(page))
                    .ifPresent(next -> skipped(run, lists, page, next)
                            .ifPresentOrElse(
                                    name -> findings.broken(
                                            rule,
                                            "A job is on one of the pages of its workspace, but %s was made after the last job of a page and before the first of the next"
                                                    .formatted(name),
                                            page,
                                            next),
                                    () -> findings.held(rule, page, next))));
        });
    }

    private static long results(TracedCall list) {
        return list.body.path("pagination").path("total_results").asLong();
    }

    private static boolean filtered(TracedCall list) {
        return Stream.of(NemoListRules.BY_NAME, NemoListRules.BY_STATUS, BY_SOURCE)
                .anyMatch(filter -> NemoListRules.query(list, filter) != null);
    }

    private static Optional<String> skipped(ParsedRun run, List<TracedCall> lists, TracedCall page, TracedCall next) {
        Optional<Instant> last = made(page).max(Instant::compareTo);
        Optional<Instant> first = made(next).min(Instant::compareTo);
        if (last.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        return lists.stream()
                .filter(list ->
                        next.before(list) && NemoListRules.workspace(list).equals(NemoListRules.workspace(page)))
                .flatMap(list -> NemoListRules.data(list).stream())
                .filter(job ->
                        made(job).stream().anyMatch(made -> made.isAfter(last.get()) && made.isBefore(first.get())))
                .map(job -> JsonFields.text(job, "name"))
                .filter(Objects::nonNull)
                .filter(name -> run.job(name)
                        .filter(job -> job.known() && job.calls().getFirst().before(page))
                        .filter(job -> !job.deletedBefore(next.number()))
                        .isPresent())
                .findFirst();
    }

    private static Stream<Instant> made(TracedCall list) {
        return NemoListRules.data(list).stream().flatMap(job -> made(job).stream());
    }

    private static Optional<Instant> made(JsonNode job) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(job.path("created_at").asText()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
