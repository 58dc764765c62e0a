package dev.bandstand.kit.run;

import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import io.cucumber.core.backend.Backend;
import io.cucumber.core.backend.Glue;
import io.cucumber.core.backend.ParameterTypeDefinition;
import io.cucumber.core.backend.Snippet;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.BackendSupplier;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.Transformer;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java step definitions, and the parameter type {@code {expectation}}: it matches the {@code expect} phrase of any rule
 * that ships, so that one step definition can judge all of them.
 */
record ExpectationBackend(Backend java) implements Backend {

    private static final List<String> PHRASES = Stream.of("openfunnel-tam", "nemo-jobs")
            .flatMap(contract -> RuleCatalogue.of(contract).rules().stream())
            .map(Rule::expect)
            .distinct()
            .toList();

    /** Finds the Java step definitions through Cucumber's own loader. */
    static BackendSupplier supplier(ObjectFactorySupplier factories) {
        BackendServiceLoader loader = new BackendServiceLoader(ExpectationBackend.class::getClassLoader, factories);
        return () -> loader.get().stream().map(ExpectationBackend::new).toList();
    }

    @Override
    public void loadGlue(Glue glue, List<URI> packages) {
        java.loadGlue(glue, packages);
        glue.addParameterType(new Expectation());
    }

    @Override
    public void buildWorld() {
        java.buildWorld();
    }

    @Override
    public void disposeWorld() {
        java.disposeWorld();
    }

    @Override
    public Snippet getSnippet() {
        return java.getSnippet();
    }

    private static final class Expectation implements ParameterTypeDefinition {

        private final Transformer<String> asItStands = phrase -> phrase;

        @Override
        public ParameterType<?> parameterType() {
            return new ParameterType<>("expectation", PHRASES, String.class, asItStands);
        }

        @Override
        public boolean isDefinedAt(StackTraceElement element) {
            return false;
        }

        @Override
        public String getLocation() {
            return "the expect phrases of the rules";
        }
    }
}
