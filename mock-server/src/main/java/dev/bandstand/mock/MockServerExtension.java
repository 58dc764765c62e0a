package dev.bandstand.mock;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts one mock for all tests and gives each test its own world. Use {@link MockTest} to apply it. */
public final class MockServerExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(MockServerExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == MockServer.class || type == TestWorld.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == MockServer.class ? server(test) : world(test);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            Optional.ofNullable(test.getStore(OURS).get(TestWorld.class, TestWorld.class))
                    .ifPresent(world -> test.publishReportEntry("calls to the mock", world.calls()));
        }
    }

    private static MockServer server(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        MockServer.class, key -> MockServer.start(options -> options.withPort(0)), MockServer.class);
    }

    private static TestWorld world(ExtensionContext test) {
        Store store = test.getStore(OURS);
        return store.computeIfAbsent(TestWorld.class, key -> fresh(test), TestWorld.class);
    }

    private static TestWorld fresh(ExtensionContext test) {
        TestWorld world = new TestWorld(server(test), "test-" + UUID.randomUUID());
        Optional<MockTest> wanted = AnnotationSupport.findAnnotation(test.getElement(), MockTest.class)
                .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), MockTest.class));
        wanted.ifPresent(each -> world.useScenario(each.scenario()));
        if (wanted.map(MockTest::frozen).orElse(true)) {
            world.freeze();
        }
        return world;
    }
}
