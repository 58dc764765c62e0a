/** Reads traffic that others recorded. */
@NullMarked
package dev.bandstand.kit.har;

import org.jspecify.annotations.NullMarked;
