package dev.bandstand.kit.run;

import dev.bandstand.kit.steps.ScenarioContext;
import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the step classes of one scenario, all of which stand on the same stage. */
final class StepFactory implements ObjectFactory {

    private final Supplier<ScenarioContext> stages;
    private final Map<Class<?>, Object> instances = new HashMap<>();

    StepFactory(Supplier<ScenarioContext> stages) {
        this.stages = stages;
    }

    @Override
    public void start() {
        instances.put(ScenarioContext.class, stages.get());
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
                        : constructor.newInstance(instances.get(ScenarioContext.class));
            }
            throw new IllegalStateException(type + " has no public constructor");
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
