/** Judges recorded traffic. Pure: no clock, no network, no files; the same trace gives the same judgements. */
@NullMarked
package dev.bandstand.kit.oracle;

import org.jspecify.annotations.NullMarked;
