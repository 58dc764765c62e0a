package dev.bandstand.mock.client;

import dev.bandstand.mock.core.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client did with one job, oldest first.
 *
 * @param left whether it has turned to other things since, or has been silent for long
 */
record Course(List<Step> steps, boolean left) {

    /** After so many calls about other things a job counts as left alone. */
    private static final long OTHER_CALLS = 20;

    /** After so much virtual time without a call a job counts as left alone. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    Course {
        steps = List.copyOf(steps);
    }

    /** The courses of all jobs in a journal that was read at an instant of virtual time. */
    static List<Course> of(List<Step> steps, Instant now) {
        List<List<Step>> lives = new ArrayList<>();
        Map<String, List<Step>> latest = new HashMap<>();
        for (Step step : steps) {
            step.job().ifPresent(job -> life(latest, job, step, lives).add(step));
        }
        return lives.stream()
                .map(own -> new Course(own, left(own.getLast(), steps.getLast(), now)))
                .toList();
    }

    /** The name of a job may be used again when it is gone; each submit begins another life. */
    private static List<Step> life(Map<String, List<Step>> latest, String job, Step step, List<List<Step>> lives) {
        if (step.is(Act.SUBMIT) || !latest.containsKey(job)) {
            List<Step> fresh = new ArrayList<>();
            latest.put(job, fresh);
            lives.add(fresh);
        }
        return latest.getOrDefault(job, List.of());
    }

    private static boolean left(Step last, Step lastOfAll, Instant now) {
        return lastOfAll.number() - last.number() > OTHER_CALLS
                || Duration.between(last.at(), now).compareTo(SILENCE) > 0;
    }

    List<Step> looks() {
        return steps.stream()
                .filter(step -> step.is(Act.LOOK) && step.accepted())
                .toList();
    }

    /** Everything that showed it something about the job. */
    List<Step> views() {
        return steps.stream()
                .filter(step -> (step.is(Act.LOOK) || step.is(Act.READ)) && step.accepted())
                .toList();
    }

    /** Everything that showed it a page of what the job wrote. */
    List<Step> pages() {
        return views().stream().filter(Step::toldPage).toList();
    }

    List<Step> after(Step step) {
        return steps.stream().filter(each -> each.number() > step.number()).toList();
    }
}
