@NullMarked
package dev.bandstand.testcontainers;
import org.jspecify.annotations.NullMarked;
