package dev.bandstand.kit.run;

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

/**
 * The Java step definitions, and the parameter type {@code {expectation}}: it matches the {@code expect} phrase of any rule
 * of the contract, so that one step definition can judge all of them.
 */
record ExpectationBackend(Backend java, List<String> phrases) implements Backend {

    /** Finds the Java step definitions through Cucumber's own loader. */
    static BackendSupplier supplier(ObjectFactorySupplier factories, List<String> phrases) {
        BackendServiceLoader loader = new BackendServiceLoader(ExpectationBackend.class::getClassLoader, factories);
        return () -> loader.get().stream()
                .map(backend -> new ExpectationBackend(backend, phrases))
                .toList();
    }

    @Override
    public void loadGlue(Glue glue, List<URI> packages) {
        java.loadGlue(glue, packages);
        glue.addParameterType(new Expectation(phrases));
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

    private record Expectation(List<String> phrases) implements ParameterTypeDefinition {

        @Override
        public ParameterType<?> parameterType() {
            return new ParameterType<>("expectation", phrases, String.class, (Transformer<String>) phrase -> phrase);
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
