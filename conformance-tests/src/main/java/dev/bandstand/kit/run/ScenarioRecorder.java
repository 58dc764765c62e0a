package dev.bandstand.kit.run;

import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.SituationMissed;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.steps.RuleBroken;
import dev.bandstand.kit.steps.Tags;
import dev.bandstand.kit.target.KitFault;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Notes how each scenario ended. The verdict rests on this, not on anybody's exit code. */
final class ScenarioRecorder implements ConcurrentEventListener {

    private final ProgressListener listener;
    private final Predicate<SituationMissed> byChance;
    private final Collection<ScenarioResult> results = new ConcurrentLinkedQueue<>();
    private final Map<Suite.Place, ScenarioResult> missed = new ConcurrentHashMap<>();
    private final Map<TestCase, String> unknownSteps = new ConcurrentHashMap<>();

    /** @param byChance true for a miss after which a scenario may be tried again */
    ScenarioRecorder(ProgressListener listener, Predicate<SituationMissed> byChance) {
        this.listener = listener;
        this.byChance = byChance;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(
                TestCaseStarted.class,
                event -> listener.sees(event.getTestCase().getName()));
        publisher.registerHandlerFor(TestStepFinished.class, this::noteStep);
        publisher.registerHandlerFor(TestCaseFinished.class, this::note);
    }

    private void noteStep(TestStepFinished event) {
        if (event.getResult().getStatus() == Status.UNDEFINED
                && event.getTestStep() instanceof PickleStepTestStep step) {
            unknownSteps.putIfAbsent(event.getTestCase(), step.getStep().getText());
        }
    }

    /** In the order of their places in the features, so that two runs can be compared. */
    List<ScenarioResult> results() {
        return results.stream()
                .sorted(Comparator.comparing(ScenarioResult::feature).thenComparingInt(ScenarioResult::line))
                .toList();
    }

    /** The scenarios that missed their situation and may be tried again; how they end is not told yet. */
    Set<Suite.Place> missed() {
        return Set.copyOf(missed.keySet());
    }

    /** Leaves it at what the latest try of the missed scenarios came to. */
    void giveUpMissed() {
        missed.values().forEach(this::ends);
        missed.clear();
    }

    private void note(TestCaseFinished event) {
        TestCase played = event.getTestCase();
        String uri = played.getUri().toString();
        ScenarioResult result = new ScenarioResult(
                played.getName(),
                uri.substring(uri.indexOf("features/") + "features/".length()),
                played.getLocation().getLine(),
                Tags.of(played.getTags()).rules(),
                ending(event),
                event.getResult().getDuration());
        Suite.Place place =
                new Suite.Place(played.getUri(), played.getLocation().getLine());
        if (event.getResult().getError() instanceof SituationMissed miss && byChance.test(miss)) {
            missed.put(place, result);
        } else if (!(result.ending() instanceof Ending.Excluded && missed.containsKey(place))) {
            missed.remove(place);
            ends(result);
        }
    }

    private void ends(ScenarioResult result) {
        results.add(result);
        listener.sees(result);
    }

    private Ending ending(TestCaseFinished event) {
        Result result = event.getResult();
        @Nullable Throwable error = result.getError();
        return switch (result.getStatus()) {
            case PASSED -> new Ending.Held();
            case UNDEFINED ->
                new Ending.Fault("The kit does not know the step \"%s\"."
                        .formatted(unknownSteps.getOrDefault(event.getTestCase(), "")));
            case AMBIGUOUS -> new Ending.Fault("The scenario has a step that can be read in two ways.");
            case PENDING, SKIPPED, UNUSED -> new Ending.Fault("The scenario was not played.");
            case FAILED -> error == null ? new Ending.Fault("The scenario failed for no reason.") : ending(error);
        };
    }

    private static Ending ending(Throwable error) {
        String message = String.valueOf(error.getMessage());
        return switch (error) {
            case RuleBroken broken -> new Ending.Broke(message);
            case SituationUnavailable missing -> new Ending.Missing(message);
            case TargetGone gone -> new Ending.Missing(message);
            case SituationExcluded open -> new Ending.Excluded(message);
            case KitFault fault -> new Ending.Fault(message);
            default -> new Ending.Fault("The kit failed: " + error);
        };
    }
}
