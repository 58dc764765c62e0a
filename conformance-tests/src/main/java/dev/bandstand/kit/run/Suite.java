package dev.bandstand.kit.run;

import dev.bandstand.kit.steps.Tags;
import dev.bandstand.kit.verdict.ScenarioResult;
import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.order.PickleOrder;
import io.cucumber.core.runtime.Runtime;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The features of one contract, played by Cucumber.
 *
 * @param threads how many scenarios go on at the same time
 */
public record Suite(Features features, PickleOrder order, int threads) {

    /** The most scenarios that are tried again. */
    private static final int MOST_MISSED = 5;

    /** The place of a scenario in the features. */
    record Place(URI feature, int line) {}

    /** A scenario that would be played. */
    public record Entry(String scenario, String feature, int line, List<String> rules, List<String> steps) {}

    /**
     * The suite of a contract.
     *
     * @param selected tells by the tags of a scenario whether it is played
     */
    public static Suite of(String contract, Predicate<Tags> selected, boolean shuffled, long seed, int threads) {
        return of(Features.shipped(contract), selected, shuffled, seed, threads);
    }

    /**
     * A suite of features.
     *
     * @param selected tells by the tags of a scenario whether it is played
     */
    public static Suite of(Features features, Predicate<Tags> selected, boolean shuffled, long seed, int threads) {
        String contract = features.contract();
        Predicate<Pickle> played = pickle -> selected.test(Tags.of(pickle.getTags()));
        return new Suite(
                features,
                shuffled ? ScenarioOrder.shuffled(contract, played, seed) : ScenarioOrder.economical(contract, played),
                threads);
    }

    /**
     * Plays the scenarios and tells how each ended.
     *
     * @param retries how often a scenario is played until its situation comes about
     */
    public List<ScenarioResult> play(Supplier<?> stages, ProgressListener listener, Retries retries) {
        ScenarioRecorder critic = new ScenarioRecorder(listener, retries.byChance());
        play(stages, critic, pickles -> {
            List<Pickle> ordered = order.orderPickles(pickles);
            listener.begins(ordered.size());
            return ordered;
        });
        for (int again = 1;
                again < retries.plays() && isByChance(critic.missed().size());
                again++) {
            Set<Place> missed = critic.missed();
            play(
                    stages,
                    critic,
                    pickles -> order.orderPickles(pickles).stream()
                            .filter(pickle -> missed.contains(new Place(
                                    pickle.getUri(), pickle.getLocation().getLine())))
                            .toList());
        }
        critic.giveUpMissed();
        return critic.results();
    }

    /** A few missed situations are bad luck; many are the nature of the target, and trying again would cost its owner jobs. */
    private static boolean isByChance(int missed) {
        return missed > 0 && missed <= MOST_MISSED;
    }

    private void play(Supplier<?> stages, ScenarioRecorder critic, PickleOrder ordered) {
        ThreadLocal<ObjectFactory> factories = ThreadLocal.withInitial(() -> new StepFactory(stages));
        runtime(options(ordered).setThreads(threads).build(), factories, critic).run();
    }

    /** The scenarios that would be played, without playing them. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        PickleOrder read = pickles -> {
            order.orderPickles(pickles).forEach(pickle -> entries.add(entry(pickle)));
            return List.of();
        };
        ThreadLocal<ObjectFactory> factories = ThreadLocal.withInitial(() -> new StepFactory(() -> {
            throw new IllegalStateException("Nothing is played.");
        }));
        runtime(
                        options(read).build(),
                        factories,
                        new ScenarioRecorder(ProgressListener.NOBODY, Retries.NONE.byChance()))
                .run();
        return entries;
    }

    private static Entry entry(Pickle pickle) {
        String uri = pickle.getUri().toString();
        return new Entry(
                pickle.getName(),
                uri.substring(uri.indexOf("features/") + "features/".length()),
                pickle.getLocation().getLine(),
                Tags.of(pickle.getTags()).rules(),
                pickle.getSteps().stream().map(step -> step.getText()).toList());
    }

    private RuntimeOptionsBuilder options(PickleOrder ordered) {
        return new RuntimeOptionsBuilder()
                .addGlue(GluePath.parse("classpath:" + features.glue()))
                .setPickleOrder(ordered)
                .setPublishQuiet(true)
                .setNoSummary();
    }

    private Runtime runtime(RuntimeOptions options, ThreadLocal<ObjectFactory> factories, ScenarioRecorder critic) {
        return Runtime.builder()
                .withRuntimeOptions(options)
                .withFeatureSupplier(features::parsed)
                .withObjectFactorySupplier(factories::get)
                .withBackendSupplier(ExpectationBackend.supplier(factories::get, features.phrases()))
                .withAdditionalPlugins(critic)
                .build();
    }
}
