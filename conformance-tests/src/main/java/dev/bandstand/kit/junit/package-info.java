/** The kit inside somebody's own build, on the JUnit Platform. */
@NullMarked
package dev.bandstand.kit.junit;

import org.jspecify.annotations.NullMarked;
