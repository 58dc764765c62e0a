/** The steps of the features that are made from a contract. */
@NullMarked
package dev.bandstand.kit.derived.steps;

import org.jspecify.annotations.NullMarked;
