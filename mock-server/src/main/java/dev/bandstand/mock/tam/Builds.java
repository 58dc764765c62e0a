package dev.bandstand.mock.tam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.Deviations;
import dev.bandstand.mock.core.InvalidSetting;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs.Step;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.core.Policies;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.Scenario;
import dev.bandstand.mock.core.Scenarios;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldClock;
import dev.bandstand.mock.core.Worlds;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All builds of all worlds: submits them, looks at them, and gives them commands. */
final class Builds {

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    static final String SCENARIO_HEADER = "X-Bandstand-Scenario";

    private final Worlds worlds;
    private final Scenarios scenarios;
    private final TamSeams good;
    private final Deviations<TamSeams> deviations;

    Builds(Worlds worlds, Scenarios scenarios, TamSeams good) {
        this.worlds = worlds;
        this.scenarios = scenarios;
        this.good = good;
        this.deviations = TamDeviations.of(this::owner);
    }

    private Optional<JobKey> owner(String id) {
        return worlds.names().stream()
                .map(name -> new JobKey(name, TamApi.CONTRACT, id))
                .filter(job -> worlds.jobs().log().find(job).isPresent())
                .findFirst();
    }

    TamSeams seams(World world) {
        return world.seams(TamSeams.class, on -> deviations.broken(good, on));
    }

    /** Starts a build and tells its id. */
    String submit(Call call, String query) {
        seams(call.world()).access().authenticate(call);
        Scenario scenario = chosenScenario(call, query);
        call.reads(new Policies(scenario.policies()));
        TamJob.Submission submission = affordable(call, submission(call, scenario, query));
        while (true) {
            JobKey job = new JobKey(
                    call.world().name(),
                    TamApi.CONTRACT,
                    call.world().ids().next().toString());
            if (worlds.jobs().create(job, submission.entry(call.world().clock().now()))) {
                call.concerns(job);
                return job.id();
            }
        }
    }

    /** A build as it is now, if the caller has it. */
    Optional<Sight> look(Call call, String id) {
        TamSeams seams = seams(call.world());
        JobKey job = located(call, seams, id);
        return worlds.jobs()
                .look(job, clock(call, job))
                .map(sighting -> sight(call, seams, sighting.history(), sighting.at()));
    }

    /** Gives a build a command. */
    Outcome command(Call call, String id, Command command) {
        TamSeams seams = seams(call.world());
        JobKey job = located(call, seams, id);
        return worlds.jobs()
                .<Outcome>command(
                        job,
                        clock(call, job),
                        (history, now) -> decided(seams, sight(call, seams, history, now), command))
                .orElseGet(() -> new Outcome.Missing(Messages.notFound()));
    }

    Credits credits(Call call) {
        seams(call.world()).access().authenticate(call);
        return credits(call.world());
    }

    private Credits credits(World world) {
        TamSeams seams = seams(world);
        Instant now = world.clock().now();
        long used = worlds.jobs().log().list(world.name()).stream()
                .filter(history -> history.key().contract().equals(TamApi.CONTRACT))
                .map(TamJob::of)
                .mapToLong(job -> seams.meter().charged(seams.sight(job, now, policies(world, job))))
                .sum();
        Script script =
                ScriptReader.read(section(scenarios.named(world.settings().scenario())));
        return new Credits(script.creditsGranted(), used);
    }

    private static Step<Outcome> decided(TamSeams seams, Sight sight, Command command) {
        String id = sight.job().key().id();
        return switch (seams.decisions().decide(sight, command)) {
            case Ruling.Accept accept ->
                Step.write(
                        new LogEntry(sight.at(), command.word(), JsonNodeFactory.instance.objectNode()),
                        new Outcome.Done(accept.shown(), Messages.accepted(command, id)));
            case Ruling.Stay stay -> Step.leave(new Outcome.Done(stay.shown(), Messages.unchanged(stay.shown(), id)));
            case Ruling.Refuse refuse ->
                Step.leave(new Outcome.Conflict(
                        Messages.conflict(command, sight.snapshot().status(), sight.policies())));
        };
    }

    private JobKey located(Call call, TamSeams seams, String id) {
        if (call.policies().is(TamPolicy.MALFORMED_JOB_ID, "422")
                && !UUID_FORM.matcher(id).matches()) {
            throw Refusal.invalid(List.of("path", "job_id"), "not a UUID");
        }
        seams.access().authenticate(call);
        JobKey job = seams.access().locate(call, id);
        call.concerns(job);
        return job;
    }

    private WorldClock clock(Call call, JobKey job) {
        World world = call.world();
        return job.world().equals(world.name())
                ? world.clock()
                : worlds.of(job.world()).clock();
    }

    private static Sight sight(Call call, TamSeams seams, JobHistory history, Instant at) {
        TamJob job = TamJob.of(history);
        call.reads(job.policies());
        return seams.sight(job, at, call.policies());
    }

    static Policies policies(World world, TamJob job) {
        return world.settings().policies().with(job.policies());
    }

    /** The scenario named by the header; else by a phrase in the query; else that of the world. */
    private Scenario chosenScenario(Call call, String query) {
        String asked = call.request().header(SCENARIO_HEADER);
        try {
            return asked == null
                    ? scenarios
                            .chosenIn(query)
                            .orElseGet(() ->
                                    scenarios.named(call.world().settings().scenario()))
                    : scenarios.named(asked);
        } catch (InvalidSetting unknown) {
            throw new Refusal(400, unknown.getMessage());
        }
    }

    private TamJob.Submission submission(Call call, Scenario scenario, String query) {
        Map<String, String> lasting = new HashMap<>(scenario.policies());
        for (TamPolicy each : TamPolicy.SHAPING_THE_COURSE) {
            lasting.put(each.key(), call.policies().reading(each));
        }
        return new TamJob.Submission(query, scenario.name(), section(scenario), new Policies(lasting));
    }

    /** What becomes of a submit when the credits of the key may not suffice. */
    private TamJob.Submission affordable(Call call, TamJob.Submission submission) {
        String reading = call.policies().reading(TamPolicy.OUT_OF_CREDITS);
        if (reading.equals("ignore")) {
            return submission;
        }
        long granted = ScriptReader.read(submission.script()).creditsGranted();
        long left = new Credits(granted, credits(call.world()).used()).left();
        if (reading.equals("fail")) {
            return submission.within(left);
        }
        if (left == 0) {
            throw new Refusal(Integer.parseInt(reading), "Not enough credits");
        }
        return submission;
    }

    private JsonNode section(Scenario scenario) {
        return scenarios.section(scenario, TamApi.CONTRACT);
    }
}
