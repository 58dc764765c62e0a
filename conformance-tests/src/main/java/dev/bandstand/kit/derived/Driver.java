package dev.bandstand.kit.derived;

import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.ModelCalls;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.derived.ContractFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sends calls and waits for jobs on behalf of one scenario. It never judges: what it sees is in the record. */
final class Driver {

    private static final Duration SHORTEST = Duration.ofMillis(40);
    private static final int PARTS = 4;

    /** At a mock, a job that has not moved after so many times its stay never does. */
    private static final int OVERDUE = 4;

    private final RunContext context;
    private final TargetClient client;
    private final ContractFacts facts;
    private final ModelCalls calls;
    private final String scenario;

    Driver(RunContext context, ContractFacts facts, ModelCalls calls, String scenario) {
        this.context = context;
        this.client = context.client(scenario);
        this.facts = facts;
        this.calls = calls;
        this.scenario = scenario;
    }

    TargetClient client() {
        return client;
    }

    /** Reads a job, and notes its state. */
    Exchange read(SeenJob job) {
        Exchange exchange = client.read(calls.of(Actor.ALICE, facts.contract().observe(), Optional.of(job.id())));
        if (exchange.reply() instanceof Answered answered) {
            job.saw(facts.state(facts.contract().observe(), answered.status(), answered.json())
                    .orElse(""));
        }
        return exchange;
    }

    /** Sends a command to a job. */
    Exchange send(SeenJob job, Operation command) {
        return client.send(calls.of(Actor.ALICE, command, Optional.of(job.id())));
    }

    Exchange send(Call call) {
        return client.send(call);
    }

    Exchange read(Call call) {
        return client.read(call);
    }

    /**
     * Reads a job until it is as wanted, or for too long.
     *
     * @param stay how long a mock needs for it
     * @return how long it took; empty when it did not come
     */
    Optional<Duration> await(SeenJob job, Duration stay, Predicate<String> wanted) {
        Instant start = context.clock().now();
        boolean mock = context.clock().isMoved();
        Duration patience = mock
                ? stay.multipliedBy(OVERDUE).plusSeconds(1)
                : context.waitLimits().settle();
        Duration pause = mock ? stay : SHORTEST;
        while (true) {
            client.letPass(pause);
            read(job);
            Duration waited = Duration.between(start, context.clock().now());
            if (wanted.test(job.state())) {
                return Optional.of(waited);
            }
            if (waited.compareTo(patience) >= 0) {
                return Optional.empty();
            }
            pause = mock ? longer(stay.dividedBy(PARTS), SHORTEST) : paced(waited);
        }
    }

    private Duration paced(Duration waited) {
        Duration half = longer(waited.dividedBy(2 * PARTS), SHORTEST);
        Duration most = context.waitLimits().longestPause();
        return half.compareTo(most) > 0 ? most : half;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The time that a wait goes on at a target whose clock is its own. */
    Duration patience() {
        return context.waitLimits().settle();
    }

    /** The time that a job is left alone to see if it rests. */
    Duration quiet() {
        return context.waitLimits().quiet();
    }

    /** Tells how a wait ended. */
    void waited(SeenJob job, String what, boolean reached, Duration waited) {
        mark(reached ? Mark.Kind.REACHED : Mark.Kind.GAVE_UP, List.of(job.id()), what, waited);
    }

    void mark(Mark.Kind kind, List<String> jobs, String detail, Duration waited) {
        context.recorder().mark(scenario, kind, jobs, detail, waited);
    }

    Instant now() {
        return context.clock().now();
    }

    /** Leaves jobs alone for some time. */
    void pass(Duration time) {
        client.letPass(time);
    }
}
