package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.CallsMissedEachOther;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobRequirement;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.SituationMissed;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.trace.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state that the steps of one scenario share. */
public final class ScenarioContext {

    private final RunContext context;
    private final @Nullable ScenarioJudge judge;
    private final List<TargetJob> lent = new ArrayList<>();
    private final List<TargetJob> unfinished = new ArrayList<>();
    private ScenarioJudge.@Nullable Script script;
    private @Nullable TargetClient client;
    private @Nullable JobRequirement requirement;
    private @Nullable TargetJob job;
    private @Nullable TargetJob other;
    private @Nullable String cursor;
    private boolean callsMissedEachOther;

    public ScenarioContext(RunContext context, ScenarioJudge judge) {
        this.context = context;
        this.judge = judge;
    }

    /** The state of steps that are taken outside of a scenario, so that no rule is judged by them. */
    ScenarioContext(RunContext context, TargetClient client) {
        this.context = context;
        this.judge = null;
        this.client = client;
    }

    void open(ScenarioJudge.Script played) {
        script = played;
        client = context.client(played.scenario());
        context.clock().scenarios(1);
    }

    /** Gives back what was borrowed. */
    void close() {
        context.clock().scenarios(-1);
        lent.forEach(fixtures()::release);
    }

    TargetClient client() {
        return Objects.requireNonNull(client, "the stage is not open");
    }

    JobFixtures fixtures() {
        return context.fixtures();
    }

    /**
     * Judges the rule of the scenario that expects what the phrase says.
     *
     * @throws SituationMissed when the rule was not put to the test, and a job ended meanwhile or calls that were sent
     *     together were not under way together
     */
    void judge(String phrase) {
        ScenarioJudge judging = Objects.requireNonNull(judge, "no rule is judged outside of a scenario");
        try {
            judging.judge(Objects.requireNonNull(script, "the stage is not open"), phrase, jobs());
        } catch (SituationUnavailable untested) {
            throw callsMissedEachOther
                    ? new CallsMissedEachOther(untested.getMessage())
                    : unfinished.stream().anyMatch(ended -> ended.state().terminal())
                            ? new SituationMissed(untested.getMessage())
                            : untested;
        }
    }

    /** Sends calls at the same moment, waits for all of them, and notes if no two of them were under way together. */
    void together(List<Runnable> calls) {
        int before = context.recorder().lastNumber();
        ConcurrentCalls.send(calls);
        if (script != null) {
            List<Exchange> sent = context.recorder().callsAfter(before, script.scenario());
            callsMissedEachOther |= sent.stream()
                    .noneMatch(one ->
                            sent.stream().anyMatch(other -> other.number() != one.number() && other.overlaps(one)));
        }
    }

    /** Has a job as wished take the part of "the job". */
    TargetJob enter(JobRequirement wanted) {
        requirement = wanted;
        TargetJob found = fixtures().acquire(wanted, client());
        enter(found);
        return found;
    }

    /** Has a job take the part of "the job" until the end of the scenario. */
    void enter(TargetJob known) {
        lend(known);
        job = known;
    }

    /** Has a job take the part of "the other job" until the end of the scenario. */
    void useOtherJob(TargetJob known) {
        lend(known);
        other = known;
    }

    private void lend(TargetJob known) {
        lent.add(known);
        if (!known.state().terminal()) {
            unfinished.add(known);
        }
    }

    /** Replaces a job that went another way before the scenario could act; only jobs that were wished for can be. */
    Optional<TargetJob> again() {
        return Optional.ofNullable(requirement).map(this::enter);
    }

    /** Has jobs take the parts of "the job" and "the other job"; null where there is none. */
    void cast(@Nullable TargetJob first, @Nullable TargetJob second) {
        job = first;
        other = second;
    }

    TargetJob job() {
        return part(job, "the job");
    }

    TargetJob other() {
        return part(other, "the other job");
    }

    /** The jobs that play a part. */
    private List<String> jobs() {
        List<String> ids = new ArrayList<>();
        for (@Nullable TargetJob player : new TargetJob[] {job, other}) {
            if (player != null) {
                ids.add(player.id());
            }
        }
        return ids;
    }

    void remember(String position) {
        cursor = position;
    }

    String cursor() {
        if (cursor == null) {
            throw new SituationExcluded("The job has no second page, so that there is no cursor to be used.");
        }
        return cursor;
    }

    private static TargetJob part(@Nullable TargetJob player, String name) {
        if (player == null) {
            throw new IllegalStateException("The scenario speaks of %s before it has one.".formatted(name));
        }
        return player;
    }
}
