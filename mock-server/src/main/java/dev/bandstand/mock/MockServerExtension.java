package dev.bandstand.mock;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
        return stored(test.getRoot(), RunningMock.class, RunningMock::start).mock();
    }

    private static TestWorld world(ExtensionContext test) {
        return stored(test, TestWorld.class, () -> fresh(test));
    }

    /** The value in the store of a context, by the method that JUnit 5 and 6 have; JUnit 6 has a newer name for it. */
    @SuppressWarnings("deprecation")
    private static <V> V stored(ExtensionContext context, Class<V> type, Supplier<V> fresh) {
        return context.getStore(OURS).getOrComputeIfAbsent(type, key -> fresh.get(), type);
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

    /** Stops the mock at the end of all tests; before version 5.13, JUnit closes nothing else in a store. */
    @SuppressWarnings("deprecation")
    private record RunningMock(MockServer mock) implements Store.CloseableResource, AutoCloseable {

        static RunningMock start() {
            return new RunningMock(MockServer.start(options -> options.withPort(0)));
        }

        @Override
        public void close() {
            mock.close();
        }
    }
}
