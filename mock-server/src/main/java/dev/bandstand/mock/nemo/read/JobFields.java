package dev.bandstand.mock.nemo.read;

import dev.bandstand.mock.nemo.model.JobPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of a job that a filter may name. */
final class JobFields {

    static final String STATUS = "status";

    private static final String STORED = "data.";
    private static final String UPDATED = "updated_at";
    private static final Set<String> MOMENTS = Set.of("created_at", UPDATED);
    private static final List<String> KNOWN =
            List.of("created_at", "entity_type", "id", "name", "project", "source", STATUS, "updated_at", "workspace");

    private JobFields() {}

    /**
     * The name of a member; those of the stored record may be named with a prefix.
     *
     * @throws InvalidFilter when there is no such member
     */
    static String named(String member) {
        String bare = member.startsWith(STORED) ? member.substring(STORED.length()) : member;
        if (member.startsWith(STORED)) {
            return KNOWN.contains(bare) ? bare : member;
        }
        if (!KNOWN.contains(member)) {
            String known = KNOWN.stream().collect(Collectors.joining("', '", "['", "']"));
            throw InvalidFilter.malformed("Unknown filter field '%s'. Valid fields: %s".formatted(member, known));
        }
        return member;
    }

    /**
     * A comparison whose value can be read.
     *
     * @throws InvalidFilter when it cannot
     */
    static JobFilter.Compare checked(JobFilter.Compare compare) {
        boolean senseless = isMoment(compare.field())
                && compare.value().isTextual()
                && instant(compare.value().asText()).isEmpty();
        if (senseless) {
            throw InvalidFilter.failing(
                    422, "'%s' is not a date and time".formatted(compare.value().asText()));
        }
        return compare;
    }

    static boolean isMoment(String field) {
        return MOMENTS.contains(field);
    }

    /** The time from the creation of a job to one of its moments. */
    static Duration delay(String field) {
        return field.equals(UPDATED) ? JobPlan.STORING : Duration.ZERO;
    }

    /** A moment in ISO 8601; without an offset it is in UTC, without a time it is midnight. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.length() <= 10) {
                return Optional.of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            String written = text.replaceFirst("^(.{10}) ", "$1T");
            return Optional.of(
                    written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(written).toInstant()
                            : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** Returns true if the value of a member may change as time passes. */
    static boolean isTimed(String field) {
        return field.equals(STATUS) || field.startsWith(STORED);
    }

    /** A member of a job as a text; null when it has none. */
    static @Nullable String text(ListedJob job, String field) {
        return switch (field) {
            case "id" -> job.id();
            case "entity_type" -> "platform_job";
            case "workspace" -> job.workspace();
            case "project" -> job.project();
            case "name" -> job.name();
            case "source" -> job.source();
            case STATUS -> job.status();
            default -> job.stored(field.substring(STORED.length()));
        };
    }
}
