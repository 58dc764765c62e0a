package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Allowance.Limit;
import dev.bandstand.kit.explore.Failure.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Cuts one walk that broke a rule down to a short one that still does, for as long as its allowance lasts. */
final class WalkReducer {

    private static final int PLAYS = 3;
    private static final int AGAIN = 2;
    private static final int SHRINK_ATTEMPTS = 200;

    /** The rest is for playing what is left of the walk some times. */
    private static final double FOR_SHRINKING = 0.8;

    /** Several walks are tried at the same time in real time only if so many jobs are left for each: most are in vain. */
    private static final int JOBS_FOR_EACH = 10;

    private final PlayContext context;
    private final ParallelPlays plays;
    private final Finding finding;
    private final int calls;
    private final Allowance allowance;

    /** The last play that broke the rule. */
    private Play shown;

    /** True if the walk broke the rule whenever it was played, so that a shorter one must as well. */
    private boolean steady;

    /** The plays of the walk that is shown. */
    private Tally known = new Tally(1, 1);

    private Optional<String> gone = Optional.empty();

    /**
     * A reducer of one walk.
     *
     * @param plays plays walks at the same time
     * @param finding the rule that the walk broke
     * @param found the play that broke it
     * @param calls how many calls had been made when it ended
     * @param allowance what may be spent on it
     */
    WalkReducer(PlayContext context, ParallelPlays plays, Finding finding, Play found, int calls, Allowance allowance) {
        this.context = context;
        this.plays = plays;
        this.finding = finding;
        this.shown = found;
        this.calls = calls;
        this.allowance = allowance;
    }

    /** The walk cut down. */
    Failure reduced() {
        shown = withoutRest(shown);
        Tally confirmed = confirm();
        if (confirmed.failed == 0) {
            return confirmed.plays == 0
                    ? failure(1, 1, Optional.of(hindrance()))
                    : failure(1, 1 + confirmed.plays, Optional.empty());
        }
        known = confirmed;
        steady = confirmed.plays > 1 && confirmed.failed == confirmed.plays;
        Allowance forShrinking = allowance.part(FOR_SHRINKING);
        new Shrinker(walks -> firstFailing(walks, forShrinking), width(), SHRINK_ATTEMPTS, context.realTime())
                .shrink(shown.walk());
        return steadied(forShrinking.reached());
    }

    /** The walk as it is, played some times. */
    Failure steadied() {
        return steadied(Optional.empty());
    }

    private Failure steadied(Optional<Limit> shrinkingEnded) {
        Tally tally = played(PLAYS);
        return tally.plays == 0
                ? failure(known.failed, known.plays, Optional.of(hindrance()))
                : failure(tally.failed, tally.plays, shrinkingEnded.map(Limit::reason));
    }

    /** The number of plays of a walk, and of those that broke the rule. */
    private record Tally(int plays, int failed) {}

    /** The walk without the steps after the one that broke the rule, which needs no play. */
    private Play withoutRest(Play found) {
        for (int steps = 1; steps < found.walk().steps().size(); steps++) {
            Play first = found.first(steps);
            if (context.judge().breaks(first.trace(), finding.rule())) {
                return first;
            }
        }
        return found;
    }

    /** Plays the walk until it breaks the rule again, a few times at most. */
    private Tally confirm() {
        Tally tally = new Tally(0, 0);
        for (int round = 0; tally.plays < PLAYS && tally.failed == 0 && round < PLAYS; round++) {
            Tally next = played(Math.min(width(), PLAYS - tally.plays));
            tally = new Tally(tally.plays + next.plays, tally.failed + next.failed);
        }
        return tally;
    }

    private Tally played(int times) {
        int counted = 0;
        int failed = 0;
        Walk walk = shown.walk();
        for (int left = times; left > 0; left -= width()) {
            for (Play play : plays(Collections.nCopies(Math.min(left, width()), walk), allowance)) {
                boolean broken = breaks(play);
                shown = broken ? play : shown;
                counted += broken || play.counts() ? 1 : 0;
                failed += broken ? 1 : 0;
            }
        }
        return new Tally(counted, failed);
    }

    /** The index of the first walk that breaks the rule, -1 for none. */
    private int firstFailing(List<Walk> walks, Allowance part) {
        List<Play> all = plays(walks, part);
        for (int at = 0; at < all.size(); at++) {
            if (breaks(all.get(at)) && (!steady || breaksAgain(walks.get(at), part))) {
                shown = all.get(at);
                known = steady ? new Tally(1 + AGAIN, 1 + AGAIN) : new Tally(1, 1);
                return at;
            }
        }
        return -1;
    }

    private boolean breaksAgain(Walk walk, Allowance part) {
        List<Play> again = plays(Collections.nCopies(AGAIN, walk), part);
        return again.size() == AGAIN && again.stream().allMatch(this::breaks);
    }

    private boolean breaks(Play play) {
        return context.judge().breaks(play.trace(), finding.rule());
    }

    /** Plays walks at the same time; none once a limit is reached or the target has gone. */
    private List<Play> plays(List<Walk> walks, Allowance part) {
        if (gone.isPresent() || part.reached().isPresent()) {
            return List.of();
        }
        List<Play> played = plays.all(walks.stream()
                .<Callable<Play>>map(walk -> () -> context.player().play(walk, part))
                .toList());
        gone = part.reached().isPresent()
                ? Optional.empty()
                : played.stream().flatMap(play -> play.stopped().stream()).findFirst();
        return played;
    }

    /** At a mock one walk after the other is tried: it answers so fast that those tried in vain would only cost time. */
    private int width() {
        boolean together = context.realTime() && shown.walk().steps().stream().noneMatch(context.menu()::readsAccount);
        return together ? Math.clamp(allowance.jobsLeft() / JOBS_FOR_EACH, 1, plays.most()) : 1;
    }

    /** The reason why the walk could not be played, as a clause. */
    private String hindrance() {
        if (context.run().reason().isPresent()) {
            return "the run was interrupted";
        }
        return gone.isPresent()
                ? "the target stopped to answer"
                : allowance.reached().map(Limit::reason).orElse("the target gave it no job");
    }

    private Failure failure(int failed, int played, Optional<String> hindrance) {
        List<Finding> broken = context.judge().broken(shown.trace());
        List<Finding> ordered = new ArrayList<>();
        ordered.add(broken.stream().filter(this::leads).findFirst().orElse(finding));
        broken.stream().filter(each -> !leads(each)).forEach(ordered::add);
        return new Failure(
                shown.walk(),
                ordered,
                context.menu().example(shown.walk(), ordered.getFirst()),
                shown.trace(),
                calls,
                failed,
                played,
                hindrance);
    }

    private boolean leads(Finding each) {
        return each.rule().equals(finding.rule());
    }
}
