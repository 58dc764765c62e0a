package dev.bandstand.kit.explore;

import dev.bandstand.kit.coverage.CoverageCounter;
import dev.bandstand.kit.explore.Allowance.Limit;
import dev.bandstand.kit.explore.Exploration.End;
import dev.bandstand.kit.explore.ExploreListener.Progress;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.target.TargetGone;
import java.util.List;
import java.util.Optional;

/** One run of random walks: plays rounds until a limit is reached, and has walks that break a rule cut down. */
final class ExplorationRun {

    /** Cutting down one failure takes at most this part of what is left, so that others are found as well. */
    private static final double SHARE_OF_A_FAILURE = 0.25;

    /** The part for a warning, and for a failure that is likely to be another sign of a known one. */
    private static final double SMALL_SHARE = 0.1;

    private final PlayContext context;
    private final ParallelPlays plays;
    private final ExploreLimits limits;
    private final Allowance allowance;
    private final CoverageCounter met;
    private final ExploreListener listener;
    private final KnownFailures failures = new KnownFailures();
    private int walks;

    ExplorationRun(
            PlayContext context,
            ParallelPlays plays,
            ExploreLimits limits,
            Allowance allowance,
            CoverageCounter met,
            ExploreListener listener) {
        this.context = context;
        this.plays = plays;
        this.limits = limits;
        this.allowance = allowance;
        this.met = met;
        this.listener = listener;
    }

    Exploration go(int seed) {
        WalkRounds rounds = new WalkRounds(context, plays, seed, limits.steps());
        Optional<End> ended = interrupted();
        while (ended.isEmpty() && open()) {
            listener.walks(progress());
            ended = round(rounds).or(this::interrupted);
        }
        return new Exploration(
                walks,
                allowance.calls(),
                seed,
                met.coverage(),
                rounds.coverage().table(),
                failures.all(),
                ended,
                context.player().leftovers());
    }

    private boolean open() {
        return walks < limits.walks() && failures.size() < limits.failures() && !reached();
    }

    /** True if no time or no calls are left; that no jobs are left shows when a walk asks for one. */
    private boolean reached() {
        return allowance.reached().filter(limit -> limit != Limit.JOBS).isPresent();
    }

    private Optional<End> interrupted() {
        return context.run().reason().map(reason -> new End(reason, false));
    }

    /** Plays one round; the reason why there can be no further one, if there is any. */
    private Optional<End> round(WalkRounds rounds) {
        try {
            List<Played> all = rounds.next(limits.walks() - walks, allowance);
            List<Played> sent =
                    all.stream().filter(played -> played.play().calls() > 0).toList();
            Optional<End> end = end(all, sent);
            look(sent);
            return end;
        } catch (TargetGone gone) {
            return Optional.of(new End(gone.getMessage(), true));
        }
    }

    private Optional<End> end(List<Played> all, List<Played> sent) {
        Optional<End> gone = reached() || interrupted().isPresent()
                ? Optional.empty()
                : all.stream()
                        .flatMap(played -> played.play().stopped().stream())
                        .findFirst()
                        .map(reason -> new End(reason, true));
        return gone.or(() -> sent.isEmpty()
                ? all.stream()
                        .flatMap(played -> played.play().lacked().stream())
                        .findFirst()
                        .map(reason -> new End(reason, false))
                : Optional.empty());
    }

    private void look(List<Played> round) {
        int notYet = round.stream().mapToInt(played -> played.play().calls()).sum();
        for (Played played : round) {
            walks++;
            notYet -= played.play().calls();
            met.add(played.play().trace());
            look(played, allowance.calls() - notYet);
        }
    }

    /** Has all failures of a walk cut down that are not known. */
    private void look(Played played, int calls) {
        Optional<Finding> fresh = fresh(played);
        if (fresh.isEmpty()) {
            failures.worthATry(played.findings())
                    .ifPresent(finding -> failures.replace(reduced(played.play(), finding, calls, SMALL_SHARE)));
        }
        while (fresh.isPresent()) {
            Finding finding = fresh.get();
            listener.found(finding, calls, progress());
            failures.add(
                    reduced(played.play(), finding, calls, share(played.play().walk(), finding)));
            fresh = fresh(played);
        }
    }

    private Optional<Finding> fresh(Played played) {
        return failures.size() < limits.failures() ? failures.fresh(played.findings()) : Optional.empty();
    }

    private Failure reduced(Play found, Finding finding, int calls, double share) {
        return new WalkReducer(context, plays, finding, found, calls, allowance.part(share)).reduced();
    }

    private double share(Walk walk, Finding finding) {
        if (failures.size() + 1 == limits.failures()) {
            return 1;
        }
        return !finding.scored() || failures.leadTo(walk) ? SMALL_SHARE : SHARE_OF_A_FAILURE;
    }

    private Progress progress() {
        return new Progress(walks, allowance.calls(), failures.size(), allowance.timeLeft());
    }
}
