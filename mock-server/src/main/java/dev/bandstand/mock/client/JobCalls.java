package dev.bandstand.mock.client;

import dev.bandstand.spec.contract.OperationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls of a client to one job, oldest first.
 *
 * @param left whether it has turned to other things since, or has been silent for long
 */
record JobCalls(List<ObservedCall> calls, boolean left) {

    /** After so many calls about other things a job counts as left alone. */
    private static final long OTHER_CALLS = 20;

    /** After so much virtual time without a call a job counts as left alone. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    JobCalls {
        calls = List.copyOf(calls);
    }

    /** The timelines of all jobs in a journal that was read at an instant of virtual time. */
    static List<JobCalls> of(List<ObservedCall> steps, Instant now) {
        List<List<ObservedCall>> lives = new ArrayList<>();
        Map<String, List<ObservedCall>> latest = new HashMap<>();
        for (ObservedCall step : steps) {
            step.job().ifPresent(job -> life(latest, job, step, lives).add(step));
        }
        return lives.stream()
                .map(own -> new JobCalls(own, left(own.getLast(), steps.getLast(), now)))
                .toList();
    }

    /** The name of a job may be used again when it is gone; each submit begins another life. */
    private static List<ObservedCall> life(
            Map<String, List<ObservedCall>> latest, String job, ObservedCall step, List<List<ObservedCall>> lives) {
        if (step.is(OperationKind.SUBMIT) || !latest.containsKey(job)) {
            List<ObservedCall> fresh = new ArrayList<>();
            latest.put(job, fresh);
            lives.add(fresh);
        }
        return latest.getOrDefault(job, List.of());
    }

    private static boolean left(ObservedCall last, ObservedCall lastOfAll, Instant now) {
        return lastOfAll.number() - last.number() > OTHER_CALLS
                || Duration.between(last.at(), now).compareTo(SILENCE) > 0;
    }

    List<ObservedCall> observations() {
        return calls.stream()
                .filter(step -> step.is(OperationKind.OBSERVE) && step.accepted())
                .toList();
    }

    /** Everything that showed it something about the job. */
    List<ObservedCall> views() {
        return calls.stream()
                .filter(step -> (step.polls() || step.reads()) && step.accepted())
                .toList();
    }

    /** Everything that showed it a page of what the job wrote. */
    List<ObservedCall> pages() {
        return views().stream().filter(ObservedCall::reportedPage).toList();
    }

    List<ObservedCall> after(ObservedCall step) {
        return calls.stream().filter(each -> each.number() > step.number()).toList();
    }
}
