/** The deviations of NeMo Jobs. Every server made here is wrong on purpose. */
@NullMarked
package dev.bandstand.mock.nemo.deviation;

import org.jspecify.annotations.NullMarked;
