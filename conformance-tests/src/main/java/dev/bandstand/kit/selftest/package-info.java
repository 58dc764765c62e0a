/** The kit proves itself: it judges servers that are wrong on purpose, and servers that are right in odd ways. */
@NullMarked
package dev.bandstand.kit.selftest;

import org.jspecify.annotations.NullMarked;
