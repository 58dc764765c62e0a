package dev.bandstand.mock.tam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldClock;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.deviation.DeviationSet;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
import dev.bandstand.mock.tam.deviation.TamDeviations;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.model.TamScriptReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All builds of all worlds: submits them, looks at them, and gives them commands. */
final class TamJobService {

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    static final String SCENARIO_HEADER = "X-Bandstand-Scenario";

    private final Worlds worlds;
    private final Scenarios scenarios;
    private final TamExtensionPoints good;
    private final DeviationSet<TamExtensionPoints> deviations;

    TamJobService(Worlds worlds, Scenarios scenarios, TamExtensionPoints good) {
        this.worlds = worlds;
        this.scenarios = scenarios;
        this.good = good;
        this.deviations = TamDeviations.of(this::owner);
    }

    private Optional<JobKey> owner(String id) {
        return worlds.names().stream()
                .map(name -> new JobKey(name, TamContract.NAME, id))
                .filter(job -> worlds.jobs().log().find(job).isPresent())
                .findFirst();
    }

    TamExtensionPoints extensionPoints(World world) {
        return world.extensionPoints(TamExtensionPoints.class, on -> deviations.applied(good, on));
    }

    /** Starts a build and tells its id. */
    String submit(ApiCall call, String query) {
        extensionPoints(call.world()).access().authenticate(call);
        Scenario scenario = chosenScenario(call, query);
        call.usePolicies(new Policies(scenario.policies()));
        TamJob.Submission submission = affordable(call, submission(call, scenario, query));
        while (true) {
            JobKey job = new JobKey(
                    call.world().name(),
                    TamContract.NAME,
                    call.world().ids().next().toString());
            Instant now = call.world().clock().now();
            if (worlds.jobs().create(job, submission.entry(now))) {
                call.recordJob(job);
                charge(call.world(), now);
                return job.id();
            }
        }
    }

    /** A build as it is now, if the caller has it. */
    Optional<TamJobAt> snapshot(ApiCall call, String id) {
        TamExtensionPoints extensionPoints = extensionPoints(call.world());
        JobKey job = locate(call, extensionPoints, id);
        return worlds.jobs()
                .snapshot(job, clock(call, job))
                .map(found -> jobAt(call, extensionPoints, found.history(), found.at()));
    }

    /** Gives a build a command. */
    CommandResult command(ApiCall call, String id, TamCommand command) {
        TamExtensionPoints extensionPoints = extensionPoints(call.world());
        JobKey job = locate(call, extensionPoints, id);
        return worlds.jobs()
                .<CommandResult>command(
                        job,
                        clock(call, job),
                        (history, now) -> decided(extensionPoints, jobAt(call, extensionPoints, history, now), command))
                .orElseGet(() -> new CommandResult.Missing(TamMessages.notFound()));
    }

    /** The total follows the builds, so that to ask for it costs no more after many than after few. */
    private void charge(World world, Instant now) {
        if (worlds.jobs().log().tellsChangesCheaply(world.name())) {
            ChargedCredits.at(now, world, worlds.jobs().log(), extensionPoints(world));
        }
    }

    Credits credits(ApiCall call) {
        extensionPoints(call.world()).access().authenticate(call);
        return credits(call.world());
    }

    private Credits credits(World world) {
        TamExtensionPoints extensionPoints = extensionPoints(world);
        Instant now = world.clock().now();
        long used = ChargedCredits.at(now, world, worlds.jobs().log(), extensionPoints);
        TamScript script =
                TamScriptReader.read(section(scenarios.named(world.settings().scenario())));
        return new Credits(script.creditsGranted(), used);
    }

    private static Decision<CommandResult> decided(
            TamExtensionPoints extensionPoints, TamJobAt jobAt, TamCommand command) {
        String id = jobAt.job().key().id();
        return switch (extensionPoints.decisions().decide(jobAt, command)) {
            case CommandDecision.Accept accept ->
                Decision.append(
                        new LogEntry(jobAt.at(), command.word(), JsonNodeFactory.instance.objectNode()),
                        new CommandResult.Done(accept.shown(), TamMessages.accepted(command, id)));
            case CommandDecision.NoChange stay ->
                Decision.unchanged(new CommandResult.Done(stay.shown(), TamMessages.unchanged(stay.shown(), id)));
            case CommandDecision.Refuse refuse ->
                Decision.unchanged(new CommandResult.Conflict(
                        TamMessages.conflict(command, jobAt.snapshot().status(), jobAt.policies())));
        };
    }

    private JobKey locate(ApiCall call, TamExtensionPoints extensionPoints, String id) {
        if (call.policies().is(TamPolicy.MALFORMED_JOB_ID, "422")
                && !UUID_FORM.matcher(id).matches()) {
            throw Refusal.invalid(List.of("path", "job_id"), "not a UUID");
        }
        extensionPoints.access().authenticate(call);
        JobKey job = extensionPoints.access().locate(call, id);
        call.recordJob(job);
        return job;
    }

    private WorldClock clock(ApiCall call, JobKey job) {
        World world = call.world();
        return job.world().equals(world.name())
                ? world.clock()
                : worlds.of(job.world()).clock();
    }

    private static TamJobAt jobAt(ApiCall call, TamExtensionPoints extensionPoints, JobHistory history, Instant at) {
        TamJob job = TamJob.of(history);
        call.usePolicies(job.policies());
        return extensionPoints.jobAt(job, at, call.policies());
    }

    static Policies policies(World world, TamJob job) {
        return world.settings().policies().with(job.policies());
    }

    /** The scenario named by the header; else by a phrase in the query; else that of the world. */
    private Scenario chosenScenario(ApiCall call, String query) {
        String asked = call.request().header(SCENARIO_HEADER);
        try {
            return asked == null
                    ? scenarios
                            .chosenIn(query)
                            .orElseGet(() -> named(call.world().settings().scenario()))
                    : named(asked);
        } catch (InvalidSetting unknown) {
            throw new Refusal(400, unknown.getMessage());
        }
    }

    private Scenario named(String scenario) {
        return scenarios.named(scenario, List.of(TamContract.NAME));
    }

    private TamJob.Submission submission(ApiCall call, Scenario scenario, String query) {
        Map<String, String> lasting = new HashMap<>(scenario.policies());
        for (TamPolicy each : TamPolicy.SHAPING_THE_TIMELINE) {
            lasting.put(each.key(), call.policies().choice(each));
        }
        return new TamJob.Submission(query, scenario.name(), section(scenario), new Policies(lasting));
    }

    /** Limits or refuses a submit when the credits of the key may not suffice. */
    private TamJob.Submission affordable(ApiCall call, TamJob.Submission submission) {
        String choice = call.policies().choice(TamPolicy.OUT_OF_CREDITS);
        if (choice.equals("ignore")) {
            return submission;
        }
        long granted = TamScriptReader.read(submission.script()).creditsGranted();
        long left = new Credits(granted, credits(call.world()).used()).left();
        if (choice.equals("fail")) {
            return submission.within(left);
        }
        if (left == 0) {
            throw new Refusal(Integer.parseInt(choice), "Not enough credits");
        }
        return submission;
    }

    private JsonNode section(Scenario scenario) {
        return scenarios.section(scenario, TamContract.NAME);
    }
}
