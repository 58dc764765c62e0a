package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.Manifest;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of walks over the pages of a job. */
final class PageWalkRules {

    private static final Pattern NUMBER = Pattern.compile("page_([0-9]+)");

    private PageWalkRules() {}

    /** The last page says so, and no other does. */
    static Check lastPageSaysSo(String rule) {
        return each(rule, PageWalk::terminal, walk -> {
            if ("".equals(walk.last().nextCursor())) {
                return "The next_cursor of the last page is null, but an empty text was sent";
            }
            return walk.complete() && fewerPages(walk) && fewerRows(walk)
                    ? String.format(
                            Locale.ROOT,
                            "The next_cursor is null on the last page only, but the walk ended after %d of %d pages",
                            walk.pages().size(),
                            manifest(walk).pages())
                    : "";
        });
    }

    /** A next cursor does not jump over a page. */
    static Check noPageIsSkipped(String rule) {
        return each(
                rule,
                walk -> walk.terminal() && walk.complete() && walk.pages().size() > 1,
                walk -> fewerPages(walk) && fewerRows(walk) && jumps(walk)
                        ? "A next_cursor reads the page that follows, but pages were jumped over: %s"
                                .formatted(walk.pages().stream().map(Poll::page).toList())
                        : "");
    }

    /** A walk ends and meets no cursor twice. */
    static Check end(String rule) {
        return each(
                rule,
                walk -> walk.terminal() && (walk.complete() || endless(walk)),
                walk -> endless(walk)
                        ? String.format(
                                Locale.ROOT,
                                "A walk over a finished job comes to an end, but after %d pages there was %s",
                                walk.pages().size(),
                                repeatedCursor(walk) ? "a cursor that was used before" : "no end")
                        : "");
    }

    /** Between pages nothing is repeated and nothing lost. */
    static Check loseNothing(String rule) {
        return each(rule, walk -> walk.terminal() && walk.complete(), walk -> {
            if (rowOnTwoPages(walk)) {
                return "Between pages no row is repeated, but one is there on two pages";
            }
            Integer counted = walk.last().processed();
            boolean lost = counted != null
                    && counted.equals(manifest(walk).uniqueCount())
                    && walk.rows().size() < counted
                    && Objects.equals(manifest(walk).pages(), walk.pages().size());
            return lost
                    ? String.format(
                            Locale.ROOT,
                            "Between pages no row is lost, but of %d companies %d can be read",
                            counted,
                            walk.rows().size())
                    : "";
        });
    }

    /** The manifest counts the pages. */
    static Check countPages(String rule) {
        return each(
                rule,
                walk -> (whole(walk) || wholeOfCancelled(walk))
                        && manifest(walk).pages() != null,
                walk -> {
                    int pages = Objects.requireNonNull(manifest(walk).pages());
                    boolean empty =
                            walk.rows().isEmpty() && pages <= 1 && walk.pages().size() == 1;
                    return empty || pages == walk.pages().size()
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "A walk has as many pages as the manifest says, %d, but had %d",
                                    pages,
                                    walk.pages().size());
                });
    }

    /** The manifest counts the companies. */
    static Check countCompanies(String rule) {
        return each(rule, walk -> whole(walk) && manifest(walk).uniqueCount() != null, walk -> {
            int count = Objects.requireNonNull(manifest(walk).uniqueCount());
            return count == walk.rows().size()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "A walk gives as many companies as unique_count says, %d, but gave %d",
                            count,
                            walk.rows().size());
        });
    }

    /** Two rows that agree in domain, LinkedIn address and name are one company. */
    static Check noCompanyTwice(String rule) {
        return noneTwice(rule, Row::key);
    }

    /** The stricter reading: one of the three is enough. */
    static Check noIdentityTwice(String rule) {
        return noneTwice(rule, Row::identity);
    }

    private static Check noneTwice(String rule, Function<Row, @Nullable String> identityOf) {
        return each(rule, walk -> walk.terminal() && !walk.rows().isEmpty(), walk -> {
            Set<Row> distinct = new HashSet<>(walk.rows());
            Set<String> seen = new HashSet<>();
            return distinct.stream()
                    .map(identityOf)
                    .filter(identity -> identity != null && !seen.add(identity))
                    .min(String::compareTo)
                    .or(() -> twiceOnAPage(walk))
                    .map(identity -> "No company is delivered twice, but the one with %s is".formatted(identity))
                    .orElse("");
        });
    }

    private static Optional<String> twiceOnAPage(PageWalk walk) {
        return walk.pages().stream()
                .flatMap(page -> {
                    Set<Row> seen = new HashSet<>();
                    return page.rows().stream().filter(row -> !seen.add(row));
                })
                .map(Row::identity)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Check each(String rule, Predicate<PageWalk> applies, Function<PageWalk, String> fault) {
        return EachJob.of(
                rule,
                (job, findings) -> job.walks().stream()
                        .filter(applies)
                        .forEach(walk -> findings.judge(rule, fault.apply(walk), walk.evidence())));
    }

    private static boolean whole(PageWalk walk) {
        return walk.complete() && walk.first().completed() && walk.last().manifest() != null;
    }

    private static boolean wholeOfCancelled(PageWalk walk) {
        return walk.complete()
                && walk.first().state() == JobState.CANCELLED
                && walk.last().manifest() != null;
    }

    private static Manifest manifest(PageWalk walk) {
        return Objects.requireNonNullElse(walk.last().manifest(), Manifest.EMPTY);
    }

    private static boolean fewerPages(PageWalk walk) {
        Integer pages = manifest(walk).pages();
        return pages != null && walk.pages().size() < pages;
    }

    private static boolean fewerRows(PageWalk walk) {
        Integer count = manifest(walk).uniqueCount();
        return count != null && walk.rows().size() < count;
    }

    private static boolean jumps(PageWalk walk) {
        List<Integer> numbers = walk.pages().stream()
                .map(page -> NUMBER.matcher(String.valueOf(page.page())))
                .map(name -> name.matches() ? Integer.valueOf(name.group(1)) : -1)
                .toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1) >= 0 && numbers.get(i) > numbers.get(i - 1) + 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean endless(PageWalk walk) {
        if (walk.complete()) {
            return false;
        }
        Integer pages = manifest(walk).pages();
        boolean tooMany = pages != null && walk.pages().size() > pages + 1;
        boolean allEmpty = walk.pages().size() > 3
                && walk.pages().reversed().stream()
                        .limit(3)
                        .allMatch(page -> page.rows().isEmpty());
        return repeatedCursor(walk) || tooMany || allEmpty;
    }

    private static boolean repeatedCursor(PageWalk walk) {
        return walk.pages().stream()
                .map(Poll::cursor)
                .anyMatch(cursor -> cursor != null && cursor.equals(walk.last().nextCursor()));
    }

    private static boolean rowOnTwoPages(PageWalk walk) {
        Set<Row> earlier = new HashSet<>();
        for (Poll page : walk.pages()) {
            if (page.rows().stream().anyMatch(row -> row.identity() != null && earlier.contains(row))) {
                return true;
            }
            earlier.addAll(page.rows());
        }
        return false;
    }
}
