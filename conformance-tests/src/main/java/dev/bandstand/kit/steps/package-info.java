/** The sentences of the features: each drives the target, and only the last one of a scenario asks for judgement. */
@NullMarked
package dev.bandstand.kit.steps;

import org.jspecify.annotations.NullMarked;
