package dev.bandstand.kit.job;

import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Mark;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends calls for one scenario, and obeys a target that asks for time. */
final class CallSender {

    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int MOST_TIMES_PUT_OFF = 8;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final String scenario;
    private final HttpTarget target;
    private final TargetClock clock;
    private final Recorder recorder;
    private final WaitListener waiting;
    private final Duration longest;

    /** @param longest how long a target may put off one call in all */
    CallSender(
            String scenario,
            HttpTarget target,
            TargetClock clock,
            Recorder recorder,
            WaitListener waiting,
            Duration longest) {
        this.scenario = scenario;
        this.target = target;
        this.clock = clock;
        this.recorder = recorder;
        this.waiting = waiting;
        this.longest = longest;
    }

    /**
     * Sends a call; again only when the target said that it was too much for it now. Where an answer says when to come
     * back, nothing is sent before.
     *
     * @throws TargetGone when the target never has time for it, or not within the time of a wait
     */
    Exchange send(Call call) {
        Duration backOff = FIRST_PAUSE.multipliedBy(5);
        Duration left = longest;
        for (int time = 0; time < MOST_TIMES_PUT_OFF; time++) {
            Exchange exchange = target.send(call, scenario);
            if (!(exchange.reply() instanceof Answered answered)) {
                return exchange;
            }
            Optional<Duration> asked = RetryAfter.of(answered, clock.now());
            boolean tooMany = answered.status() == TOO_MANY_REQUESTS;
            if (!tooMany && !(answered.status() == UNAVAILABLE && asked.isPresent())) {
                return exchange;
            }
            Duration pause = asked.orElse(backOff);
            left = left.minus(pause);
            if (left.isNegative()) {
                throw asked.isPresent() ? comesBackLate(answered.status(), pause) : putOff(time + 1);
            }
            waiting.putOff(answered.status(), pause);
            pass(pause);
            if (!tooMany && commands(call)) {
                return exchange;
            }
            backOff = backOff.multipliedBy(2);
        }
        throw putOff(MOST_TIMES_PUT_OFF);
    }

    /** True for a documented call that changes a job: before it is sent again, somebody has to look at the job. */
    private static boolean commands(Call call) {
        return !call.reads() && call.job() != null && call.departure().isEmpty();
    }

    private TargetGone putOff(int times) {
        return target.giveUp(
                String.format(Locale.ROOT, "The target has put the same call off %d times with 429 or 503.", times));
    }

    private TargetGone comesBackLate(int status, Duration pause) {
        return target.giveUp(String.format(
                Locale.ROOT,
                "The target answers %d and asks to come back in %s, which is longer than a wait may be."
                        + " Run the check later, or allow more time with --settle.",
                status,
                DurationText.words(pause)));
    }

    /** Ends the run because no further call makes sense. */
    TargetGone giveUp(String reason) {
        return target.giveUp(reason);
    }

    /** Sends a call that only reads; again when it met a passing fault. */
    Exchange read(Call call) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            Exchange exchange = send(call);
            if (attempt == TRIES || !passing(exchange)) {
                return exchange;
            }
            pass(pause);
            pause = pause.multipliedBy(2);
        }
    }

    /** True if a read that went so may well go better next time. */
    static boolean passing(Exchange exchange) {
        return !(exchange.reply() instanceof Answered answered) || answered.status() >= 500;
    }

    Duration pass(Duration time) {
        clock.pass(time);
        if (clock.isMoved()) {
            mark(Mark.Kind.TIME_PASSED, List.of(), "between two calls", time);
        }
        return time;
    }

    void mark(Mark.Kind kind, List<String> jobs, String detail, Duration waited) {
        recorder.mark(scenario, kind, jobs, detail, waited);
    }
}
