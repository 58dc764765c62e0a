package dev.bandstand.mock.client;

import dev.bandstand.mock.core.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<String, List<Step>> byJob = new LinkedHashMap<>();
        for (Step step : steps) {
            step.job()
                    .ifPresent(job -> byJob.computeIfAbsent(job, first -> new ArrayList<>())
                            .add(step));
        }
        return byJob.values().stream()
                .map(own -> new Course(own, left(own.getLast(), steps.getLast(), now)))
                .toList();
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

    Optional<Step> lastLook() {
        List<Step> looks = looks();
        return looks.isEmpty() ? Optional.empty() : Optional.of(looks.getLast());
    }

    boolean any(Act act) {
        return steps.stream().anyMatch(step -> step.is(act));
    }

    List<Step> after(Step step) {
        return steps.stream().filter(each -> each.number() > step.number()).toList();
    }
}
