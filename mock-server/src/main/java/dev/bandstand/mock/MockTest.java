package dev.bandstand.mock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a mock. Every test gets a {@link TestWorld} of its own as a parameter, whose clock stands
 * still until the test moves it, so that tests can run at the same time. A test that fails prints the calls it made.
 *
 * <p>All classes share one {@link MockServer} on a free port, which can be a parameter too.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MockServerExtension.class)
public @interface MockTest {

    /** The scenario of the jobs that the test submits. */
    String scenario() default "documented";

    /** Whether the clock stands still at the beginning. */
    boolean frozen() default true;
}
