package dev.bandstand.mock.console;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.bandstand.mock.MockServer;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a visitor of a mock's console. One browser and one mock serve all tests; a world is for one test only. */
final class InBrowser implements ExecutionCondition, ParameterResolver {

    /** Milliseconds: a browser on a busy machine may take long, and a test that fails should say what it waited for. */
    private static final double PATIENCE = 30_000;

    private static final Namespace OURS = Namespace.create(InBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.installed().isPresent()
                ? ConditionEvaluationResult.enabled("There is a browser.")
                : ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        ExtensionContext.Store shared = context.getRoot().getStore(OURS);
        Chromium chromium = shared.computeIfAbsent("browser", missing -> Chromium.at(installed()), Chromium.class);
        MockServer mock = shared.computeIfAbsent(
                "mock", missing -> MockServer.start(options -> options.withPort(0)), MockServer.class);
        Visitor visitor = new Visitor(
                chromium.browser(), mock, "world-" + context.getUniqueId().hashCode());
        context.getStore(OURS).put("visitor", visitor);
        return visitor;
    }

    private static Path installed() {
        return Chromium.installed().orElseThrow();
    }
}
