/** The search for an order of overlapping calls that the command table of a contract allows. */
@NullMarked
package dev.bandstand.kit.oracle.race;

import org.jspecify.annotations.NullMarked;
