/** The mock in a container. */
@NullMarked
package dev.bandstand.testcontainers;

import org.jspecify.annotations.NullMarked;
