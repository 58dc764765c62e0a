package dev.bandstand.kit.run;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.order.PickleOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The scenarios that are played, in their order. */
final class ScenarioOrder implements PickleOrder {

    private final Predicate<Pickle> played;
    private final Comparator<Pickle> order;
    private final boolean shuffled;
    private final long seed;

    private ScenarioOrder(Predicate<Pickle> played, Comparator<Pickle> order, boolean shuffled, long seed) {
        this.played = played;
        this.order = order;
        this.shuffled = shuffled;
        this.seed = seed;
    }

    /** The order that needs the fewest jobs: the features of a contract are listed in it. */
    static ScenarioOrder economical(String contract, Predicate<Pickle> played) {
        return new ScenarioOrder(played, order(contract), false, 0);
    }

    /** Any order, the same for the same seed. */
    static ScenarioOrder shuffled(String contract, Predicate<Pickle> played, long seed) {
        return new ScenarioOrder(played, order(contract), true, seed);
    }

    @Override
    public List<Pickle> orderPickles(List<Pickle> pickles) {
        List<Pickle> ordered =
                new ArrayList<>(pickles.stream().filter(played).sorted(order).toList());
        if (shuffled) {
            Collections.shuffle(ordered, new Random(seed));
        }
        return ordered;
    }

    private static Comparator<Pickle> order(String contract) {
        List<String> features = features(contract);
        return Comparator.comparingInt((Pickle pickle) -> position(features, pickle))
                .thenComparing(pickle -> pickle.getUri().toString())
                .thenComparingInt(pickle -> pickle.getLocation().getLine());
    }

    private static int position(List<String> features, Pickle pickle) {
        String uri = pickle.getUri().toString();
        int position = features.indexOf(uri.substring(uri.lastIndexOf('/') + 1).replace(".feature", ""));
        return position < 0 ? features.size() : position;
    }

    static List<String> features(String contract) {
        String resource = "/features/%s/running-order.txt".formatted(contract);
        try (InputStream in = ScenarioOrder.class.getResourceAsStream(resource)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
