/** Checks: predicates over a parsed run, and the findings they report. */
@NullMarked
package dev.bandstand.kit.oracle.check;

import org.jspecify.annotations.NullMarked;
