package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Submit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a failing walk down to one that still fails: removes runs of steps, ever shorter ones (delta debugging), then a job
 * with all steps about it; then tries simpler steps in place of each step. Each attempt is played at the target.
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
        Walk before;
        do {
            before = shortest;
            shortest = simplified(withoutJobs(withoutSteps(shortest)));
        } while (!shortest.equals(before));
        return shortest;
    }

    private Walk withoutSteps(Walk walk) {
        Walk shortest = walk;
        for (int length = Math.max(1, walk.steps().size() / 2); length >= 1; length /= 2) {
            for (int from = shortest.steps().size() - length; from >= 0; from -= length) {
                Walk without = without(shortest.steps(), from, length);
                shortest = tried(without) ? without : shortest;
            }
        }
        return shortest;
    }

    private Walk withoutJobs(Walk walk) {
        Walk shortest = walk;
        for (int job = submits(walk.steps()); job >= 1; job--) {
            Walk without = withoutJob(shortest.steps(), job);
            shortest = tried(without) ? without : shortest;
        }
        return shortest;
    }

    private Walk simplified(Walk walk) {
        Walk shortest = walk;
        for (int at = walk.steps().size() - 1; at >= 0; at--) {
            shortest = simplified(shortest, at);
        }
        return shortest;
    }

    private Walk simplified(Walk walk, int at) {
        for (List<WalkStep> simpler : SimplerSteps.of(walk.steps().get(at))) {
            Walk changed = with(walk.steps(), at, simpler);
            if (tried(changed)) {
                return changed;
            }
        }
        return walk;
    }

    private boolean tried(Walk walk) {
        return !walk.steps().isEmpty() && attempts-- > 0 && fails.test(walk);
    }

    private static Walk without(List<WalkStep> steps, int from, int length) {
        List<WalkStep> rest = new ArrayList<>(steps.subList(0, from));
        rest.addAll(steps.subList(from + length, steps.size()));
        return new Walk(rest);
    }

    private static Walk with(List<WalkStep> steps, int at, List<WalkStep> instead) {
        List<WalkStep> changed = new ArrayList<>(steps);
        changed.remove(at);
        changed.addAll(at, instead);
        return new Walk(changed);
    }

    private static int submits(List<WalkStep> steps) {
        return (int) steps.stream().filter(Submit.class::isInstance).count();
    }

    /** Without the submit of a job and without the steps about it; the jobs after it move up. */
    private static Walk withoutJob(List<WalkStep> steps, int job) {
        List<WalkStep> rest = new ArrayList<>();
        int submitted = 0;
        for (WalkStep step : steps) {
            if (step instanceof Submit) {
                submitted++;
            }
            if (!(step instanceof Submit && submitted == job)) {
                SimplerSteps.withoutJob(step, job).ifPresent(rest::add);
            }
        }
        return new Walk(rest);
    }
}
