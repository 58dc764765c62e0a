/** The rules and the deviations that follow from a contract that is a folder, without a word by hand. */
@NullMarked
package dev.bandstand.spec.derived;

import org.jspecify.annotations.NullMarked;
