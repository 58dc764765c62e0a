/** Plays the scenarios: which, in what order, on how many threads, and how each ended. */
@NullMarked
package dev.bandstand.kit.run;

import org.jspecify.annotations.NullMarked;
