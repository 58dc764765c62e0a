package dev.bandstand.kit.run;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the step classes of one scenario, all of which share the context of that scenario. */
final class StepFactory implements ObjectFactory {

    private final Supplier<?> contexts;
    private final Map<Class<?>, Object> instances = new HashMap<>();
    private @Nullable Object context;

    StepFactory(Supplier<?> contexts) {
        this.contexts = contexts;
    }

    @Override
    public void start() {
        context = contexts.get();
    }

    @Override
    public void stop() {
        instances.clear();
    }

    @Override
    public boolean addClass(Class<?> type) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return type.cast(instances.computeIfAbsent(type, this::make));
    }

    private Object make(Class<?> type) {
        try {
            for (var constructor : type.getConstructors()) {
                return constructor.getParameterCount() == 0
                        ? constructor.newInstance()
                        : constructor.newInstance(context);
            }
            throw new IllegalStateException(type + " has no public constructor");
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
