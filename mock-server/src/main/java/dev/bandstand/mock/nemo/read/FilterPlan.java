package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.PlatformJobListSortField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the jobs of a filter without asking each of them: those of one value of a member stand together in a list
 * that is sorted by it, and of these the ones of a span of time. What remains decides which jobs such a list has at all.
 *
 * @param equal the value of a member that is asked for
 * @param span the times at which a job may have been created
 * @param rest the conditions that are left
 */
record FilterPlan(Optional<Equal> equal, TimeSpan span, JobFilter rest) {

    /** The members whose values are looked up. */
    enum Member {
        NAME,
        SOURCE,
        PROJECT,
        ID;

        private String of(JobRow row) {
            return switch (this) {
                case NAME -> row.name();
                case SOURCE -> row.source();
                case PROJECT -> Objects.requireNonNullElse(row.project(), "");
                case ID -> row.id();
            };
        }

        /** Jobs of one value stand together, ids of one hash code too. */
        Comparator<JobRow> order() {
            return this == ID ? Comparator.comparingInt(JobRow::idHash) : Comparator.comparing(this::of);
        }

        private static Optional<Member> named(String name) {
            return switch (name) {
                case "name" -> Optional.of(NAME);
                case "source" -> Optional.of(SOURCE);
                case "project" -> Optional.of(PROJECT);
                case "id" -> Optional.of(ID);
                default -> Optional.empty();
            };
        }
    }

    /** One value of a member. */
    record Equal(Member member, String value) {

        int compare(JobRow row) {
            return isByHash()
                    ? Integer.compare(row.idHash(), value.hashCode())
                    : member.of(row).compareTo(value);
        }

        private static Optional<Equal> of(JobFilter filter) {
            return filter instanceof JobFilter.Compare compare
                            && compare.operator().equals("$eq")
                            && compare.value().isTextual()
                            && !compare.value().asText().isEmpty()
                    ? Member.named(compare.field())
                            .map(member -> new Equal(member, compare.value().asText()))
                    : Optional.empty();
        }

        /** Values of one hash code stand together. */
        boolean isByHash() {
            return member == Member.ID;
        }

        boolean isExactly(JobRow row) {
            return member.of(row).equals(value);
        }
    }

    /** The plan for the conditions of a list, none of which may look at what time changes. */
    static FilterPlan of(JobFilter conditions, PlatformJobListSortField sort) {
        Optional<Equal> equal = Optional.empty();
        TimeSpan span = TimeSpan.ALWAYS;
        List<JobFilter> rest = new ArrayList<>();
        for (JobFilter each : parts(conditions).toList()) {
            Optional<Equal> found = equal.isPresent() ? Optional.empty() : Equal.of(each);
            Optional<TimeSpan> narrowed = JobOrder.isByTime(sort) ? span.within(each) : Optional.empty();
            if (found.isPresent()) {
                equal = found;
            } else if (narrowed.isPresent()) {
                span = narrowed.get();
            } else {
                rest.add(each);
            }
        }
        return new FilterPlan(equal, span, new JobFilter.All(List.copyOf(rest)));
    }

    private static Stream<JobFilter> parts(JobFilter filter) {
        return filter instanceof JobFilter.All all
                ? all.parts().stream().flatMap(FilterPlan::parts)
                : Stream.of(filter);
    }

    /**
     * Compares a job with those that the plan looks up, in a list in which they stand together.
     *
     * @param direction 1 when the oldest stand first, -1 when the youngest do
     */
    int compare(JobRow row, int direction) {
        int value = equal.map(each -> each.compare(row)).orElse(0);
        return value == 0 ? direction * span.compare(row) : value;
    }
}
