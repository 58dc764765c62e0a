package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists of platform jobs that are narrowed to a span of time, both ends included. A server may know moments more exactly than
 * it tells them: the ends themselves are judged only where it tells microseconds.
 */
final class NemoTimeFilters {

    static final String FROM = "filter[created_at][$gte]";
    static final String TO = "filter[created_at][$lte]";

    private static final String CREATED = "created_at";
    private static final Duration ROUNDING = Duration.ofSeconds(1);
    private static final String IN_MICROSECONDS = ".*\\.\\d{6}([^\\d].*)?";

    private NemoTimeFilters() {}

    /** The span that a list asks for; an end that is not asked for is far away. */
    private record Span(Instant from, Instant to) {

        static Optional<Span> of(TracedCall list) {
            Instant from = moment(NemoListRules.query(list, FROM));
            Instant to = moment(NemoListRules.query(list, TO));
            return from == null && to == null
                    ? Optional.empty()
                    : Optional.of(new Span(
                            Objects.requireNonNullElse(from, Instant.MIN),
                            Objects.requireNonNullElse(to, Instant.MAX)));
        }

        boolean surelyWithout(Instant created) {
            return (!from.equals(Instant.MIN) && created.isBefore(from.minus(ROUNDING)))
                    || (!to.equals(Instant.MAX) && created.isAfter(to.plus(ROUNDING)));
        }

        boolean surelyWithin(Instant created, boolean exact) {
            Duration room = exact ? Duration.ZERO : ROUNDING;
            return (from.equals(Instant.MIN) || !created.isBefore(from.plus(room)))
                    && (to.equals(Instant.MAX) || !created.isAfter(to.minus(room)));
        }
    }

    /** No job of another time is on the list. */
    static Check obey(String rule) {
        return NemoListRules.each(
                rule,
                list -> Span.of(list).isPresent(),
                list -> NemoListRules.data(list).stream()
                        .filter(job -> created(job)
                                .filter(Span.of(list).orElseThrow()::surelyWithout)
                                .isPresent())
                        .findFirst()
                        .map(job -> "A list of a time shows the jobs of that time, but also %s, which was created %s"
                                .formatted(job.path("name"), job.path(CREATED)))
                        .orElse(""));
    }

    /** Each job of the time is on the list, if all fit on its page. */
    static Check showAllOfTheTime(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(list -> NemoListRules.isList(list) && NemoListFilters.isWhole(list) && isPlain(list))
                        .forEach(list -> Span.of(list)
                                .ifPresent(span -> run.jobs()
                                        .filter(job -> NemoListRules.there(job, list) && within(span, job, list))
                                        .forEach(job -> findings.judge(rule, missing(job, list), list)))));
    }

    private static boolean isPlain(TracedCall list) {
        return list.queryNames()
                .allMatch(name -> !name.startsWith("filter")
                        || name.equals(NemoListRules.encoded(FROM))
                        || name.equals(NemoListRules.encoded(TO)));
    }

    private static boolean within(Span span, TracedJob job, TracedCall list) {
        return job.lastBefore(list)
                .map(poll -> poll.call().body)
                .filter(read -> NemoListRules.workspace(list).equals(JsonFields.text(read, "workspace")))
                .filter(read -> created(read)
                        .filter(created -> span.surelyWithin(
                                created, read.path(CREATED).asText().matches(IN_MICROSECONDS)))
                        .isPresent())
                .isPresent();
    }

    private static String missing(TracedJob job, TracedCall list) {
        return NemoListRules.data(list).stream().anyMatch(listed -> job.id().equals(JsonFields.text(listed, "name")))
                ? ""
                : "A list of a time shows all jobs of that time, both ends included, but not %s".formatted(job.id());
    }

    private static Optional<Instant> created(JsonNode job) {
        return Optional.ofNullable(FieldFormats.instant(job.path(CREATED)));
    }

    private static @Nullable Instant moment(@Nullable String written) {
        try {
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeException notOne) {
            return null;
        }
    }
}
