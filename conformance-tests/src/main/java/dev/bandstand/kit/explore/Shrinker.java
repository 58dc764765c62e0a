package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cuts a failing walk down to one that still fails: removes runs of steps, ever shorter ones (delta debugging), then
 * calls of concurrent steps, then halves waits. Each attempt is played at the target.
 */
final class Shrinker {

    private final Predicate<Walk> fails;
    private int attempts;

    /**
     * A shrinker.
     *
     * @param fails plays a walk and is true if it still fails
     * @param attempts the most walks that may be played
     */
    Shrinker(Predicate<Walk> fails, int attempts) {
        this.fails = fails;
        this.attempts = attempts;
    }

    /** The shortest failing walk that was found; the given one where no shorter one fails. */
    Walk shrink(Walk walk) {
        Walk shortest = walk;
        Optional<Walk> shorter = Optional.of(walk);
        while (shorter.isPresent()) {
            shortest = shorter.get();
            shorter = smaller(shortest);
        }
        return shortest;
    }

    private Optional<Walk> smaller(Walk walk) {
        List<WalkStep> steps = walk.steps();
        for (int length = Math.max(1, steps.size() / 2); length >= 1; length /= 2) {
            for (int from = steps.size() - length; from >= 0; from -= length) {
                Walk without = without(steps, from, length);
                if (tried(without)) {
                    return Optional.of(without);
                }
            }
        }
        for (int at = 0; at < steps.size(); at++) {
            for (WalkStep simpler : simpler(steps.get(at))) {
                Walk changed = with(steps, at, simpler);
                if (tried(changed)) {
                    return Optional.of(changed);
                }
            }
        }
        return Optional.empty();
    }

    private boolean tried(Walk walk) {
        return !walk.steps().isEmpty() && attempts-- > 0 && fails.test(walk);
    }

    private static Walk without(List<WalkStep> steps, int from, int length) {
        List<WalkStep> rest = new ArrayList<>(steps.subList(0, from));
        rest.addAll(steps.subList(from + length, steps.size()));
        return new Walk(rest);
    }

    private static Walk with(List<WalkStep> steps, int at, WalkStep step) {
        List<WalkStep> changed = new ArrayList<>(steps);
        changed.set(at, step);
        return new Walk(changed);
    }

    private static List<WalkStep> simpler(WalkStep step) {
        List<WalkStep> simpler = new ArrayList<>();
        if (step instanceof Together together) {
            simpler.addAll(together.steps());
            for (int at = 0;
                    together.steps().size() > 2 && at < together.steps().size();
                    at++) {
                List<WalkStep> fewer = new ArrayList<>(together.steps());
                fewer.remove(at);
                simpler.add(new Together(fewer));
            }
        }
        if (step instanceof Wait wait && wait.time().toMillis() > 1) {
            simpler.add(new Wait(wait.time().dividedBy(2)));
        }
        return simpler;
    }
}
