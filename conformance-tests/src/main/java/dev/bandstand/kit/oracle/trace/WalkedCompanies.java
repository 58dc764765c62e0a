package dev.bandstand.kit.oracle.trace;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The companies of a walk, taken together. */
public final class WalkedCompanies {

    /** A band of fewer companies may have none in another job by chance. */
    public static final int SEVERAL = 5;

    private WalkedCompanies() {}

    /** The first company that comes twice. */
    public static Optional<String> repeated(PageWalk walk) {
        Set<String> seen = new HashSet<>();
        return walk.rows().stream()
                .map(Row::key)
                .filter(Objects::nonNull)
                .filter(key -> !seen.add(key))
                .findFirst();
    }

    /** The number of companies of each band; empty when there is one without a band. */
    public static Optional<Map<String, Long>> perBand(PageWalk walk) {
        List<Row> rows = walk.rows();
        return rows.stream().anyMatch(row -> row.band() == null)
                ? Optional.empty()
                : Optional.of(rows.stream().collect(groupingBy(row -> Objects.requireNonNull(row.band()), counting())));
    }

    /** Returns the identities of the companies. */
    public static Set<String> identities(PageWalk walk) {
        return walk.rows().stream().map(Row::identity).filter(Objects::nonNull).collect(toSet());
    }
}
