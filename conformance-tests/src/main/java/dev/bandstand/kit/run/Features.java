package dev.bandstand.kit.run;

import dev.bandstand.kit.steps.Tags;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.FeaturePath;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The features of a contract.
 *
 * @param contract its name
 * @param place where they are on the class path; empty when {@code texts} holds them
 * @param texts those that are made from the contract
 * @param glue the package of their steps, as a path
 * @param phrases what {@code {expectation}} stands for in their steps
 */
public record Features(String contract, String place, List<Text> texts, String glue, List<String> phrases) {

    private static final String GLUE = "dev/bandstand/kit/steps";
    private static final Map<String, List<Feature>> READ = new ConcurrentHashMap<>();

    public Features {
        texts = List.copyOf(texts);
        phrases = List.copyOf(phrases);
    }

    /**
     * A feature that is no file.
     *
     * @param name the name that its file would have
     */
    public record Text(String name, String gherkin) {

        /**
         * Its scenarios.
         *
         * @throws IllegalArgumentException when it is no Gherkin; the message has line and column
         */
        public List<Scenario> scenarios() {
            try {
                return Features.parsed(new Made(URI.create("file:feature"), gherkin)).stream()
                        .flatMap(feature -> feature.getPickles().stream())
                        .map(Scenario::of)
                        .toList();
            } catch (FeatureParserException broken) {
                throw new IllegalArgumentException(broken.getMessage(), broken);
            }
        }
    }

    /** A scenario of a feature, with the texts of its steps. */
    public record Scenario(String name, int line, Tags tags, List<String> steps) {

        private static Scenario of(Pickle pickle) {
            return new Scenario(
                    pickle.getName(),
                    pickle.getLocation().getLine(),
                    Tags.of(pickle.getTags()),
                    pickle.getSteps().stream().map(step -> step.getText()).toList());
        }
    }

    /** The features of a contract that ships with code of its own. */
    public static Features shipped(String contract) {
        return at("classpath:features/" + contract, contract, phrases(RuleCatalogue.of(contract)));
    }

    /** Features in a place. */
    static Features at(String place, String contract, List<String> phrases) {
        return new Features(contract, place, List.of(), GLUE, phrases);
    }

    /** Features that are made from a contract. */
    public static Features made(RuleCatalogue catalogue, List<Text> texts, String glue) {
        return new Features(catalogue.contract(), "", texts, glue, phrases(catalogue));
    }

    private static List<String> phrases(RuleCatalogue catalogue) {
        return catalogue.rules().stream().map(Rule::expect).distinct().toList();
    }

    /** True when they are made from a contract, which the kit then knows by its model only. */
    public boolean isMade() {
        return place.isEmpty();
    }

    /** The features; what is on the class path is read once in a process. */
    List<Feature> parsed() {
        return isMade() ? parsedTexts() : READ.computeIfAbsent(place, Features::read);
    }

    private static List<Feature> read(String place) {
        return List.copyOf(new FeaturePathFeatureSupplier(
                        Features.class::getClassLoader, () -> List.of(FeaturePath.parse(place)), parser())
                .get());
    }

    private List<Feature> parsedTexts() {
        return texts.stream()
                .flatMap(text -> parsed(new Made(
                                URI.create("classpath:features/%s/%s".formatted(contract, text.name())),
                                text.gherkin()))
                        .stream())
                .toList();
    }

    private static List<Feature> parsed(Made text) {
        return parser().parseResource(text).stream().toList();
    }

    private static FeatureParser parser() {
        return new FeatureParser(UUID::randomUUID);
    }

    private record Made(URI place, String gherkin) implements Resource {

        @Override
        public URI getUri() {
            return place;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(gherkin.getBytes(StandardCharsets.UTF_8));
        }
    }
}
