package dev.bandstand.kit.oracle.tam;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.common.Stability;
import dev.bandstand.kit.oracle.trace.PageWalk;
import dev.bandstand.kit.oracle.trace.PausePeriod;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about cursors: none, the next one, an encoded one, one from elsewhere. */
final class CursorRules {

    private static final int BROKEN = 500;
    private static final Pattern NUMBERED = Pattern.compile("page_[0-9]+");

    private CursorRules() {}

    /** Without a cursor the first page is read, whatever was read before; a job may name its pages anew when it ends. */
    static Check firstPageWithoutCursor(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> Stability.pairs(job.polls().stream()
                                .filter(poll -> poll.cursor() == null
                                        && poll.page() != null
                                        && !poll.rows().isEmpty())
                                .toList())
                        .filter(pair ->
                                pair.earlier().terminal() == pair.later().terminal())
                        .forEach(pair -> findings.judge(
                                rule,
                                String.valueOf(pair.earlier().page())
                                                .equals(pair.later().page())
                                        ? ""
                                        : "Without a cursor the first page is read, but it was %s and then %s"
                                                .formatted(
                                                        pair.earlier().page(),
                                                        pair.later().page()),
                                pair.evidence())));
    }

    /** A cursor that was given reads the page that follows. */
    static Check nextPage(String rule) {
        return followed(rule, call -> true, CursorRules::notTheNext);
    }

    /** A cursor that was percent-encoded reads the same page. */
    static Check encodedCursor(String rule) {
        return followed(
                rule,
                call -> String.valueOf(call.rawQuery("cursor")).contains("%"),
                (from, call) -> notTheNext(from, call).or(() -> nothingThere(from, call)));
    }

    /** A cursor from before a pause works while the job rests and after it was resumed. */
    static Check cursorOutlivesARest(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> PausePeriod.of(job).stream()
                        .filter(rest ->
                                !rest.pauses().isEmpty() && !rest.paused().isEmpty())
                        .forEach(rest -> job.owned()
                                .filter(call -> call.act == OperationKind.OBSERVE && !call.notServed())
                                .filter(call -> rest.paused().getFirst().call().number() < call.number())
                                .filter(call -> givenBefore(job, rest, call.query("cursor")))
                                .forEach(call -> findings.judge(rule, dead(job, rest, call), call))));
    }

    private static String dead(TracedJob job, PausePeriod rest, TracedCall call) {
        if (call.status() != 200) {
            return String.format(
                    Locale.ROOT, "A cursor from before a pause goes on working, but was answered %d", call.status());
        }
        int before = job.polls().stream()
                .filter(poll -> poll.call().before(rest.pauses().getFirst()))
                .filter(poll -> call.query("cursor").equals(poll.cursor()))
                .mapToInt(poll -> poll.rows().size())
                .max()
                .orElse(0);
        return call.rows == 0 && before > 0
                ? String.format(
                        Locale.ROOT,
                        "A cursor from before a pause goes on working, but gave no rows where there had been %d",
                        before)
                : "";
    }

    private static boolean givenBefore(TracedJob job, PausePeriod rest, @Nullable String cursor) {
        return cursor != null && job.giver(cursor, rest.pauses().getFirst()).isPresent();
    }

    private static Check followed(
            String rule, Predicate<TracedCall> which, BiFunction<Poll, TracedCall, Optional<String>> fault) {
        return EachJob.of(
                rule,
                (job, findings) -> job.owned()
                        .filter(call -> call.act == OperationKind.OBSERVE && !call.notServed() && which.test(call))
                        .forEach(call -> giver(job, call)
                                .ifPresent(from -> findings.judge(
                                        rule, fault.apply(from, call).orElse(""), from.call(), call))));
    }

    /** The last page before a call that gave the cursor with which it was sent. */
    private static Optional<Poll> giver(TracedJob job, TracedCall call) {
        String cursor = call.query("cursor");
        return cursor == null ? Optional.empty() : job.giver(cursor, call);
    }

    private static Optional<String> notTheNext(Poll from, TracedCall call) {
        if (call.status() != 200) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "A next_cursor that is sent back reads the next page, but was answered %d",
                    call.status()));
        }
        return Optional.ofNullable(call.poll)
                .filter(next -> samePage(from, next))
                .map(next -> "A next_cursor that is sent back reads the next page, but gave the same page again%s"
                        .formatted(next.page() == null ? "" : ", " + next.page()));
    }

    private static boolean samePage(Poll from, Poll next) {
        return (from.page() != null && next.page() != null)
                ? from.page().equals(next.page())
                : !next.rows().isEmpty() && next.rows().equals(from.rows());
    }

    /** The cursor of a first page leads to rows where the manifest counts more than that page has. */
    private static Optional<String> nothingThere(Poll from, TracedCall call) {
        Integer all = from.manifest() == null ? null : from.manifest().uniqueCount();
        boolean missing = all != null && from.cursor() == null && from.rows().size() < all && call.rows == 0;
        return missing
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "A percent-encoded cursor reads the next page, but gave no rows after the first %d of %d",
                        from.rows().size(),
                        all))
                : Optional.empty();
    }

    /** A page is named after itself: as its cursor says where cursors look like names, alike each time, unlike others. */
    static Check pagesHaveNames(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            job.polls().stream()
                    .filter(poll -> numbered(poll.cursor()) && numbered(poll.page()))
                    .forEach(poll -> findings.judge(
                            rule,
                            number(poll.page()).equals(number(poll.cursor()))
                                    ? ""
                                    : "The page is the one that was asked for, %s, but is called %s"
                                            .formatted(poll.cursor(), poll.page()),
                            poll.call()));
            Stability.pairs(job.polls().stream().filter(Poll::terminal).toList())
                    .filter(pair ->
                            pair.earlier().page() != null && pair.later().page() != null)
                    .forEach(pair -> findings.judge(
                            rule,
                            pair.earlier().page().equals(pair.later().page())
                                    ? ""
                                    : "A page has one name, but was %s and then %s"
                                            .formatted(
                                                    pair.earlier().page(),
                                                    pair.later().page()),
                            pair.evidence()));
            job.walks().stream().filter(walk -> walk.pages().size() > 1).forEach(walk -> unlike(rule, walk, findings));
        });
    }

    private static void unlike(String rule, PageWalk walk, Findings findings) {
        Map<String, Poll> named = new HashMap<>();
        for (Poll page : walk.pages()) {
            Poll other = page.page() == null ? null : named.put(page.page(), page);
            if (other != null) {
                findings.broken(
                        rule,
                        "No two pages of a walk have the same name, but two are called %s".formatted(page.page()),
                        other.call(),
                        page.call());
                return;
            }
        }
        if (!named.isEmpty()) {
            findings.held(rule, walk.evidence());
        }
    }

    private static String number(String name) {
        return name.replaceFirst("page_0*", "");
    }

    private static boolean numbered(@Nullable String name) {
        return name != null && NUMBERED.matcher(name).matches();
    }

    /** A cursor that nobody gave is refused or empty. */
    static Check unknownCursors(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.jobs()
                        .forEach(job -> finalAnswers(job)
                                .filter(call -> run.jobs().noneMatch(other -> other.gave(call.query("cursor"))))
                                .forEach(call -> findings.judge(rule, misread(job, call), call))));
    }

    /** Reads with a cursor, of those that were sent again because they failed the last one. */
    private static Stream<TracedCall> finalAnswers(TracedJob job) {
        Map<String, TracedCall> last = new LinkedHashMap<>();
        job.owned()
                .filter(call -> call.act == OperationKind.OBSERVE && call.query("cursor") != null)
                .filter(call -> call.status() == BROKEN || !call.notServed())
                .forEach(call -> last.put(call.query("cursor"), call));
        return last.values().stream();
    }

    private static String misread(TracedJob job, TracedCall call) {
        if (call.status() == BROKEN) {
            return String.format(
                    Locale.ROOT,
                    "A cursor that nobody gave is refused or reads nothing, but broke the server, which answered %d",
                    BROKEN);
        }
        Poll poll = call.poll;
        boolean first = poll != null
                && !poll.rows().isEmpty()
                && job.page(null)
                        .filter(page -> page.rows().equals(poll.rows()))
                        .isPresent();
        return first ? "A cursor that nobody gave is refused or reads nothing, but gave the first page" : "";
    }
}
