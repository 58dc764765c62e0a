package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.Casting;
import dev.bandstand.kit.job.Driver;
import dev.bandstand.kit.job.Job;
import dev.bandstand.kit.job.LeftOpen;
import dev.bandstand.kit.job.Venue;
import dev.bandstand.kit.job.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the steps of one scenario pass on to each other. */
public final class Stage {

    private final Venue venue;
    private final Jury jury;
    private final List<Job> lent = new ArrayList<>();
    private @Nullable Script script;
    private @Nullable Driver driver;
    private @Nullable Wish wish;
    private @Nullable Job job;
    private @Nullable Job other;
    private @Nullable String cursor;

    public Stage(Venue venue, Jury jury) {
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

    Driver driver() {
        return Objects.requireNonNull(driver, "the stage is not open");
    }

    Casting casting() {
        return venue.casting();
    }

    /** Judges the rule of the scenario that expects what the phrase says. */
    void judge(String phrase) {
        jury.judge(Objects.requireNonNull(script, "the stage is not open"), phrase, jobs());
    }

    /** Has a job as wished take the part of "the job". */
    Job enter(Wish wanted) {
        wish = wanted;
        Job found = casting().lend(wanted, driver());
        enter(found);
        return found;
    }

    /** Has a job take the part of "the job" until the end of the scenario. */
    void enter(Job known) {
        lent.add(known);
        job = known;
    }

    /** Has a job take the part of "the other job" until the end of the scenario. */
    void enterOther(Job known) {
        lent.add(known);
        other = known;
    }

    /** Replaces a job that went another way before the scenario could act; only jobs that were wished for can be. */
    Optional<Job> again() {
        return Optional.ofNullable(wish).map(this::enter);
    }

    Job job() {
        return part(job, "the job");
    }

    Job other() {
        return part(other, "the other job");
    }

    /** The jobs that play a part. */
    private List<String> jobs() {
        List<String> ids = new ArrayList<>();
        for (@Nullable Job player : new Job[] {job, other}) {
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
            throw new LeftOpen("The job has no second page, so that there is no cursor to be used.");
        }
        return cursor;
    }

    private static Job part(@Nullable Job player, String name) {
        if (player == null) {
            throw new IllegalStateException("The scenario speaks of %s before it has one.".formatted(name));
        }
        return player;
    }
}
