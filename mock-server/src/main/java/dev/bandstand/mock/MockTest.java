package dev.bandstand.mock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a mock for the tests of a class. Each test gets its own {@link TestWorld} as a parameter. The clock of that world
 * is frozen until the test moves it, so tests can run in parallel. A failed test prints its calls.
 *
 * <p>All classes share one {@link MockServer} on a free port; it can be a parameter too.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MockServerExtension.class)
public @interface MockTest {

    /** The scenario of the jobs of the test. */
    String scenario() default "documented";

    /** True when the clock is frozen at the start. */
    boolean frozen() default true;
}
