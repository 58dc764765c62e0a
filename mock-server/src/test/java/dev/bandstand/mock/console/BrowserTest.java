package dev.bandstand.mock.console;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests in the browser that all of them share, one class after the other; they begin early, beside the other tests. */
@Target(TYPE)
@Retention(RUNTIME)
@ExtendWith(InBrowser.class)
@ResourceLock("browser")
@Order(1)
@interface BrowserTest {}
