package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Submit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Cuts a failing walk down to one that still fails: removes runs of steps, ever shorter ones (delta debugging), then a job
 * with all steps about it; then tries simpler steps in place of each step. Each attempt is played at the target.
 */
final class Shrinker {

    private final ToIntFunction<List<Walk>> firstFailing;
    private final int width;
    private final boolean realTime;
    private final Set<Walk> tried = new HashSet<>();
    private int attempts;

    /**
     * A shrinker.
     *
     * @param firstFailing plays walks and gives the index of the first that still fails, -1 for none
     * @param width the number of walks that it can play at the same time
     * @param attempts the most walks that may be played
     * @param realTime true if waits take real time, so that a wait is not replaced by longer ones
     */
    Shrinker(ToIntFunction<List<Walk>> firstFailing, int width, int attempts, boolean realTime) {
        this.firstFailing = firstFailing;
        this.width = width;
        this.attempts = attempts;
        this.realTime = realTime;
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
            int from = shortest.steps().size() - length;
            while (from >= 0) {
                List<Walk> shorter = new ArrayList<>();
                for (int at = from; at >= 0 && shorter.size() < width; at -= length) {
                    shorter.add(without(shortest.steps(), at, length));
                }
                int failing = firstFailing(shorter);
                shortest = failing < 0 ? shortest : shorter.get(failing);
                from -= length * (failing < 0 ? shorter.size() : failing + 1);
            }
        }
        return shortest;
    }

    private Walk withoutJobs(Walk walk) {
        Walk shortest = walk;
        int job = submits(walk.steps());
        while (job >= 1) {
            List<Walk> shorter = new ArrayList<>();
            for (int each = job; each >= 1 && shorter.size() < width; each--) {
                shorter.add(withoutJob(shortest.steps(), each));
            }
            int failing = firstFailing(shorter);
            shortest = failing < 0 ? shortest : shorter.get(failing);
            job -= failing < 0 ? shorter.size() : failing + 1;
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
        List<Walk> simpler = SimplerSteps.of(walk.steps().get(at), realTime).stream()
                .map(steps -> with(walk.steps(), at, steps))
                .toList();
        for (int from = 0; from < simpler.size(); from += width) {
            List<Walk> next = simpler.subList(from, Math.min(simpler.size(), from + width));
            int failing = firstFailing(next);
            if (failing >= 0) {
                return next.get(failing);
            }
        }
        return walk;
    }

    /** The index of the first walk that fails; one that did not fail before is not tried again. */
    private int firstFailing(List<Walk> walks) {
        List<Walk> fresh = walks.stream()
                .filter(walk -> !walk.steps().isEmpty() && !tried.contains(walk))
                .distinct()
                .limit(attempts)
                .toList();
        attempts -= fresh.size();
        int failing = fresh.isEmpty() ? -1 : firstFailing.applyAsInt(fresh);
        tried.addAll(failing < 0 ? fresh : fresh.subList(0, failing));
        return failing < 0 ? -1 : walks.indexOf(fresh.get(failing));
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
