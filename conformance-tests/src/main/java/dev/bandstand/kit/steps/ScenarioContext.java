package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobRequirement;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the steps of one scenario pass on to each other. */
public final class ScenarioContext {

    private final RunContext venue;
    private final ScenarioJudge jury;
    private final List<TargetJob> lent = new ArrayList<>();
    private @Nullable Script script;
    private @Nullable TargetClient driver;
    private @Nullable JobRequirement wish;
    private @Nullable TargetJob job;
    private @Nullable TargetJob other;
    private @Nullable String cursor;

    public ScenarioContext(RunContext venue, ScenarioJudge jury) {
        this.venue = venue;
        this.jury = jury;
    }

    /** The scenario that is played and the rules that its tags name. */
    record Script(String scenario, List<String> rules) {}

    void open(Script played) {
        script = played;
        driver = venue.driver(played.scenario());
        venue.clock().scenarios(1);
    }

    /** Gives back what was borrowed. */
    void close() {
        venue.clock().scenarios(-1);
        lent.forEach(casting()::giveBack);
    }

    TargetClient driver() {
        return Objects.requireNonNull(driver, "the stage is not open");
    }

    JobFixtures casting() {
        return venue.casting();
    }

    /** Judges the rule of the scenario that expects what the phrase says. */
    void judge(String phrase) {
        jury.judge(Objects.requireNonNull(script, "the stage is not open"), phrase, jobs());
    }

    /** Has a job as wished take the part of "the job". */
    TargetJob enter(JobRequirement wanted) {
        wish = wanted;
        TargetJob found = casting().lend(wanted, driver());
        enter(found);
        return found;
    }

    /** Has a job take the part of "the job" until the end of the scenario. */
    void enter(TargetJob known) {
        lent.add(known);
        job = known;
    }

    /** Has a job take the part of "the other job" until the end of the scenario. */
    void enterOther(TargetJob known) {
        lent.add(known);
        other = known;
    }

    /** Replaces a job that went another way before the scenario could act; only jobs that were wished for can be. */
    Optional<TargetJob> again() {
        return Optional.ofNullable(wish).map(this::enter);
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
