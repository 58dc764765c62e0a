/** The words and ways of each contract in a vocabulary that both share, so that one rule of thought judges both. */
@NullMarked
package dev.bandstand.kit.dialect;

import org.jspecify.annotations.NullMarked;
