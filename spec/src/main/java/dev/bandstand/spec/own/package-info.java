/** Rules and deviations that a contract's folder brings itself, beside those that follow from its model. */
@NullMarked
package dev.bandstand.spec.own;

import org.jspecify.annotations.NullMarked;
