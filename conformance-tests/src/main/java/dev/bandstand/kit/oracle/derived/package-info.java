/** Judges recorded calls by the rules that follow from a contract that is a folder. */
@NullMarked
package dev.bandstand.kit.oracle.derived;

import org.jspecify.annotations.NullMarked;
