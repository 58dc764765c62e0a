/** Tells which build of Bandstand this is, and what it knows. */
@NullMarked
package dev.bandstand.spec.build;

import org.jspecify.annotations.NullMarked;
