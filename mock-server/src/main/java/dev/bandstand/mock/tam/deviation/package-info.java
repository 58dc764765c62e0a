/** The deviations of TAM Builder. Every server made here is wrong on purpose. */
@NullMarked
package dev.bandstand.mock.tam.deviation;

import org.jspecify.annotations.NullMarked;
